/** The door of the workbench slice: what other slices and the programs may call. */
import { type HttpServer, implement } from '#kernel/http'
import { workbenchApi } from './schema.ts'
import { getWorkbench, readNotices } from './service.ts'

export { noticesListener } from './notices.ts'
export { workbenchPages } from './schema.ts'

export function registerWorkbench(server: HttpServer): void {
  implement(server, workbenchApi, { getWorkbench, readNotices })
}
