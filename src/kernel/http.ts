/** HTTP: contracts become routes, refusals become problem details. Known here, in `pages.ts` and `health.ts`, nowhere else. */
export { describeApi, type DescribedEndpoint } from './http/describe.ts'
export { type Exchange, implement, type Handlers, type Relations } from './http/implement.ts'
export { pruneReceipts } from './http/prune.ts'
export { createHttpServer, type HttpServer, type Identify, setCookies } from './http/server.ts'
