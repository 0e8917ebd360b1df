/** The door of the plans slice: what other slices and the programs may call. */
import { type HttpServer, implement } from '#kernel/http'
import type { Context } from '#kernel/context'
import type { Logger } from '#kernel/log'
import { plansApi } from './schema.ts'
import { getDocument, listPlans } from './service.ts'

export {
  installShippedPlans,
  listPackageFolders,
  loadPackageFolder,
  readPackageFiles,
  type ShippedPlan,
} from './folders.ts'
export { plansPages } from './schema.ts'
export {
  type Applied,
  applyPackage,
  getDocument,
  holdEntry,
  installPackage,
  listPlans,
  releaseEntry,
} from './service.ts'

export function registerPlans(server: HttpServer, contextOf: (log: Logger) => Context): void {
  implement(server, plansApi, { listPlans, getDocument }, contextOf)
}
