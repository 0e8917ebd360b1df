/**
 * Two zones that know nothing of each other, each with a person for every role, made through the program itself. Both
 * carry the same invented plan and the same ids of offices, so that whoever mixes them up is found out.
 */
import type { HttpServer } from '#kernel/http'
import { type Accounts, openAccounts } from '#kernel/identity'
import { noVirusCheck } from '#kernel/uploads'
import { openTestProgram, type TestProgram } from '#test/program'
import { buildServer } from '../../../src/cli/build-server.ts'
import { strangeOffice } from './callers.ts'
import { openZone, type Zone } from './zone.ts'

export const here = 'qingshui'
export const there = 'beishan'
export type ZoneName = typeof here | typeof there

/** A day in the middle of the invented plan. */
export const workingMorning = '2022-07-15T01:00:00Z'

export type World = {
  readonly program: TestProgram
  readonly accounts: Accounts
  readonly server: HttpServer
  readonly zones: Readonly<Record<ZoneName, Zone>>
  close(): Promise<void>
}

export async function openWorld(): Promise<World> {
  const program = await openTestProgram('production')
  program.setNow(workingMorning)
  const accounts = openAccounts({
    url: program.logins.auth,
    secret: program.logins.secretFor('sessions'),
    https: false,
  })
  const parts = { program, accounts, virusCheck: noVirusCheck, requestsPerMinute: 1_000_000 } as const
  const server = await buildServer({ ...parts, face: 'staff' })
  const stage = { program, accounts, server }
  return {
    ...stage,
    zones: { [here]: await openZone(stage, here, []), [there]: await openZone(stage, there, [strangeOffice]) },
    close: async () => {
      await server.routes.close()
      await accounts.close()
      await program.close()
    },
  }
}
