/** The door of the audit slice: what other slices and the programs may call. */
import type { CheckpointPlace } from '#kernel/audit'
import { type HttpServer, implement } from '#kernel/http'
import { listListeners, replayListener, retryFailure } from './listening.ts'
import { compareCheckpoints, getInclusion, getProof, listCheckpoints } from './proofs.ts'
import { auditApi } from './schema.ts'
import { getEntry, getNames, getStatus, listEntries, listReads, verifyLog } from './service.ts'

export { auditPages } from './schema.ts'

/** What works on the log beside the requests. */
export type LogWorkers = {
  readonly checkpoints: CheckpointPlace
  readonly listeners: readonly string[]
  readonly signNow: (zone: string) => Promise<string | null>
}

export function registerAudit(server: HttpServer, { checkpoints, listeners, signNow }: LogWorkers): void {
  implement(server, auditApi, {
    getStatus: (context, params, _body, exchange) => getStatus(context, params, checkpoints, exchange),
    getNames,
    listEntries,
    getEntry,
    getInclusion: (context, params) => getInclusion(context, params, checkpoints),
    getProof: (context, params) => getProof(context, params, checkpoints),
    listCheckpoints,
    compareCheckpoints: (context, params, _body, exchange) => compareCheckpoints(context, params, exchange),
    signCheckpoint: async (_context, { zone }) => ({ note: await signNow(zone) }),
    verifyLog: (context, params, _body, exchange) => verifyLog(context, params, checkpoints, exchange),
    listReads,
    listListeners: (context, params) => listListeners(context, params, listeners),
    replayListener: (context, params, { from }) => replayListener(context, params, from, listeners),
    retryFailure: (context, params) => retryFailure(context, params, listeners),
  })
}
