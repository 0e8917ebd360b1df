/**
 * The embedded database: PostgreSQL from the npm registry, or from a folder, run by this process. `startPostgres` reads
 * as what happens: home, lock, orphans, engine, data, server.
 */
import path from 'node:path'
import { AppError } from '#base/errors'
import { stopDataProcesses } from './data-processes.ts'
import type { Engine } from './engine.ts'
import { explainFailure } from './failures.ts'
import { type Home, settleHome } from './home.ts'
import { initialiseWhereNew, refuseUnusableData } from './initialise.ts'
import { type Lock, takeLock } from './lock.ts'
import { ownerUrl } from './running.ts'
import { type Server, startServer } from './server.ts'
import type { Durability } from './settings.ts'
import { removeOtherEngines, stageEngine } from './stage.ts'

export { type Engine, getEngine } from './engine.ts'
export { emptyHome } from './empty-home.ts'
export { describeHome, type HomeFacts } from './home.ts'
export { findRunning } from './running.ts'

export type StartOptions = {
  /** The folder of the data; made where it is missing. */
  readonly home: string
  readonly engine: Engine
  readonly durability?: Durability
  /** Where a packaged engine is copied to and shared between homes; the home itself where not given. */
  readonly engines?: string
}

/** `asked` by `stop()`; `died` whoever else ended it. */
export type Stopped = 'asked' | 'died'

export type RunningPostgres = {
  readonly url: string
  /** The real folder of the data. */
  readonly home: string
  readonly pid: number
  readonly major: number
  /** What the person at the terminal should know. */
  readonly notes: string[]
  /** Ends the database cleanly; afterwards no process of it is left and another may start here. */
  stop(): Promise<void>
  readonly whenStopped: Promise<Stopped>
}

/**
 * Starts the database of a home and answers when it takes connections. Should this process die in any way, the database
 * stops by itself.
 *
 * @errors every database.* code thrown in this folder: docs/errors.md has their sentences
 */
export async function startPostgres(options: StartOptions): Promise<RunningPostgres> {
  try {
    const home = settleHome(options.home)
    const lock = takeLock(home.folder)
    try {
      return await startLocked(home, lock, options)
    } catch (error) {
      await stopDataProcesses(home.data).finally(() => lock.release())
      throw error
    }
  } catch (error) {
    if (error instanceof AppError || !(error instanceof Error)) throw error
    throw explainFailure(options.home, error.message, () => error)
  }
}

async function startLocked(home: Home, lock: Lock, options: StartOptions): Promise<RunningPostgres> {
  const { durability = 'kept', engines = home.folder } = options
  await stopDataProcesses(home.data)
  refuseUnusableData(home, options.engine)
  // Its programs are started from the root folder.
  const engine = stageEngine(options.engine, path.resolve(engines))
  await initialiseWhereNew(home, engine, durability)
  const server = await startServer(home, engine, durability)
  const url = ownerUrl(home.passwordFile, server.port)
  removeOtherEngines(engine, home.folder)
  return supervise(home, lock, server, { url, major: engine.major })
}

function supervise(
  home: Home,
  lock: Lock,
  server: Server,
  facts: Pick<RunningPostgres, 'url' | 'major'>,
): RunningPostgres {
  let outcome: Stopped = 'died'
  const whenStopped = server.ended.then(() => {
    lock.release()
    return outcome
  })
  // Who wants to know waits for it; nobody has to.
  whenStopped.catch(() => undefined)
  const stop = async (): Promise<void> => {
    outcome = 'asked'
    await stopDataProcesses(home.data)
    await whenStopped
  }
  return { ...facts, home: home.folder, pid: server.pid, notes: [...home.notes], stop, whenStopped }
}
