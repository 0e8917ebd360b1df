/** `/api/openapi.json` and `/api/docs`: the contracts as they are served, who may call each one included. */
import type { Endpoint } from '#base/endpoint'
import { describeApi, type HttpServer } from './http.ts'

const programVersion = '0.1.0'

/** Must be registered last: it describes what was registered before. */
export function registerApiDescription(server: HttpServer): void {
  server.routes.get('/api/openapi.json', async () => describeApi(server.contracts, programVersion))
  server.routes.get('/api/docs', async (_request, reply) =>
    reply.type('text/html; charset=utf-8').send(pageOf(server.contracts)),
  )
}

function pageOf(contracts: readonly Endpoint[]): string {
  const rows = [...contracts].sort((a, b) => (a.path < b.path ? -1 : 1)).map(rowOf)
  return `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>接口 · 落实 Luoshi</title>
<style>body{font:14px/1.6 sans-serif;margin:24px auto;max-width:1200px;padding:0 16px;color:#14202e}
table{border-collapse:collapse;width:100%}th,td{text-align:left;vertical-align:top;padding:6px 10px;border-bottom:1px solid #dce2e9}
code{font-family:ui-monospace,monospace}</style>
<h1>接口</h1>
<p>每个接口由一份合同说明：谁可以调用、与办理对象是什么关系、收什么、答什么、会怎样拒绝。完整的形状见
<a href="/api/openapi.json">openapi.json</a>（OpenAPI 3.1）。没有写明调用者的，一律不能调用。</p>
<table><thead><tr><th>方法<th>地址<th>谁可以调用<th>拒绝的编号</thead><tbody>${rows.join('')}</tbody></table></html>`
}

function rowOf({ method, path, callers, errors }: Endpoint): string {
  const cells = [method, `<code>${path}</code>`, callers.join('<br>'), errors.join('<br>')]
  return `<tr>${cells.map((cell) => `<td>${cell}`).join('')}</tr>`
}
