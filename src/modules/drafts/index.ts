/** The door of the drafts slice: what the programs may call. */
import { type HttpServer, implement } from '#kernel/http'
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

export { listDrafts }

export function registerDrafts(server: HttpServer): void {
  implement(server, draftsApi, {
    listDrafts,
    startDraft,
    getDraft,
    decideDraft,
    compareDraft,
    getDraftPackage,
    applyDraft,
    discardDraft,
  })
}
