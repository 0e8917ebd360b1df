/** Serves the built pages: files with a hash in their name for ever, everything else afresh; unknown paths are the page's to explain. */
import { existsSync } from 'node:fs'
import path from 'node:path'
import fastifyStatic from '@fastify/static'
import { AppError } from '#base/errors'
import type { HttpServer } from './http.ts'

const yearSeconds = 31_536_000

/**
 * @param pages paths the browser can show, with `:name` for each parameter; any other path gets the same page, with 404
 * @errors http.not_found for paths below /api; http.pages_missing when nothing was built
 */
export async function servePages(server: HttpServer, folder: string, pages: readonly string[]): Promise<void> {
  if (!existsSync(path.join(folder, 'index.html'))) throw new AppError('http.pages_missing', 'unavailable', { folder })
  await server.routes.register(fastifyStatic, {
    root: folder,
    cacheControl: false,
    dotfiles: 'ignore',
    setHeaders: (reply, file) => {
      const forever = file.includes(`${path.sep}assets${path.sep}`)
      reply.header('cache-control', forever ? `public, max-age=${yearSeconds}, immutable` : 'no-cache')
    },
  })
  for (const page of pages.filter((path) => path !== '/')) {
    server.routes.get(page, (_request, reply) => reply.sendFile('index.html'))
  }
  server.routes.setNotFoundHandler((request, reply) => {
    const { pathname } = new URL(request.url, 'http://localhost')
    const isRead = request.method === 'GET' || request.method === 'HEAD'
    if (/^\/(?:api|assets)(?:\/|$)/.test(pathname) || !isRead) {
      throw new AppError('http.not_found', 'not_found', { path: pathname })
    }
    return reply.code(404).sendFile('index.html')
  })
}
