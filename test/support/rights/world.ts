/**
 * Two zones that know nothing of each other, each with a person for every role, made through the program itself. Both
 * carry the same invented plan and the same ids of offices, so that whoever mixes them up is found out.
 */
import type { HttpServer } from '#kernel/http'
import { type Accounts, openAccounts } from '#kernel/identity'
import { noVirusCheck } from '#kernel/uploads'
import { openSetupDesk } from '#modules/setup'
import { openTestProgram, type TestProgram } from '#test/program'
import { buildServer, type ServerParts } from '../../../src/cli/build-server.ts'
import { strangeOffice } from './callers.ts'
import { openLogWorkers } from './log-workers.ts'
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
  /** Another server on the same world, where something is to be otherwise. */
  serverWith(options: Partial<ServerParts>): Promise<HttpServer>
  close(): Promise<void>
}

export async function openWorld(): Promise<World> {
  const program = await openTestProgram('production')
  program.setNow(workingMorning)
  const { auth, owner, secretFor } = program.logins
  const accounts = openAccounts({ url: auth, secret: secretFor('sessions'), https: false })
  const workers = openLogWorkers(owner)
  const desk = openSetupDesk(program, accounts)
  const parts = { program, accounts, workers, desk, virusCheck: noVirusCheck, face: 'staff' } as const
  const serverWith = (options: Partial<ServerParts>): Promise<HttpServer> =>
    buildServer({ ...parts, requestsPerMinute: 1_000_000, ...options })
  const server = await serverWith({})
  const stage = { program, accounts, server, serverWith }
  const zones = { [here]: await openZone(stage, here, []), [there]: await openZone(stage, there, [strangeOffice]) }
  for (const zone of [here, there]) await workers.signNow(zone)
  return {
    ...stage,
    zones,
    close: async () => {
      await server.routes.close()
      await workers.close()
      await accounts.close()
      await program.close()
    },
  }
}
