/**
 * The sealer: gives the entries of each zone their gap-free numbers, their place in the chain and in the Merkle tree, in
 * the order in which they were committed. One at a time, whoever holds the lock; it connects as the owner, because
 * nobody else may take an entry out of the queue.
 *
 * The order: an entry is written last in its transaction, so its instant is that of the commit; whoever could have seen
 * another's commit was later than it, and a batch holds everything committed before its snapshot.
 */
import pg from 'pg'
import { type LogHead, rootOfFrontier, sealEntries, startLog, type UnsealedEntry } from '#audit'
import type { Logger } from '#kernel/log'
import { hashAlgorithm, sm3 } from './hash.ts'

const lockKey = 4_053_916
const batchMax = 1000
const tickMs = 250
const hashBytes = 32
/** Written by the database's clock with microseconds, as the frame of an entry wants it. */
export const instantText = (column: string): string =>
  `to_char(${column} at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`

export type Sealer = {
  /** Seals what is committed now; answers when it is done. */
  sealNow(): Promise<number>
  stop(): Promise<void>
}

/** @param sealed called with the zones that got new numbers */
export function startSealer(ownerUrl: string, log: Logger, sealed: (zones: readonly string[]) => void): Sealer {
  const pool = new pg.Pool({ connectionString: ownerUrl, max: 1 })
  pool.on('error', () => undefined)
  let running: Promise<number> = Promise.resolve(0)
  let timer: NodeJS.Timeout | null = null
  let stopped = false
  const sealNow = (): Promise<number> => {
    running = running.catch(() => 0).then(() => sealAll(pool, sealed))
    return running
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
      await sealNow().catch(() => 0)
      await pool.end()
    },
  }
}

/** Seals every zone that has something to seal. @shape how many entries */
async function sealAll(pool: pg.Pool, sealed: (zones: readonly string[]) => void): Promise<number> {
  const { rows } = await pool.query<{ zone: string }>('select distinct zone_id as zone from luoshi.audit_pending')
  let count = 0
  const zones: string[] = []
  for (const { zone } of rows) {
    const added = await sealZone(pool, zone)
    if (added > 0) zones.push(zone)
    count += added
  }
  if (zones.length > 0) sealed(zones)
  return count
}

/** Seals one batch of a zone in one transaction; 0 where nothing waits or another process is at it. */
export async function sealZone(pool: pg.Pool, zone: string): Promise<number> {
  const client = await pool.connect()
  try {
    await client.query('begin')
    const { rows: locks } = await client.query<{ mine: boolean }>('select pg_try_advisory_xact_lock($1) as mine', [
      lockKey,
    ])
    const count = locks[0]?.mine === true ? await sealBatch(client, zone) : 0
    await client.query('commit')
    return count
  } catch (error) {
    await client.query('rollback').catch(() => undefined)
    throw error
  } finally {
    client.release()
  }
}

type PendingRow = Omit<UnsealedEntry, 'payloadHash'> & { readonly payloadHash: Buffer }

async function sealBatch(client: pg.PoolClient, zone: string): Promise<number> {
  const { rows } = await client.query<PendingRow>(
    `select entry_id as "entryId", ${instantText('recorded_at')} as "recordedAt", actor, action, object,
       payload_hash as "payloadHash"
     from luoshi.audit_pending where zone_id = $1 order by recorded_at, entry_id limit $2`,
    [zone, batchMax],
  )
  if (rows.length === 0) return 0
  const { entries, head } = sealEntries(sm3, zone, await headOf(client, zone), rows)
  const column = <T>(of: (entry: (typeof entries)[number]) => T): T[] => entries.map(of)
  await client.query(
    `insert into luoshi.audit_entries (zone_id, number, entry_id, recorded_at, actor, action, object, payload_hash,
       previous_hash, hash, sealed_at)
     select $1, e.number, e.entry_id, p.recorded_at, p.actor, p.action, p.object, p.payload_hash, e.previous_hash, e.hash,
       clock_timestamp()
     from unnest($2::bigint[], $3::uuid[], $4::bytea[], $5::bytea[]) as e (number, entry_id, previous_hash, hash)
     join luoshi.audit_pending p on p.zone_id = $1 and p.entry_id = e.entry_id`,
    [
      zone,
      column((entry) => entry.number),
      column((entry) => entry.entryId),
      column((entry) => Buffer.from(entry.previousHash)),
      column((entry) => Buffer.from(entry.hash)),
    ],
  )
  await client.query('delete from luoshi.audit_pending where zone_id = $1 and entry_id = any($2::uuid[])', [
    zone,
    column((entry) => entry.entryId),
  ])
  await client.query(
    `insert into luoshi.audit_heads (zone_id, size, hash, edge, root, sealed_at)
     values ($1, $2, $3, $4, $5, clock_timestamp())`,
    [
      zone,
      head.frontier.size,
      Buffer.from(head.hash),
      Buffer.concat(head.frontier.hashes),
      Buffer.from(rootOfFrontier(sm3, head.frontier)),
    ],
  )
  return entries.length
}

type HeadRow = { readonly size: string; readonly hash: Buffer; readonly edge: Buffer }
type Queryable = Pick<pg.Pool, 'query'>

/** The head after the last sealing; the beginning where nothing was sealed. */
export async function headOf(client: Queryable, zone: string): Promise<LogHead> {
  const { rows } = await client.query<HeadRow>(
    'select size, hash, edge from luoshi.audit_heads where zone_id = $1 order by size desc limit 1',
    [zone],
  )
  const [row] = rows
  if (row === undefined) return startLog(sm3, hashAlgorithm, zone)
  const hashes = Array.from({ length: row.edge.length / hashBytes }, (_none, index) =>
    Uint8Array.from(row.edge.subarray(index * hashBytes, (index + 1) * hashBytes)),
  )
  return { hash: row.hash, frontier: { size: Number(row.size), hashes } }
}

export type Unsealed = { readonly zone: string; readonly count: number; readonly oldestSeconds: number }

/** What waits to be sealed for longer than it should: the sealer stands still, or somebody holds it up. */
export async function listUnsealed(client: Queryable, longerThanSeconds: number): Promise<Unsealed[]> {
  const { rows } = await client.query<Unsealed>(
    `select zone_id as zone, count(*)::int as count,
       floor(extract(epoch from clock_timestamp() - min(recorded_at)))::int as "oldestSeconds"
     from luoshi.audit_pending where recorded_at < clock_timestamp() - $1 * interval '1 second' group by zone_id`,
    [longerThanSeconds],
  )
  return rows
}
