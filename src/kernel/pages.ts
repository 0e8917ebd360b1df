/** Serves the built pages: files with a hash in their name for ever, everything else afresh; unknown paths are the page's to explain. */
import { existsSync } from 'node:fs'
import path from 'node:path'
import fastifyStatic from '@fastify/static'
import { AppError } from '#base/errors'
import type { HttpServer } from './http.ts'

const yearSeconds = 31_536_000

/** @errors http.not_found for paths below /api; http.pages_missing when nothing was built */
export async function servePages(server: HttpServer, folder: string): Promise<void> {
  if (!existsSync(path.join(folder, 'index.html'))) throw new AppError('http.pages_missing', 'unavailable', { folder })
  await server.register(fastifyStatic, {
    root: folder,
    cacheControl: false,
    setHeaders: (reply, file) => {
      const forever = file.includes(`${path.sep}assets${path.sep}`)
      reply.header('cache-control', forever ? `public, max-age=${yearSeconds}, immutable` : 'no-cache')
    },
  })
  server.setNotFoundHandler((request, reply) => {
    const { pathname } = new URL(request.url, 'http://localhost')
    if (pathname.startsWith('/api/') || pathname.startsWith('/assets/') || request.method !== 'GET') {
      throw new AppError('http.not_found', 'not_found', { path: pathname })
    }
    return reply.code(knownPage(pathname) ? 200 : 404).sendFile('index.html')
  })
}

/** Pages the browser can show; any other path gets the same page with the status it deserves. */
function knownPage(pathname: string): boolean {
  return pathname === '/' || /^\/plans$|^\/zones\/[^/]+\/plans\/[^/]+$/.test(pathname)
}
