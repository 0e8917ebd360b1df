/** Proofs about the log: one entry under a signed head, two signed heads of one log, and a proof file without any log. */
import { createHash } from 'node:crypto'
import {
  type AuditFinding,
  buildProof,
  climb,
  compareCheckpoints,
  consistencyPath,
  hashLeaf,
  parsePublicKey,
  type ProofFile,
  type PublicKey,
  readCheckpoints,
  readProof,
  type SignedCheckpoint,
  verifyProof,
} from '#audit'
import { AppError } from '#base/errors'
import { listCheckpoints } from './checkpoints.ts'
import { sm3 } from './hash.ts'
import { verifyEd25519 } from './key.ts'
import type { Queryable } from './queryable.ts'
import { readRows } from './rows.ts'

/**
 * The proof of an entry against the first signed head above it, and that the log only grew up to the last one.
 *
 * @errors audit.entry_not_found, audit.not_in_checkpoint, audit.log_not_of_checkpoint, audit.payload_not_there
 */
export async function makeProof(db: Queryable, zone: string, number: number, key: PublicKey): Promise<ProofFile> {
  const [row] = await readRows(db, zone, number - 1, 1)
  if (row?.entry.number !== number) throw new AppError('audit.entry_not_found', 'not_found', { number })
  const checkpoints = await listCheckpoints(db, zone)
  const checkpoint = checkpoints.find(({ size }) => size >= number)
  const last = checkpoints.at(-1)
  if (checkpoint === undefined || last === undefined) {
    throw new AppError('audit.not_in_checkpoint', 'conflict', { number, size: last?.size ?? 0 })
  }
  const entryHashes = await listEntryHashes(db, zone, last.size)
  const later = last === checkpoint ? null : last
  return buildProof({ hash: sm3, row, entryHashes, checkpoint, key, later })
}

async function listEntryHashes(db: Queryable, zone: string, size: number): Promise<Uint8Array[]> {
  const { rows } = await db.query<{ hash: Buffer }>(
    'select hash from luoshi.audit_entries where zone_id = $1 and number <= $2 order by number',
    [zone, size],
  )
  return rows.map(({ hash }) => hash)
}

export type InclusionWay = {
  readonly size: number
  readonly time: string
  readonly leaf: string
  /** From the leaf upwards: the other half, where it stands, and what both together hash to. */
  readonly steps: readonly { readonly side: 'left' | 'right'; readonly hash: string; readonly result: string }[]
  readonly root: string
}

/** The way from an entry to the root of its signed head, step by step, in hexadecimal. */
export function inclusionOf({ entry, inclusion, checkpoint }: ProofFile): InclusionWay {
  const [head] = readCheckpoints(checkpoint, '').checkpoints
  if (head === undefined) throw new RangeError('a proof of our own without a checkpoint')
  const leafHash = hashLeaf(sm3, Buffer.from(entry.hash, 'hex'))
  const path = inclusion.map((hash) => Buffer.from(hash, 'hex'))
  const steps = climb(sm3, head.size, { leafHash, leafIndex: entry.number - 1, path }) ?? []
  return {
    size: head.size,
    time: head.time,
    leaf: hexOf(leafHash),
    steps: steps.map(({ side, sibling, node }) => ({ side, hash: hexOf(sibling), result: hexOf(node) })),
    root: hexOf(head.root),
  }
}

function hexOf(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('hex')
}

export type CheckpointComparison = {
  readonly older: SignedCheckpoint
  readonly newer: SignedCheckpoint
  /** Hashes that lead from the older root to the newer one. */
  readonly path: readonly Uint8Array[]
  readonly findings: readonly AuditFinding[]
}

/**
 * Whether the log of the older signed head is the beginning of that of the newer one.
 *
 * @errors audit.checkpoint_not_found
 */
export async function compareSizes(
  db: Queryable,
  zone: string,
  sizes: [number, number],
): Promise<CheckpointComparison> {
  const checkpoints = await listCheckpoints(db, zone)
  const [older, newer] = sizes
    .toSorted((a, b) => a - b)
    .map((size) => {
      const found = checkpoints.find((checkpoint) => checkpoint.size === size)
      if (found === undefined) throw new AppError('audit.checkpoint_not_found', 'not_found', { size })
      return found
    }) as [SignedCheckpoint, SignedCheckpoint]
  const leaves = (await listEntryHashes(db, zone, newer.size)).map((hash) => hashLeaf(sm3, hash))
  // A log that has fewer entries than were signed has no path; an empty one proves nothing.
  const path = leaves.length < older.size ? [] : consistencyPath(sm3, leaves, older.size)
  return { older, newer, path, findings: compareCheckpoints(sm3, older, newer, path) }
}

const hashes = { sm3, sha256: (bytes: Uint8Array) => createHash('sha256').update(bytes).digest() }

/**
 * Verifies the text of a proof file with nothing but the line of a public key.
 *
 * @errors audit.no_key where the line is none
 */
export function verifyProofText(
  text: string,
  keyLine: string,
): { readonly proof: ProofFile | null; readonly findings: readonly AuditFinding[] } {
  const { proof, findings } = readProof(text)
  const key = parsePublicKey(hashes[proof?.algorithm ?? 'sm3'], keyLine)
  if (key === null) throw new AppError('audit.no_key', 'invalid')
  if (proof === null) return { proof, findings }
  return { proof, findings: verifyProof({ hashes, verifySignature: verifyEd25519, trustedKeys: [key] }, proof) }
}
