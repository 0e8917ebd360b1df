/** The program on a database of the test's own, with a clock that the test moves. */
import { nobody, programActor } from '#kernel/actor'
import { act, type Context, type Program } from '#kernel/context'
import { connect } from '#kernel/database'
import { createLogger } from '#kernel/log'
import { ensureLogins, type Logins } from '#kernel/logins'
import { listZones } from '#modules/plans'

import { createDatabase } from './database.ts'

export type TestProgram = Program & {
  readonly logins: Logins
  /** Moves the clock: everything after it happens at this instant. */
  setNow(instant: string): void
  /** A use case as the program in a zone. */
  inZone<Result>(zone: string, work: (context: Context) => Promise<Result>): Promise<Result>
  close(): Promise<void>
}

export async function openTestProgram(mode: Program['mode'] = 'demonstration'): Promise<TestProgram> {
  const database = await createDatabase()
  let now = new Date('2019-07-15T00:00:00Z')
  const logins = await ensureLogins(database.url, now)
  const connection = connect(logins)
  const program: TestProgram = {
    connection,
    logins,
    mode,
    log: createLogger('silent'),
    clock: () => now,
    demonstrationDay: null,
    zones: () => connection.run(nobody(), listZones),
    setNow: (instant) => void (now = new Date(instant)),
    inZone: (zone, work) => act(program, programActor(zone), work),
    close: async () => {
      await connection.close()
      await database.drop()
    },
  }
  return program
}
