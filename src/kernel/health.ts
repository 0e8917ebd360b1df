/** Two questions of whoever runs the program: is the process alive, and can it serve. */
import type { HttpServer } from './http.ts'

export function registerHealth(server: HttpServer): void {
  server.routes.get('/healthz', async () => ({ status: 'ok' }))
  server.routes.get('/readyz', async (_request, reply) => {
    try {
      await server.program.connection.ping()
      return { status: 'ok' }
    } catch {
      return reply.code(503).send({ status: 'unavailable' })
    }
  })
}
