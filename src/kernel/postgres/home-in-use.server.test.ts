/** A home is found by a second process while it runs, and emptied only while it does not. */
import { existsSync, mkdirSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import pg from 'pg'
import { afterEach, describe, expect, inject, it } from 'vitest'
import { makeOpenFolder } from '#test/temporary-folder'
import { emptyHome, findRunning, getEngine, type RunningPostgres, startPostgres } from './index.ts'

const engines = inject('engineCache')
const running: RunningPostgres[] = []
afterEach(async () => void (await Promise.all(running.splice(0).map((postgres) => postgres.stop()))))

async function start(home: string): Promise<RunningPostgres> {
  const engine = getEngine(process.env.LUOSHI_PG_BIN || null)
  const postgres = await startPostgres({ home, engines, engine, durability: 'throw-away' })
  running.push(postgres)
  return postgres
}

function newHome(): string {
  return path.join(makeOpenFolder(), 'data')
}

async function stop(): Promise<void> {
  await running.pop()?.stop()
}

async function runOnce(url: string, statement: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  return (await client.query(statement).finally(() => client.end())).rows
}

describe('a database that runs', () => {
  it('is found with its address, also through a link, and no longer when it has stopped', async () => {
    const home = newHome()
    expect(findRunning(home)).toBeUndefined()
    expect(existsSync(home)).toBe(false)
    const { url } = await start(home)
    const link = `${home}-link`
    symlinkSync(home, link)
    expect([findRunning(home), findRunning(link)]).toEqual([url, url])
    expect(await runOnce(findRunning(link) ?? '', 'select 1 as one')).toEqual([{ one: 1 }])
    await stop()
    expect(findRunning(home)).toBeUndefined()
  })

  it('is not taken from the file of one that was killed', async () => {
    const home = newHome()
    const { pid, whenStopped } = await start(home)
    process.kill(pid, 'SIGKILL')
    await whenStopped
    running.splice(0)
    writeFileSync(path.join(home, 'pg', 'postmaster.pid'), `${process.pid}\n${home}/pg\n0\n1\n\n127.0.0.1\n0\nready\n`)
    expect(findRunning(home)).toBeUndefined()
  })
})

describe('emptying a home', () => {
  it('takes the data, keeps the link, and the next start makes new ones', async () => {
    const home = newHome()
    const link = `${home}-link`
    symlinkSync(home, link)
    await runOnce((await start(mkdirAt(home))).url, 'create table old (n integer)')
    await stop()
    await emptyHome(link)
    expect(readdirSync(home).filter((name) => !name.startsWith('server-'))).toEqual([])
    const { url } = await start(link)
    expect(await runOnce(url, `select from pg_tables where tablename = 'old'`)).toEqual([])
  })

  it('is refused while it runs, and it goes on', async () => {
    const home = newHome()
    const { url } = await start(home)
    await expect(emptyHome(home)).rejects.toMatchObject({ code: 'database.server_already_running' })
    expect(await runOnce(url, 'select 1 as one')).toEqual([{ one: 1 }])
  })

  it('is refused where there are files of others, or no whole database, and removes nothing', async () => {
    const home = newHome()
    await start(home)
    await stop()
    writeFileSync(path.join(home, 'diary.txt'), '')
    await expect(emptyHome(home)).rejects.toMatchObject({ code: 'database.home_not_empty' })
    expect(readdirSync(home)).toEqual(expect.arrayContaining(['diary.txt', 'password', 'pg']))
    rmSync(path.join(home, 'diary.txt'))
    rmSync(path.join(home, 'pg', 'PG_VERSION'))
    await expect(emptyHome(home)).rejects.toMatchObject({ code: 'database.home_damaged' })
    expect(readdirSync(path.join(home, 'pg'))).toContain('base')
  })

  it('of a link to a disk that is not there is refused', async () => {
    const home = newHome()
    symlinkSync(`${home}-unmounted`, home)
    await expect(emptyHome(home)).rejects.toMatchObject({ code: 'database.home_link_broken' })
  })
})

function mkdirAt(folder: string): string {
  mkdirSync(folder)
  return folder
}
