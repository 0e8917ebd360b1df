/** The door of the offices slice: what other slices and the programs may call. */
import { type HttpServer, implement } from '#kernel/http'
import { officesApi } from './schema.ts'
import { readSheet } from './sheets.ts'
import { addOffices, changeOffice, getOffice, listOffices, succeed } from './service.ts'

export { officesPages } from './schema.ts'
export { addOffices, enrolOffices, listOffices, loadSuccession, type OfficeOfPlan } from './service.ts'

export function registerOffices(server: HttpServer): void {
  implement(server, officesApi, { listOffices, getOffice, addOffices, changeOffice, succeed, readSheet })
}
