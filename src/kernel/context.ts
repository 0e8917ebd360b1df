/**
 * What every use case receives: one actor, one instant, one transaction. A use case does all of its work or none of it,
 * and what it records is written in the same transaction.
 */
import type { Actor } from './actor.ts'
import { type Entry, statementOf } from './audit/entries.ts'
import { civilDay } from './clock.ts'
import type { Mode } from './config.ts'
import type { Connection, Database } from './database.ts'
import type { Logger } from './log.ts'

export type Context = {
  readonly actor: Actor
  /** When the request began; the same instant for everything it does. */
  readonly now: Date
  /** The civil day that the work is about: today, or the fixed day of a demonstration. @shape YYYY-MM-DD */
  readonly today: string
  /** Whether demonstrations show. */
  readonly mode: Mode
  readonly log: Logger
  /** The transaction, seen as the tables a slice owns. */
  db<Tables>(): Database<Tables>
  /** Says what was done, for the log that nobody can quietly change; listeners are told of it too. */
  record(entry: Entry): void
  /** What was done outside of the transaction (an account) is undone so, where the transaction fails. */
  onRollback(undo: () => Promise<void>): void
}

/** What the program runs on, the same for as long as it runs. */
export type Program = {
  readonly connection: Connection
  readonly mode: Mode
  readonly log: Logger
  readonly clock: () => Date
  /** The fixed day of the demonstration that is loaded; null where days go by. */
  demonstrationDay: string | null
  /** The zones there are. */
  zones(): Promise<readonly string[]>
}

/** Runs one use case as an actor: all of it or nothing. */
export function act<Result>(
  program: Program,
  actor: Actor,
  work: (context: Context) => Promise<Result>,
  log: Logger = program.log,
): Promise<Result> {
  const now = program.clock()
  const entries: Entry[] = []
  const undos: (() => Promise<void>)[] = []
  const workIn = (db: Database<unknown>): Promise<Result> =>
    work({
      actor,
      now,
      today: program.demonstrationDay ?? civilDay(now),
      mode: program.mode,
      log,
      db: <Tables>() => db as Database<Tables>,
      record: (entry) => void entries.push(entry),
      onRollback: (undo) => void undos.unshift(undo),
    })
  const done = program.connection.run(actor, workIn, () => (entries.length === 0 ? [] : [statementOf(actor, entries)]))
  return done.catch(async (error: unknown) => {
    for (const undo of undos) await undo().catch((cause: unknown) => log.error({ err: cause }, 'could not be undone'))
    throw error
  })
}
