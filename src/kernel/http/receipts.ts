/** Idempotency keys: a write that is sent twice happens once, and both senders get the same answer. */
import { createHash } from 'node:crypto'
import type { FastifyRequest } from 'fastify'
import type { Endpoint } from '#base/endpoint'
import { AppError } from '#base/errors'
import type { Context } from '#kernel/context'

type ReceiptTables = {
  httpReceipts: {
    zoneId: string
    person: string
    idempotencyKey: string
    requestSha256: string
    reply: string
    answeredAt: Date
  }
}

const keyLengthMax = 100

/**
 * Whether an endpoint is done once for each key: every write but those about one's own session and account, whose
 * answers carry cookies and secrets that are not kept.
 */
export function isKeyed({ method, callers, path }: Pick<Endpoint, 'method' | 'callers' | 'path'>): boolean {
  if (method === 'GET' || callers.includes('anyone')) return false
  return !callers.includes('signed_in') || path.includes('/:zone')
}

/** @errors http.idempotency_key_missing */
export function getIdempotencyKey(request: FastifyRequest): string {
  const key = request.headers['idempotency-key']
  if (typeof key === 'string' && key.length > 0 && key.length <= keyLengthMax) return key
  throw new AppError('http.idempotency_key_missing', 'invalid')
}

/**
 * Runs the work unless a write with this key was done before; then its answer comes again and nothing is done. Two at
 * once wait for each other: the first row written holds the key until its transaction ends.
 *
 * @errors http.idempotency_key_reused where the key was given to another request
 */
export async function once(
  context: Context,
  key: string,
  request: FastifyRequest,
  work: () => Promise<string>,
): Promise<string> {
  const { zone, name } = context.actor
  const requestSha256 = fingerprintOf(request)
  const db = context.db<ReceiptTables>()
  const row = { zoneId: zone, person: name, idempotencyKey: key }
  const { numInsertedOrUpdatedRows: fresh } = await db
    .insertInto('httpReceipts')
    .values({ ...row, requestSha256, reply: '', answeredAt: context.now })
    .onConflict((conflict) => conflict.columns(['zoneId', 'person', 'idempotencyKey']).doNothing())
    .executeTakeFirst()
  if (fresh === 0n) {
    const known = await db
      .selectFrom('httpReceipts')
      .selectAll()
      .where((column) => column.and(row))
      .executeTakeFirst()
    if (known?.requestSha256 !== requestSha256) throw new AppError('http.idempotency_key_reused', 'unprocessable')
    return known.reply
  }
  const reply = await work()
  await db
    .updateTable('httpReceipts')
    .set({ reply })
    .where((column) => column.and(row))
    .execute()
  return reply
}

function fingerprintOf(request: FastifyRequest): string {
  const body = Buffer.isBuffer(request.body) ? request.body : JSON.stringify(request.body ?? null)
  return createHash('sha256').update(`${request.method} ${request.url}\n`).update(body).digest('hex')
}
