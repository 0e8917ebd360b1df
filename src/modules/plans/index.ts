/** The door of the plans slice: what other slices and the programs may call. */
import { type HttpServer, implement } from '#kernel/http'
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
export { listZones } from './store.ts'
export {
  type Applied,
  applyPackage,
  findActivePackage,
  getDocument,
  getZoneName,
  holdEntry,
  installPackage,
  listDocuments,
  listOrphans,
  listPlans,
  openZone,
  releaseEntry,
} from './service.ts'

export function registerPlans(server: HttpServer): void {
  implement(server, plansApi, { listPlans, getDocument })
}
