/** One run of `postgres`: from a free port until it answers, and until it has ended. */
import { createServer } from 'node:net'
import path from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { AppError } from '#base/errors'
import { findPostmasterFile, listDataProcesses, stopDataProcesses } from './data-processes.ts'
import type { Engine } from './engine.ts'
import { explainFailure, findEngineFailure } from './failures.ts'
import { type Guarded, startGuarded } from './guard.ts'
import type { Home } from './home.ts'
import { type LogFile, openLog, reasonIn } from './log-file.ts'
import { type Durability, settingArguments } from './settings.ts'

const portsTried = 10
const lookEveryMs = 10
/** Recovery after a crash reads what was written since the last checkpoint, one gigabyte at most. */
const startWaitMs = 300_000

export type Server = {
  readonly port: number
  readonly pid: number
  /** Settles when no process of the data folder is left, whoever ended it. */
  readonly ended: Promise<void>
}

/** @errors database.start_failed, database.engine_unusable, database.disk_full, database.home_unwritable */
export async function startServer(home: Home, engine: Engine, durability: Durability): Promise<Server> {
  const log = openLog(path.join(home.folder, 'postgres.log'), home.user)
  for (let attempt = 1; ; attempt += 1) {
    const port = await findFreePort()
    const command = [path.join(engine.binaries, 'postgres'), '-D', home.data]
    const before = log.readNew().length
    const guarded = startGuarded(
      [...command, ...settingArguments(home.data, port, durability)],
      home.user,
      log.descriptor,
    )
    const pid = await untilReady(home.data, guarded)
    if (pid !== undefined) return { port, pid, ended: untilEnded(home.data, guarded, log) }
    const { code } = await guarded.ended
    const words = log.readNew().slice(before)
    // Between our choice and the server's bind anybody may take the port.
    if (/could not bind/.test(words) && attempt < portsTried) continue
    log.close()
    throw whyNot(home, engine, code, words)
  }
}

/** The postmaster's pid once it accepts connections; undefined when it ended, or was ended, before. */
async function untilReady(data: string, guarded: Guarded): Promise<number | undefined> {
  let hasEnded = false
  const end = (): void => void (hasEnded = true)
  guarded.ended.then(end, end)
  const deadline = performance.now() + startWaitMs
  while (!hasEnded && performance.now() < deadline) {
    const file = findPostmasterFile(data)
    if (file?.status === 'ready') return file.pid
    await delay(lookEveryMs)
  }
  await stopDataProcesses(data)
  return undefined
}

/**
 * The shell that waits for the postmaster ends with it. Should it go first, or leave backends that lost their postmaster,
 * those are ended too.
 */
async function untilEnded(data: string, guarded: Guarded, log: LogFile): Promise<void> {
  await guarded.ended
  if (listDataProcesses(data).length > 0) await stopDataProcesses(data)
  log.close()
}

function whyNot(home: Home, engine: Engine, code: number | null, words: string): unknown {
  const log = path.join(home.folder, 'postgres.log')
  const reason = reasonIn(words)
  const otherwise = (): AppError => new AppError('database.start_failed', 'unavailable', { reason, log })
  return findEngineFailure(engine.binaries, code, reason) ?? explainFailure(home.folder, words, otherwise)
}

function findFreePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.on('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0))
    })
  })
}
