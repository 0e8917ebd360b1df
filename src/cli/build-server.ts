/** A server with every slice on it: what `serve` listens with, and what the matrix of rights is proved on. */
import type { Face } from '#base/roles'
import type { Actor } from '#kernel/actor'
import { registerApiDescription } from '#kernel/api-page'
import type { Program } from '#kernel/context'
import { registerHealth } from '#kernel/health'
import { createHttpServer, type HttpServer } from '#kernel/http'
import type { Accounts } from '#kernel/identity'
import type { VirusCheck } from '#kernel/uploads'
import { type LogWorkers, registerAudit } from '#modules/audit'
import { registerDrafts } from '#modules/drafts'
import { registerFiles } from '#modules/files'
import { registerLedger } from '#modules/ledger'
import { registerOffices } from '#modules/offices'
import { findActor, registerPeople } from '#modules/people'
import { registerPlans } from '#modules/plans'
import { registerSetup, type SetupDesk } from '#modules/setup'
import { registerWorkbench } from '#modules/workbench'

export type ServerParts = {
  readonly program: Program
  readonly accounts: Accounts
  readonly virusCheck: VirusCheck
  readonly workers: LogWorkers
  readonly desk: SetupDesk
  readonly face: Face
  /** How often one address may ask in a minute, where it is not as often as usual. */
  readonly requestsPerMinute?: number
}

/** Everything of a face but its pages. */
export async function buildServer({
  accounts,
  virusCheck,
  workers,
  desk,
  ...options
}: ServerParts): Promise<HttpServer> {
  const identify = (request: { headers: object }): Promise<Actor> =>
    findActor(options.program, accounts, new Headers(request.headers as Record<string, string>))
  const server = await createHttpServer({ ...options, identify })
  registerHealth(server)
  registerOffices(server)
  registerPeople(server, accounts)
  registerPlans(server)
  registerFiles(server, virusCheck)
  registerLedger(server)
  registerWorkbench(server)
  registerDrafts(server, virusCheck)
  registerSetup(server, accounts, desk)
  registerAudit(server, workers)
  registerApiDescription(server)
  return server
}
