/**
 * Contracts become routes, errors become problem details (RFC 9457). HTTP is known here, in `pages.ts` and `health.ts`, and
 * nowhere else. Answers and refusals are held to the contract, so neither can carry more than it declares.
 */
import { createHash, randomUUID } from 'node:crypto'
import compress from '@fastify/compress'
import fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify'
import type { z } from 'zod'
import type { Endpoint } from '#base/endpoint'
import { AppError, type ErrorKind } from '#base/errors'
import { sentenceOf } from '#messages'
import type { Context } from './context.ts'
import type { Logger } from './log.ts'

export type HttpServer = FastifyInstance

/** Endpoints of a slice by name. */
export type Api = Readonly<Record<string, Endpoint>>

/** A use case for each endpoint; a missing or wrong one does not compile. */
type Handlers<A extends Api> = {
  readonly [K in keyof A]: (context: Context, params: z.output<A[K]['params']>) => Promise<z.output<A[K]['reply']>>
}

const statusOf: Readonly<Record<ErrorKind, number>> = {
  invalid: 400,
  unauthenticated: 401,
  forbidden: 403,
  not_found: 404,
  conflict: 409,
  unavailable: 503,
}

const securityHeaders = {
  'content-security-policy':
    "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; frame-ancestors 'none'; base-uri 'none'; form-action 'self'",
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
}

/** An empty server: errors, headers and compression are set, no route is. */
export async function createHttpServer(log: Logger): Promise<HttpServer> {
  const server = fastify({
    loggerInstance: log,
    bodyLimit: 1_048_576,
    trustProxy: false,
    genReqId: () => randomUUID(),
    // An address that cannot even be decoded reaches no route and no hook.
    frameworkErrors: (error, request, reply) => answerError(error, request, reply.headers(securityHeaders)),
  })
  await server.register(compress, { global: true, encodings: ['br', 'gzip'] })
  server.addHook('onSend', async (_request, reply) => void reply.headers(securityHeaders))
  server.setErrorHandler((error, request, reply) => answerError(error, request, reply))
  return server as unknown as HttpServer
}

/** Adds a slice's endpoints. `contextOf` is called once a request. */
export function implement<A extends Api>(
  server: HttpServer,
  api: A,
  handlers: Handlers<A>,
  contextOf: (requestLog: Logger) => Context,
): void {
  for (const [name, contract] of Object.entries(api)) {
    const handle = handlers[name as keyof A]
    server.route({
      method: contract.method,
      url: contract.path,
      handler: async (request, reply) => {
        const params = parseParams(contract, request)
        const value = await handle(contextOf(request.log as Logger), params).catch((error) => refuse(contract, error))
        return answer(request, reply, contract.reply.parse(value))
      },
    })
  }
}

function parseParams(contract: Endpoint, request: FastifyRequest): never {
  const result = contract.params.safeParse({ ...(request.query as object), ...(request.params as object) })
  if (result.success) return result.data as never
  const places = result.error.issues.map((issue) => issue.path.join('.'))
  throw new AppError('http.invalid_request', 'invalid', { places })
}

/** Passes a refusal on that the contract declares; any other is a mistake of ours. */
function refuse({ path, errors }: Endpoint, error: unknown): never {
  if (!(error instanceof AppError) || errors.includes(error.code)) throw error
  throw new Error(`${path} does not declare ${error.code}`, { cause: error })
}

/** Sends a value with an ETag; who has it already gets 304. The tag is weak: compressed or not, the value is the same. */
function answer(request: FastifyRequest, reply: FastifyReply, value: unknown): FastifyReply {
  const body = JSON.stringify(value)
  const etag = `W/"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`
  reply.header('etag', etag).header('cache-control', 'no-cache').header('vary', 'accept-encoding')
  if (isKnown(etag, request.headers['if-none-match'])) return reply.code(304).send()
  return reply.type('application/json; charset=utf-8').send(body)
}

/** Weak comparison (RFC 9110 §8.8.3.2). */
function isKnown(etag: string, tags = ''): boolean {
  const opaque = (tag: string): string => tag.trim().replace(/^W\//, '')
  return tags.split(',').some((tag) => tag.trim() === '*' || opaque(tag) === opaque(etag))
}

function answerError(error: unknown, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const known = error instanceof AppError ? error : refusalOfFastify(error)
  if (known === null) request.log.error({ err: error }, 'request failed')
  const { code, kind, params } = known ?? new AppError('internal', 'unavailable')
  const status = known === null ? 500 : statusOf[kind]
  const language = /^en\b/.test(request.headers['accept-language'] ?? '') ? 'en' : 'zh-CN'
  return reply
    .code(status)
    .type('application/problem+json; charset=utf-8')
    .send({ type: 'about:blank', status, code, params, requestId: request.id, ...sentenceOf(code, params, language) })
}

function refusalOfFastify(error: unknown): AppError | null {
  const status = (error as { statusCode?: number }).statusCode
  return status !== undefined && status < 500 ? new AppError('http.bad_address', 'invalid') : null
}
