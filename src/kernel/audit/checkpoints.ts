/**
 * Signed heads of the log: one a day and before every publication, in the database and in a file outside of it. Nothing
 * is signed that contradicts what was signed before: a log cut short or restored from an old backup is refused here.
 */
import {
  findingsOfSignatures,
  formatCheckpoint,
  readCheckpoints,
  rootOfFrontier,
  signCheckpoint,
  type SignedCheckpoint,
} from '#audit'
import { AppError } from '#base/errors'
import { appendCheckpoint, readCheckpointFile } from './checkpoint-files.ts'
import { hashAlgorithm, sm3 } from './hash.ts'
import { findRootAt, headOf } from './head.ts'
import { instantText } from './instant.ts'
import { type CheckpointKey, verifyEd25519 } from './key.ts'
import type { Queryable } from './queryable.ts'

/** Names the log of a zone everywhere. */
export function originOf(zone: string): string {
  return `luoshi/${zone}`
}

/** Who signs, and where the signed heads are kept outside of the database. */
export type CheckpointPlace = { readonly key: CheckpointKey; readonly folder: string }

/**
 * Signs the head of a zone's log; null where nothing was sealed since the last one outside.
 *
 * @errors audit.checkpoint_refused where the log is not a continuation of the last one outside
 */
export async function makeCheckpoint(owner: Queryable, zone: string, place: CheckpointPlace): Promise<string | null> {
  const { frontier } = await headOf(owner, zone)
  const { size } = frontier
  const last = lastOutside(zone, place)
  if (last !== undefined) await refuseContradiction(owner, zone, size, last)
  if (size === (last?.size ?? 0)) return null
  const { rows } = await owner.query<{ time: string }>(`select ${instantText('clock_timestamp()')} as time`)
  const time = rows[0]?.time ?? ''
  const root = rootOfFrontier(sm3, frontier)
  const checkpoint = { origin: originOf(zone), size, root, time, algorithm: hashAlgorithm } as const
  const note = formatCheckpoint(signCheckpoint(sm3, checkpoint, [place.key]))
  // First outside: what the database says of itself afterwards can be held against it.
  appendCheckpoint(place.folder, zone, note)
  await owner.query(
    `insert into luoshi.audit_checkpoints (zone_id, size, note, made_at) values ($1, $2, $3, clock_timestamp())
     on conflict do nothing`,
    [zone, size, note],
  )
  return note
}

/** The largest head in the file that our key has signed. */
function lastOutside(zone: string, { key, folder }: CheckpointPlace): SignedCheckpoint | undefined {
  const trust = { hash: sm3, verifySignature: verifyEd25519, trustedKeys: [key.key] }
  return readCheckpointFile(folder, zone)
    .checkpoints.filter(({ origin }) => origin === originOf(zone))
    .filter((checkpoint) => findingsOfSignatures(trust, checkpoint).length === 0)
    .toSorted((a, b) => a.size - b.size)
    .at(-1)
}

async function refuseContradiction(
  owner: Queryable,
  zone: string,
  size: number,
  last: SignedCheckpoint,
): Promise<void> {
  const root = await findRootAt(owner, zone, last.size)
  if (size >= last.size && root !== null && Buffer.from(last.root).equals(root)) return
  throw new AppError('audit.checkpoint_refused', 'conflict', { zone, size, last: last.size })
}

/** The signed heads that the database keeps, smallest first. */
export async function listCheckpoints(db: Queryable, zone: string): Promise<SignedCheckpoint[]> {
  const { rows } = await db.query<{ note: string }>(
    'select note from luoshi.audit_checkpoints where zone_id = $1 order by size',
    [zone],
  )
  return rows.flatMap(({ note }) => readCheckpoints(note, '').checkpoints)
}
