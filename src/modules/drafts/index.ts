/** The door of the drafts slice: what the programs may call. */
import { type HttpServer, implement } from '#kernel/http'
import type { VirusCheck } from '#kernel/uploads'
import { draftsApi } from './schema.ts'
import {
  applyDraft,
  compareDraft,
  decideDraft,
  discardDraft,
  getDraft,
  getDraftPackage,
  listDrafts,
  startDraft,
} from './service.ts'

export { draftsPages } from './schema.ts'
export { listDrafts }

export function registerDrafts(server: HttpServer, virusCheck: VirusCheck): void {
  implement(server, draftsApi, {
    listDrafts,
    startDraft: (context, params, bytes) => startDraft(context, virusCheck, params, bytes),
    getDraft,
    decideDraft,
    compareDraft,
    getDraftPackage,
    applyDraft,
    discardDraft,
  })
}
