/**
 * Contracts become routes. What happens to a request, in order: who sends it, may he, only then its body is read, one
 * transaction with the use case in it, and an answer held to the contract, so that it cannot carry more than that
 * declares.
 */
import { sql } from 'kysely'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { z } from 'zod'
import {
  addressOf,
  type Api,
  type BodyOf,
  type Caller,
  type Endpoint,
  type FileReply,
  type ParamsOf,
  type ReplyOf,
} from '#base/endpoint'
import { AppError } from '#base/errors'
import { rolesOfFace } from '#base/roles'
import type { Actor } from '#kernel/actor'
import { act, type Context } from '#kernel/context'
import type { Logger } from '#kernel/log'
import { entityTagOf, matchesTag } from './entity-tag.ts'
import { actorIn, type Admission, admit, admitOwn } from './permission.ts'
import { getIdempotencyKey, isKeyed, once } from './receipts.ts'
import { refuseCrossSite } from './same-origin.ts'
import { bodyBytesMax, fileBytesMax, type HttpServer, setCookies } from './server.ts'
import { unkeepablePlaces } from './unkeepable.ts'

/** What a use case of signing in and out needs of the request itself. */
export type Exchange = {
  readonly headers: Headers
  /** Network address of the sender. */
  readonly address: string
  setCookies(cookies: readonly string[]): void
}

/** A use case for each endpoint; a missing or wrong one does not compile. */
export type Handlers<A extends Api> = {
  readonly [K in keyof A]: (
    context: Context,
    params: ParamsOf<A[K]>,
    body: BodyOf<A[K]>,
    exchange: Exchange,
  ) => Promise<ReplyOf<A[K]>>
}

/**
 * The offices that the thing of a path parameter belongs to, by the parameter's name: what the relation `own` is
 * decided by. `office` names an office by itself.
 *
 * @errors not_found where there is no such thing, or the actor may not know of it
 */
export type Relations = Readonly<
  Record<string, (context: Context, params: Readonly<Record<string, string>>) => Promise<readonly string[]>>
>

type Handler = (context: Context, params: unknown, body: unknown, exchange: Exchange) => Promise<unknown>
type Route = {
  readonly contract: Endpoint
  readonly handle: Handler
  readonly relations: Relations
  /** How what this route replaces is read. */
  readonly current: { readonly contract: Endpoint; readonly handle: Handler } | null
}

const officeItself: Relations = { office: async (_context, { office }) => (office === undefined ? [] : [office]) }

/** Adds a slice's endpoints, as far as they are for this face. */
export function implement<A extends Api>(
  server: HttpServer,
  api: A,
  handlers: Handlers<A>,
  relations: Relations = {},
): void {
  const byName = handlers as unknown as Readonly<Record<string, Handler>>
  for (const [name, contract] of Object.entries(api)) {
    if (!isForFace(server, contract)) continue
    const handle = byName[name]
    if (handle === undefined) throw new Error(`${contract.path} has no use case`)
    if (contract.reply === 'file' && contract.method !== 'GET') throw new Error(`${contract.path} would not be kept`)
    const route = {
      contract,
      handle,
      relations: { ...officeItself, ...relations },
      current: currentOf(contract, api, byName),
    }
    const admitted = new WeakMap<FastifyRequest, Admitted>()
    server.contracts.push(contract)
    server.routes.route({
      method: contract.method,
      url: contract.path,
      bodyLimit: contract.body === 'bytes' ? fileBytesMax : bodyBytesMax,
      // Before the body is read: nobody makes the server hold fifty megabytes that he may not send.
      preParsing: async (request) => void admitted.set(request, await admitRequest(server, contract, request)),
      handler: (request, reply) => answerRequest(server, route, { request, ...getAdmitted(admitted, request) }, reply),
    })
  }
}

function currentOf(
  { path, replaces }: Endpoint,
  api: Api,
  handlers: Readonly<Record<string, Handler>>,
): Route['current'] {
  if (replaces === undefined) return null
  const [name = '', contract] =
    Object.entries(api).find(([, one]) => one.method === 'GET' && one.path === replaces) ?? []
  const handle = handlers[name]
  if (contract === undefined || handle === undefined)
    throw new Error(`${path} replaces ${replaces}, which nothing reads`)
  return { contract, handle }
}

function isForFace({ face }: HttpServer, { callers }: Endpoint): boolean {
  if (face === 'staff') return true
  const everybodys: readonly Caller[] = face === 'enterprise' ? ['anyone', 'signed_in'] : ['anyone']
  const wanted = new Set<string>([...everybodys, ...rolesOfFace[face].flatMap((role) => [role, `${role}:own`])])
  return callers.some((caller) => wanted.has(caller))
}

/** A request whose sender is known and may call, as far as can be said before the thing is looked at. */
type Admitted = { readonly params: Params; readonly actor: Actor; readonly admission: Admission }
type Params = Readonly<Record<string, string>>

async function admitRequest(server: HttpServer, contract: Endpoint, request: FastifyRequest): Promise<Admitted> {
  if (contract.method !== 'GET') refuseCrossSite(request)
  const signedIn = await server.identify(request)
  const params = parse(contract.params, { ...(request.query as object), ...(request.params as object) }) as Params
  const actor = actorIn(signedIn, params.zone)
  return { params, actor, admission: admit(contract, signedIn, actor) }
}

function getAdmitted(admitted: WeakMap<FastifyRequest, Admitted>, request: FastifyRequest): Admitted {
  const found = admitted.get(request)
  if (found === undefined) throw new Error('a request that was not admitted')
  return found
}

async function answerRequest(
  server: HttpServer,
  route: Route,
  { request, params, actor, admission }: Admitted & { readonly request: FastifyRequest },
  reply: FastifyReply,
): Promise<FastifyReply> {
  const { contract } = route
  const work = async (context: Context): Promise<unknown> => {
    if (!admission.decided) admitOwn(actor, admission.ownRoles, await officesAbout(route, context, params))
    // Only now: whoever may not call learns nothing of what a call would have to carry.
    return perform(route, context, { params, body: bodyOf(contract, request), request })
  }
  const answer = await act(server.program, actor, work, request.log as Logger).catch((error) => refuse(contract, error))
  return contract.reply === 'file'
    ? sendFile(reply, answer as FileReply)
    : send(request, reply, contract, answer as string)
}

async function officesAbout(route: Route, context: Context, params: Params): Promise<readonly string[]> {
  const { about = '' } = route.contract
  const relation = route.relations[about]
  if (relation === undefined) throw new Error(`${route.contract.path}: nothing says whose ${about} it is`)
  return relation(context, params)
}

type Call = { readonly params: Params; readonly body: unknown; readonly request: FastifyRequest }

/** Runs the use case. @shape the JSON text of the reply, or the file */
async function perform(route: Route, context: Context, { params, body, request }: Call): Promise<string | FileReply> {
  const { contract, handle } = route
  const exchange: Exchange = {
    headers: new Headers(request.headers as Record<string, string>),
    address: request.ip,
    setCookies: (cookies) => setCookies(request, cookies),
  }
  if (contract.reply === 'file') return (await handle(context, params, body, exchange)) as FileReply
  const run = async (): Promise<string> => {
    await refuseOutdated(route, context, { params, body, request }, exchange)
    return jsonOf(contract, await handle(context, params, body, exchange))
  }
  return isKeyed(contract) ? once(context, getIdempotencyKey(request), request, run) : run()
}

/**
 * Two who change the same thing come one after the other, and the second one is shown what the first has left.
 *
 * @errors http.if_match_missing, http.outdated with both versions
 */
async function refuseOutdated({ current }: Route, context: Context, call: Call, exchange: Exchange): Promise<void> {
  if (current === null) return
  const { params, body: sent, request } = call
  const tags = request.headers['if-match']
  if (tags === undefined) throw new AppError('http.if_match_missing', 'invalid')
  // By the thing and not by how the request writes its address: two spellings of it must wait for each other.
  const [lock] = addressOf(current.contract, params).split('?', 1)
  await sql`select pg_advisory_xact_lock(hashtext(${lock}))`.execute(context.db())
  const text = jsonOf(current.contract, await current.handle(context, params, undefined, exchange))
  if (!matchesTag(entityTagOf(text), tags)) {
    throw new AppError('http.outdated', 'outdated').with({ current: JSON.parse(text), sent })
  }
}

function jsonOf(contract: Endpoint, value: unknown): string {
  return JSON.stringify((contract.reply as z.ZodType).parse(value))
}

function parse(shape: z.ZodType, value: unknown): unknown {
  const result = shape.safeParse(value)
  const places = result.success
    ? unkeepablePlaces(result.data)
    : result.error.issues.map((issue) => issue.path.join('.') || issue.message)
  if (!result.success || places.length > 0) throw new AppError('http.invalid_request', 'invalid', { places })
  return result.data
}

function bodyOf(contract: Endpoint, request: FastifyRequest): unknown {
  const { body } = contract
  if (body === undefined) return undefined
  if (body !== 'bytes') return parse(body, request.body)
  if (Buffer.isBuffer(request.body)) return request.body
  throw new AppError('http.unknown_media_type', 'invalid')
}

/** Refusals that any endpoint may answer with: the kernel makes them. */
const kernels = /^(?:http|identity)\./

/** Passes a refusal on that the contract declares; any other is a mistake of ours. */
function refuse({ path, errors }: Endpoint, error: unknown): never {
  if (!(error instanceof AppError) || errors.includes(error.code) || kernels.test(error.code)) throw error
  throw new Error(`${path} does not declare ${error.code}`, { cause: error })
}

/** Sends JSON with its tag; who has it already gets 304. */
function send(request: FastifyRequest, reply: FastifyReply, { method }: Endpoint, body: string): FastifyReply {
  const etag = entityTagOf(body)
  reply.header('etag', etag).header('cache-control', 'no-cache').header('vary', 'accept-encoding, cookie')
  if (method === 'GET' && matchesTag(etag, request.headers['if-none-match'])) return reply.code(304).send()
  return reply.type('application/json; charset=utf-8').send(body)
}

/** A file of somebody's is never run in our page: it is sent to be kept, under its own name. */
function sendFile(reply: FastifyReply, { name, mediaType, bytes }: FileReply): FastifyReply {
  return reply
    .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(name)}`)
    .header('cache-control', 'no-store')
    .header('content-security-policy', "sandbox; default-src 'none'")
    .type(mediaType)
    .send(Buffer.from(bytes))
}
