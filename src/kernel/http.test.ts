import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { endpoint } from '#base/endpoint'
import { AppError } from '#base/errors'
import { nobody } from './actor.ts'
import type { Context, Program } from './context.ts'
import { createHttpServer, type HttpServer, implement } from './http.ts'
import { createLogger } from './log.ts'
import { servePages } from './pages.ts'

/** Use cases that ask the database nothing. */
const program: Program = {
  connection: {
    run: (_actor, work) => work(undefined as never),
    ping: async () => undefined,
    close: async () => undefined,
  },
  mode: 'demonstration',
  log: createLogger('silent'),
  clock: () => new Date('2019-07-15T00:00:00Z'),
  demonstrationDay: null,
  zones: async () => [],
}
const api = {
  getThing: endpoint({
    method: 'GET',
    path: '/api/v1/things/:id',
    callers: ['anyone'],
    params: z.object({ id: z.string().max(5) }),
    reply: z.object({ id: z.string() }),
    errors: ['plans.not_found'],
  }),
}

const servers: HttpServer[] = []
afterEach(() => Promise.all(servers.splice(0).map((server) => server.routes.close())))

async function serverWith(getThing: (id: string) => unknown): Promise<HttpServer> {
  const server = await createHttpServer({ program, face: 'staff', identify: async () => nobody() })
  servers.push(server)
  const handler = async (_context: Context, params: { id: string }) => getThing(params.id) as { id: string }
  implement(server, api, { getThing: handler })
  return server
}

describe('an endpoint', () => {
  it('answers no more than its contract declares', async () => {
    const server = await serverWith((id) => ({ id, secret: 'x' }))
    const reply = await server.routes.inject('/api/v1/things/a')
    expect(reply.json()).toEqual({ id: 'a' })
  })

  it('answers 304 to a browser that has these very bytes', async () => {
    const server = await serverWith((id) => ({ id }))
    const first = await server.routes.inject('/api/v1/things/a')
    const again = await server.routes.inject({
      url: '/api/v1/things/a',
      headers: { 'if-none-match': String(first.headers.etag) },
    })
    expect([again.statusCode, again.body]).toEqual([304, ''])
  })

  it('refuses wrong parameters and names the place', async () => {
    const server = await serverWith((id) => ({ id }))
    const reply = await server.routes.inject('/api/v1/things/much-too-long')
    expect(reply.statusCode).toBe(400)
    expect(reply.json()).toMatchObject({ code: 'http.invalid_request', params: { places: ['id'] } })
  })

  it('takes no text that no database can keep', async () => {
    const server = await serverWith((id) => ({ id }))
    const reply = await server.routes.inject('/api/v1/things/a%00')
    expect([reply.statusCode, reply.json().params]).toEqual([400, { places: ['id'] }])
  })

  it('says a refusal in Chinese first and in English when asked', async () => {
    const server = await serverWith(() => {
      throw new AppError('plans.not_found', 'not_found', { plan: '甲' })
    })
    const chinese = await server.routes.inject('/api/v1/things/a')
    const english = await server.routes.inject({ url: '/api/v1/things/a', headers: { 'accept-language': 'en-GB' } })
    expect(chinese.headers['content-type']).toContain('application/problem+json')
    expect([chinese.statusCode, chinese.json().title]).toEqual([404, '没有这个方案：甲'])
    expect(english.json().title).toBe('There is no such plan: 甲')
  })

  it('refuses with nothing but what its contract declares', async () => {
    const server = await serverWith(() => {
      throw new AppError('plans.entry_not_found', 'not_found', { plan: '甲', entry: '乙' })
    })
    expect((await server.routes.inject('/api/v1/things/a')).json()).toMatchObject({ status: 500, code: 'internal' })
  })

  it('understands weak and listed tags, as caches on the way send them', async () => {
    const server = await serverWith((id) => ({ id }))
    const { etag } = (await server.routes.inject('/api/v1/things/a')).headers
    for (const tags of [`"other", ${String(etag)}`, String(etag).replace('W/', ''), '*']) {
      const again = await server.routes.inject({ url: '/api/v1/things/a', headers: { 'if-none-match': tags } })
      expect(again.statusCode, tags).toBe(304)
    }
  })

  it('answers an address that is none with a problem too', async () => {
    const server = await serverWith((id) => ({ id }))
    const reply = await server.routes.inject('/api/v1/things/%')
    expect(reply.statusCode).toBe(400)
    expect(reply.json()).toMatchObject({ code: 'http.bad_address', title: '网址写错了' })
    expect(reply.headers['x-content-type-options']).toBe('nosniff')
  })

  it('tells nothing of a bug but a neutral sentence and the number of the request', async () => {
    const server = await serverWith(() => {
      throw new Error('select * from secrets')
    })
    const reply = await server.routes.inject('/api/v1/things/a')
    expect(reply.statusCode).toBe(500)
    expect(reply.json()).toMatchObject({ code: 'internal', requestId: expect.any(String) })
    expect(reply.body).not.toContain('secrets')
  })

  it('sends the headers that keep a page to its own origin', async () => {
    const server = await serverWith((id) => ({ id }))
    const { headers } = await server.routes.inject('/api/v1/things/a')
    expect(headers['content-security-policy']).toContain("default-src 'self'")
    expect(headers['x-content-type-options']).toBe('nosniff')
  })
})

describe('the pages', () => {
  async function pages(): Promise<HttpServer> {
    const folder = mkdtempSync(path.join(os.tmpdir(), 'luoshi-pages-'))
    mkdirSync(path.join(folder, 'assets'))
    writeFileSync(path.join(folder, 'index.html'), '<title>落实</title>')
    writeFileSync(path.join(folder, 'assets', 'a.js'), '1')
    const server = await createHttpServer({ program, face: 'staff', identify: async () => nobody() })
    servers.push(server)
    await servePages(server, folder, ['/', '/plans', '/zones/:zone/plans/:plan'])
    server.routes.addHook('onClose', async () => rmSync(folder, { recursive: true }))
    return server
  }

  it.each([
    ['/', 200],
    ['/plans', 200],
    ['/zones/a/plans/b', 200],
    ['/nowhere', 404],
  ])('%s is the page, with status %i', async (url, status) => {
    const reply = await (await pages()).routes.inject(url)
    expect([reply.statusCode, reply.body]).toEqual([status, '<title>落实</title>'])
  })

  it('answer a question for their headers alone', async () => {
    const reply = await (await pages()).routes.inject({ method: 'HEAD', url: '/plans' })
    expect([reply.statusCode, reply.body]).toEqual([200, ''])
  })

  it('an unknown address of the interface is a problem, not a page', async () => {
    const reply = await (await pages()).routes.inject('/api/v1/nothing')
    expect([reply.statusCode, reply.json().code]).toEqual([404, 'http.not_found'])
  })

  it('files named by their content are kept for ever', async () => {
    const reply = await (await pages()).routes.inject('/assets/a.js')
    expect(reply.headers['cache-control']).toContain('immutable')
  })
})
