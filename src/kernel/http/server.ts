/** An empty server for one face: errors, headers, limits and compression are set, no route is. */
import { randomUUID } from 'node:crypto'
import compress from '@fastify/compress'
import rateLimit from '@fastify/rate-limit'
import fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify'
import type { Face } from '#base/roles'
import type { Actor } from '#kernel/actor'
import type { Program } from '#kernel/context'
import type { Endpoint } from '#base/endpoint'
import { answerError } from './problem.ts'

/** Who sends a request: a person in his seats, or nobody known. */
export type Identify = (request: FastifyRequest) => Promise<Actor>

export type HttpServer = {
  readonly routes: FastifyInstance
  readonly program: Program
  readonly face: Face
  readonly identify: Identify
  /** Every contract it serves, for the documentation and the matrix. */
  readonly contracts: Endpoint[]
}

/** Cookies of a request's answer; a use case that signs in or out sets them. */
declare module 'fastify' {
  interface FastifyRequest {
    answerCookies: string[]
  }
}

const securityHeaders = {
  'content-security-policy':
    "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; object-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'self'",
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
}

/** What a form may weigh, and what a file. */
export const bodyBytesMax = 1_048_576
export const fileBytesMax = 50 * 1_048_576
const requestsPerMinute = 1200

export type ServerOptions = {
  readonly program: Program
  readonly face: Face
  readonly identify: Identify
  /** How often one address may ask in a minute. */
  readonly requestsPerMinute?: number
}

export async function createHttpServer(options: ServerOptions): Promise<HttpServer> {
  const { program, face, identify } = options
  const routes = fastify({
    loggerInstance: program.log,
    bodyLimit: bodyBytesMax,
    trustProxy: false,
    genReqId: () => randomUUID(),
    // An address that cannot even be decoded reaches no route and no hook.
    frameworkErrors: (error, request, reply) => answerError(error, request, reply.headers(securityHeaders)),
  }) as unknown as FastifyInstance
  await routes.register(compress, { global: true, encodings: ['br', 'gzip'] })
  await routes.register(rateLimit, {
    max: options.requestsPerMinute ?? requestsPerMinute,
    timeWindow: '1 minute',
    // Health is asked by machines that must not be turned away.
    allowList: (request) => request.url === '/healthz' || request.url === '/readyz',
  })
  routes.addContentTypeParser('application/octet-stream', { parseAs: 'buffer' }, (_request, body, done) =>
    done(null, body),
  )
  routes.decorateRequest('answerCookies')
  routes.addHook('onRequest', async (request) => void (request.answerCookies = []))
  routes.addHook('onSend', async (request, reply) => {
    reply.headers(securityHeaders)
    if (request.answerCookies.length > 0) reply.header('set-cookie', request.answerCookies)
  })
  routes.setErrorHandler((error, request, reply: FastifyReply) => answerError(error, request, reply))
  return { routes, program, face, identify, contracts: [] }
}

/** Adds the cookies that came with signing in or out to the answer of the request at hand. */
export function setCookies(request: FastifyRequest, cookies: readonly string[]): void {
  request.answerCookies.push(...cookies)
}
