/** `npm start` as a person has it: the launcher, the program and its database, and that none of them outlives the others. */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { canWatchProcesses, processesAt, until } from '#test/crash-program'
import { makeClosedFolder } from '#test/temporary-folder'

const root = path.resolve(import.meta.dirname, '../..')
const started: ChildProcess[] = []
afterEach(() => started.splice(0).forEach((child) => child.kill('SIGKILL')))

type Started = { readonly launcher: ChildProcess; readonly url: string; readonly home: string; output(): string }

/** Starts on a home nobody else may enter, as a checkout below /root has it. */
async function start(): Promise<Started> {
  const folder = makeClosedFolder()
  chmodSync(folder, 0o700)
  const wanted = path.join(folder, 'data')
  const launcher = spawn(process.execPath, [path.join(root, 'bin/start.mjs')], {
    env: { ...process.env, LUOSHI_HOME: wanted, PORT: '0', DATABASE_URL: '' },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  started.push(launcher)
  const said: string[] = []
  for (const stream of [launcher.stdout, launcher.stderr]) stream.on('data', (part: Buffer) => said.push(String(part)))
  const output = (): string => said.join('')
  await until('it says where it listens', () => /Ctrl\+C/.test(output()) || launcher.exitCode !== null)
  const url = /http:\/\/\S+/.exec(output())?.[0]
  if (url === undefined) throw new Error(output())
  return { launcher, url, home: /数据目录 +(\S+?)（/.exec(output())?.[1] ?? '', output }
}

/** The program that the launcher runs. */
function programOf({ launcher }: Started): number {
  const children = readFileSync(`/proc/${launcher.pid}/task/${launcher.pid}/children`, 'utf8')
  return Number(children.trim().split(' ')[0])
}

function postmasterOf({ home }: Started): number {
  return Number(readFileSync(path.join(home, 'pg', 'postmaster.pid'), 'utf8').split('\n')[0])
}

const nothingLives = ({ home }: Started): Promise<void> =>
  until('nothing of it lives', () => processesAt(home).length === 0)

describe.runIf(canWatchProcesses)('npm start', () => {
  it('serves the plan, and TERM ends it with success and leaves no process', async () => {
    const program = await start()
    const list = (await (await fetch(`${program.url}/api/v1/plans`)).json()) as { home: unknown; plans: unknown[] }
    expect(list.home).not.toBeNull()
    expect((await fetch(program.url)).headers.get('content-type')).toContain('text/html')
    expect((await fetch(`${program.url}/readyz`)).status).toBe(200)
    program.launcher.kill('SIGTERM')
    expect(await once(program.launcher, 'exit')).toEqual([0, null])
    expect(processesAt(program.home)).toEqual([])
    expect(readdirSync(path.join(program.home, 'pg'))).not.toContain('postmaster.pid')
  })

  it('ends with its launcher, however that dies', async () => {
    const program = await start()
    program.launcher.kill('SIGKILL')
    await nothingLives(program)
  })

  it('ends with a sentence when its database is killed, so that whoever watches starts it again', async () => {
    const program = await start()
    process.kill(postmasterOf(program), 'SIGKILL')
    expect(await once(program.launcher, 'exit')).toEqual([1, null])
    expect(program.output()).toContain('数据库意外停止了')
    await nothingLives(program)
  })

  it('leaves no database when the program is killed', async () => {
    const program = await start()
    process.kill(programOf(program), 'SIGKILL')
    await nothingLives(program)
  })
})
