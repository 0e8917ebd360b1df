/** The head of a zone's log as the sealer left it: what it goes on from, and what a checkpoint signs. */
import { type LogHead, rootOfFrontier, startLog } from '#audit'
import { hashAlgorithm, sm3 } from './hash.ts'
import type { Queryable } from './queryable.ts'

const hashBytes = 32

type HeadRow = { readonly size: string; readonly hash: Buffer; readonly edge: Buffer }

/** The head after the last sealing; the beginning where nothing was sealed. */
export async function headOf(db: Queryable, zone: string): Promise<LogHead> {
  const { rows } = await db.query<HeadRow>(
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

export async function insertHead(db: Queryable, zone: string, { hash, frontier }: LogHead): Promise<void> {
  await db.query(
    `insert into luoshi.audit_heads (zone_id, size, hash, edge, root, sealed_at)
     values ($1, $2, $3, $4, $5, clock_timestamp())`,
    [
      zone,
      frontier.size,
      Buffer.from(hash),
      Buffer.concat(frontier.hashes),
      Buffer.from(rootOfFrontier(sm3, frontier)),
    ],
  )
}

/** The root that the log had at a size; null where no sealing ended there. */
export async function findRootAt(db: Queryable, zone: string, size: number): Promise<Uint8Array | null> {
  const { rows } = await db.query<{ root: Buffer }>(
    'select root from luoshi.audit_heads where zone_id = $1 and size = $2',
    [zone, size],
  )
  return rows[0]?.root ?? null
}
