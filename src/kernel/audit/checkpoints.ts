/** Signed heads of the log, a day each and before every publication, also in a file outside of the database. */
import { appendFileSync, mkdirSync } from 'node:fs'
import path from 'node:path'
import type pg from 'pg'
import { formatCheckpoint, rootOfFrontier, signCheckpoint, type Signer } from '#audit'
import { hashAlgorithm, sm3 } from './hash.ts'
import { headOf, instantText } from './sealer.ts'

/** Names the log of a zone everywhere. */
export function originOf(zone: string): string {
  return `luoshi/${zone}`
}

export function checkpointFileOf(folder: string, zone: string): string {
  return path.join(folder, `${zone}.checkpoints`)
}

type Queryable = Pick<pg.Pool, 'query'>

/**
 * Signs the head of a zone's log and adds the note to its file and to the database; null where nothing was sealed since
 * the last one.
 */
export async function makeCheckpoint(
  owner: Queryable,
  zone: string,
  signer: Signer,
  folder: string,
): Promise<string | null> {
  const head = await headOf(owner, zone)
  const { size } = head.frontier
  const { rows: known } = await owner.query('select from luoshi.audit_checkpoints where zone_id = $1 and size = $2', [
    zone,
    size,
  ])
  if (size === 0 || known.length > 0) return null
  const { rows } = await owner.query<{ time: string }>(`select ${instantText('clock_timestamp()')} as time`)
  const time = rows[0]?.time ?? ''
  const root = rootOfFrontier(sm3, head.frontier)
  const note = formatCheckpoint(
    signCheckpoint(sm3, { origin: originOf(zone), size, root, time, algorithm: hashAlgorithm }, [signer]),
  )
  // First outside: what the database says of itself afterwards can be held against it.
  mkdirSync(folder, { recursive: true })
  appendFileSync(checkpointFileOf(folder, zone), `${note}\n`)
  await owner.query(
    `insert into luoshi.audit_checkpoints (zone_id, size, note, made_at) values ($1, $2, $3, clock_timestamp())
     on conflict do nothing`,
    [zone, size, note],
  )
  return note
}
