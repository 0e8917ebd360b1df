/** Two questions of whoever runs the program: is the process alive, and can it serve. */
import type { Connection } from './database.ts'
import type { HttpServer } from './http.ts'

export function registerHealth(server: HttpServer, connection: Connection): void {
  server.get('/healthz', async () => ({ status: 'ok' }))
  server.get('/readyz', async (_request, reply) => {
    try {
      await connection.ping()
      return { status: 'ok' }
    } catch {
      return reply.code(503).send({ status: 'unavailable' })
    }
  })
}
