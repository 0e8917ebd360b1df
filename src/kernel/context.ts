/** What every use case receives: built once per request or command, fixed for as long as it runs. */
import type { Mode } from './config.ts'
import type { Connection } from './database.ts'
import type { Logger } from './log.ts'

export type Context = {
  readonly connection: Connection
  /** When the request began; the same instant for everything it does. */
  readonly now: Date
  /** Whether demonstrations show. */
  readonly mode: Mode
  readonly log: Logger
}
