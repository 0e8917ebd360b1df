/** The program itself, without its launcher, on a database of the test's own and a free port. */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createDatabase, type TestDatabase } from './database.ts'

export type TestServer = {
  readonly url: string
  /** What a command line needs to work on the same data. */
  readonly environment: {
    readonly DATABASE_URL: string
    readonly LUOSHI_KEYS: string
    readonly LUOSHI_CHECKPOINTS: string
  }
  /** Everything it said so far. */
  output(): string
  stop(): Promise<void>
}

type Settings = { readonly LUOSHI_MODE?: 'demonstration' | 'production' }

const root = path.resolve(import.meta.dirname, '../..')
const waitSeconds = 60

/** A running server with the shipped plans applied; `stop` ends it and drops its database. */
export async function startServer(settings: Settings = {}): Promise<TestServer> {
  const database = await createDatabase()
  const folder = mkdtempSync(path.join(tmpdir(), 'luoshi-server-'))
  const environment = {
    DATABASE_URL: database.url,
    LUOSHI_KEYS: path.join(folder, 'keys'),
    LUOSHI_CHECKPOINTS: path.join(folder, 'checkpoints'),
  }
  const program = spawn(process.execPath, [path.join(root, 'src/cli/main.ts'), 'serve'], {
    env: { ...process.env, ...settings, ...environment, PORT: '0', LUOSHI_LAUNCHER_FD: '' },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const said: string[] = []
  for (const stream of [program.stdout, program.stderr]) stream.on('data', (chunk: Buffer) => said.push(String(chunk)))
  const output = (): string => said.join('')
  const stop = (): Promise<void> => end(program, database)
  try {
    return { url: await addressIn(program, output), environment, output, stop }
  } catch (error) {
    await stop()
    throw error
  }
}

/** The address it announces; fails with its own words when it ends first. */
function addressIn(program: ChildProcess, output: () => string): Promise<string> {
  return new Promise((resolve, reject) => {
    const fail = (): void => reject(new Error(`The server did not start:\n${output()}`))
    const timer = setTimeout(fail, waitSeconds * 1000)
    program.once('exit', fail)
    program.stdout?.on('data', () => {
      const found = /https?:\/\/\S+/.exec(output())
      if (found === null) return
      clearTimeout(timer)
      program.off('exit', fail)
      resolve(found[0].replace(/\/$/, ''))
    })
  })
}

async function end(program: ChildProcess, database: TestDatabase): Promise<void> {
  if (program.exitCode === null && program.signalCode === null) {
    program.kill('SIGTERM')
    await once(program, 'exit')
  }
  await database.drop()
}
