/**
 * The sealer: gives the entries of each zone their gap-free numbers, their place in the chain and in the Merkle tree, in
 * the order in which they came to their commit (migrations/0012). One at a time and zone, whoever holds the lock; it
 * connects as the owner, because nobody else may take an entry out of the queue.
 *
 * The order is that of cause and effect: whoever could have seen another's commit began his own after it, and a batch
 * holds everything that was committed before its snapshot.
 */
import type pg from 'pg'
import { type SealedEntry, sealEntries, type UnsealedEntry } from '#audit'
import { createPool } from '#kernel/database'
import type { Logger } from '#kernel/log'
import { sm3 } from './hash.ts'
import { headOf, insertHead } from './head.ts'
import { instantText } from './instant.ts'

const lockSpace = 4_053_916
const lockWaitMs = 10_000
const batchMax = 1000
const tickMs = 250

export type Sealer = {
  /** Seals whatever was committed before the call, and answers how many entries when it is done. */
  sealNow(): Promise<number>
  stop(): Promise<void>
}

/** @param sealed called with the zones that got new numbers */
export function startSealer(ownerUrl: string, log: Logger, sealed: (zones: readonly string[]) => void): Sealer {
  const pool = createPool({ connectionString: ownerUrl, max: 1 })
  let running: Promise<unknown> = Promise.resolve()
  let timer: NodeJS.Timeout | null = null
  let stopped = false
  const sealNow = (): Promise<number> => {
    const next = running.catch(() => undefined).then(() => sealAll(pool, sealed))
    running = next
    return next
  }
  const tick = async (): Promise<void> => {
    await sealNow().catch((error: unknown) => log.error({ err: error }, 'sealing failed; it is tried again'))
    if (!stopped) timer = setTimeout(() => void tick(), tickMs)
  }
  void tick()
  return {
    sealNow,
    async stop() {
      stopped = true
      if (timer !== null) clearTimeout(timer)
      await sealNow().catch((error: unknown) => log.error({ err: error }, 'the last sealing failed'))
      await pool.end()
    },
  }
}

/** Seals every zone; what fails in one does not hold up the others. @shape how many entries */
async function sealAll(pool: pg.Pool, sealed: (zones: readonly string[]) => void): Promise<number> {
  const { rows } = await pool.query<{ zone: string }>('select distinct zone_id as zone from luoshi.audit_pending')
  const results = []
  for (const { zone } of rows) results.push(await outcomeOf(zone, sealZone(pool, zone)))
  const grown = results.filter(({ count }) => count > 0)
  if (grown.length > 0) sealed(grown.map(({ zone }) => zone))
  const failed = results.find(({ error }) => error !== null)
  if (failed !== undefined) throw new Error(`the log of ${failed.zone} could not be sealed`, { cause: failed.error })
  return grown.reduce((sum, { count }) => sum + count, 0)
}

type Outcome = { readonly zone: string; readonly count: number; readonly error: unknown }

function outcomeOf(zone: string, work: Promise<number>): Promise<Outcome> {
  return work.then(
    (count) => ({ zone, count, error: null }),
    (error: unknown) => ({ zone, count: 0, error }),
  )
}

/** Seals what waits in a zone, batch by batch. @shape how many entries */
export async function sealZone(pool: pg.Pool, zone: string): Promise<number> {
  let sum = 0
  for (;;) {
    const count = await inTransaction(pool, (client) => sealBatch(client, zone))
    sum += count
    if (count < batchMax) return sum
  }
}

async function inTransaction<Result>(pool: pg.Pool, work: (client: pg.PoolClient) => Promise<Result>): Promise<Result> {
  const client = await pool.connect()
  try {
    await client.query('begin')
    const result = await work(client)
    await client.query('commit')
    return result
  } catch (error) {
    await client.query('rollback').catch(() => undefined)
    throw error
  } finally {
    client.release()
  }
}

type PendingRow = Omit<UnsealedEntry, 'payloadHash'> & { readonly payloadHash: Buffer }

/** Waits for another process that seals the same zone, so that afterwards everything committed before is sealed. */
async function sealBatch(client: pg.PoolClient, zone: string): Promise<number> {
  await client.query(`set local lock_timeout = ${lockWaitMs}`)
  await client.query('select pg_advisory_xact_lock($1, hashtext($2))', [lockSpace, zone])
  const { rows } = await client.query<PendingRow>(
    `select entry_id as "entryId", ${instantText('recorded_at')} as "recordedAt", actor, action, object,
       payload_hash as "payloadHash"
     from luoshi.audit_pending where zone_id = $1 order by place limit $2`,
    [zone, batchMax],
  )
  if (rows.length === 0) return 0
  const { entries, head } = sealEntries(sm3, zone, await headOf(client, zone), rows)
  await moveToChain(client, zone, entries)
  await insertHead(client, zone, head)
  return entries.length
}

async function moveToChain(client: pg.PoolClient, zone: string, entries: readonly SealedEntry[]): Promise<void> {
  const column = <T>(of: (entry: SealedEntry) => T): T[] => entries.map(of)
  await client.query(
    `with moved as (
       delete from luoshi.audit_pending where zone_id = $1 and entry_id = any($3::uuid[]) returning *
     )
     insert into luoshi.audit_entries (zone_id, number, entry_id, recorded_at, actor, action, object, payload_hash,
       previous_hash, hash, sealed_at)
     select $1, e.number, e.entry_id, m.recorded_at, m.actor, m.action, m.object, m.payload_hash, e.previous_hash, e.hash,
       clock_timestamp()
     from unnest($2::bigint[], $3::uuid[], $4::bytea[], $5::bytea[]) as e (number, entry_id, previous_hash, hash)
     join moved m using (entry_id)`,
    [
      zone,
      column(({ number }) => number),
      column(({ entryId }) => entryId),
      column(({ previousHash }) => Buffer.from(previousHash)),
      column(({ hash }) => Buffer.from(hash)),
    ],
  )
}
