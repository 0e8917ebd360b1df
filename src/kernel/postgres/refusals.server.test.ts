/** What stands in the way of a start is told with its code, and nothing is changed. */
import { mkdirSync, readdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterEach, beforeAll, describe, expect, inject, it } from 'vitest'
import { processesAt } from '#test/crash-program'
import { makeOpenFolder } from '#test/temporary-folder'
import { type Engine, getEngine, type RunningPostgres, startPostgres } from './index.ts'

const engines = inject('engineCache')
let engine: Engine
beforeAll(() => void (engine = getEngine(process.env.LUOSHI_PG_BIN || null)))

const running: RunningPostgres[] = []
afterEach(async () => void (await Promise.all(running.splice(0).map((postgres) => postgres.stop()))))

async function start(home: string, other: Engine = engine): Promise<RunningPostgres> {
  const postgres = await startPostgres({ home, engines, engine: other, durability: 'throw-away' })
  running.push(postgres)
  return postgres
}

/** A home that was used once and is stopped. */
async function usedHome(): Promise<string> {
  const home = path.join(makeOpenFolder(), 'data')
  await (await start(home)).stop()
  running.splice(0)
  return home
}

describe('a home', () => {
  it('that is in use is refused with the process that has it, and goes on serving', async () => {
    const home = path.join(makeOpenFolder(), 'data')
    const first = await start(home)
    await expect(start(home)).rejects.toMatchObject({
      code: 'database.server_already_running',
      params: { home: first.home, pid: process.pid },
    })
    expect(processesAt(first.home).length).toBeGreaterThan(0)
  })

  it('started by two at once is had by one', async () => {
    const home = await usedHome()
    const outcomes = await Promise.allSettled([start(home), start(home), start(home)])
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  })

  it('with the data of another major version is refused, and its own program opens it still', async () => {
    const home = await usedHome()
    const other = { ...engine, major: engine.major + 1 }
    await expect(start(home, other)).rejects.toMatchObject({
      code: 'database.home_other_major',
      params: { found: engine.major, engine: engine.major + 1 },
    })
    await start(home)
  })

  it('with files of others is left as it is', async () => {
    const home = path.join(makeOpenFolder(), 'data')
    mkdirSync(home)
    writeFileSync(path.join(home, 'diary.txt'), '')
    await expect(start(home)).rejects.toMatchObject({ code: 'database.home_not_empty' })
    expect(readdirSync(home)).toEqual(['diary.txt'])
  })

  it('whose data are damaged is refused and not made anew', async () => {
    const home = await usedHome()
    rmSync(path.join(home, 'pg', 'PG_VERSION'))
    await expect(start(home)).rejects.toMatchObject({ code: 'database.home_damaged' })
    expect(readdirSync(path.join(home, 'pg'))).toContain('base')
  })

  it('without its password is refused', async () => {
    const home = await usedHome()
    rmSync(path.join(home, 'password'))
    await expect(start(home)).rejects.toMatchObject({ code: 'database.password_missing' })
  })

  it('that is a link to a disk that is not there is refused, and the link stays', async () => {
    const folder = makeOpenFolder()
    symlinkSync(path.join(folder, 'unmounted'), path.join(folder, 'data'))
    await expect(start(path.join(folder, 'data'))).rejects.toMatchObject({ code: 'database.home_link_broken' })
    expect(readdirSync(folder)).toEqual(['data'])
  })

  it('that was moved while nothing ran starts where it is now', async () => {
    const home = await usedHome()
    const moved = `${home}-moved`
    renameSync(home, moved)
    expect((await start(moved)).home).toBe(moved)
  })
})

describe('an engine', () => {
  it('that is no PostgreSQL is refused', () => {
    expect(() => getEngine(makeOpenFolder())).toThrow(expect.objectContaining({ code: 'database.engine_unusable' }))
  })
})
