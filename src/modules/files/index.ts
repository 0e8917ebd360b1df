/** The door of the files slice: what other slices and the programs may call. */
import { type HttpServer, implement } from '#kernel/http'
import type { VirusCheck } from '#kernel/uploads'
import { filesApi } from './schema.ts'
import { getFile, getFileContent, officesOfFile, uploadFile } from './service.ts'

export { inspectFile, keepFile, listFiles } from './service.ts'

export function registerFiles(server: HttpServer, virusCheck: VirusCheck): void {
  implement(
    server,
    filesApi,
    {
      uploadFile: (context, params, bytes) => uploadFile(context, virusCheck, params, bytes),
      getFile,
      getFileContent,
    },
    { file: (context, { zone = '', file = '' }) => officesOfFile(context, { zone, file }) },
  )
}
