/** Makes the proof file of one entry from its paths in the tree. */
import { AppError } from '#base/errors'
import { hexOf } from './bytes.ts'
import { formatCheckpoint, type SignedCheckpoint } from './checkpoint.ts'
import { type Hash, hashLeaf } from './hash.ts'
import { formatPublicKey, type PublicKey } from './key.ts'
import { isErased } from './payload-check.ts'
import { type ProofFile, proofFormat } from './proof-file.ts'
import { checkConsistency, checkInclusion } from './tree-checks.ts'
import type { LogRow } from './verification.ts'

export type ProofRequest = {
  readonly hash: Hash
  readonly row: LogRow
  /** The hashes that lead from the entry to the root of the checkpoint. */
  readonly inclusion: readonly Uint8Array[]
  readonly checkpoint: SignedCheckpoint
  /** The key that signed the checkpoints. */
  readonly key: PublicKey
  /** A later one, with the hashes that show the log to have only grown. */
  readonly later: { readonly checkpoint: SignedCheckpoint; readonly consistency: readonly Uint8Array[] } | null
}

/**
 * The proof of the entry against the checkpoint; one that fails is not given out.
 *
 * @errors audit.not_in_checkpoint, audit.log_not_of_checkpoint, audit.payload_not_there
 */
export function buildProof({ hash, row, inclusion: path, checkpoint, key, later }: ProofRequest): ProofFile {
  const { number } = row.entry
  const { size } = checkpoint
  if (number > size) throw new AppError('audit.not_in_checkpoint', 'conflict', { number, size })
  const leafHash = hashLeaf(hash, row.entry.hash)
  if (!checkInclusion(hash, checkpoint, { leafHash, leafIndex: number - 1, path })) throw notOf(checkpoint)
  if (later !== null && !checkConsistency(hash, checkpoint, later.checkpoint, later.consistency)) {
    throw notOf(later.checkpoint)
  }
  return {
    format: proofFormat,
    algorithm: checkpoint.algorithm,
    entry: entryOf(row),
    payload: payloadOf(row),
    inclusion: path.map(hexOf),
    checkpoint: formatCheckpoint(checkpoint),
    publicKey: formatPublicKey(hash, key),
    later:
      later === null
        ? null
        : { checkpoint: formatCheckpoint(later.checkpoint), consistency: later.consistency.map(hexOf) },
  }
}

function notOf({ size }: SignedCheckpoint): AppError {
  return new AppError('audit.log_not_of_checkpoint', 'conflict', { size })
}

function entryOf({ entry }: LogRow): ProofFile['entry'] {
  return {
    ...entry,
    payloadHash: hexOf(entry.payloadHash),
    previousHash: hexOf(entry.previousHash),
    hash: hexOf(entry.hash),
  }
}

function payloadOf({ entry: { number }, payload }: LogRow): ProofFile['payload'] {
  if (payload?.salt && payload.text !== null) return { salt: hexOf(payload.salt), text: payload.text }
  if (isErased(payload)) return { erasureReason: payload.erasureReason }
  throw new AppError('audit.payload_not_there', 'conflict', { number })
}
