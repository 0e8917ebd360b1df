/** Makes the proof file of one entry from the hashes of its log. */
import { AppError } from '#base/errors'
import { equalBytes, hexOf } from './bytes.ts'
import { type Checkpoint, formatCheckpoint, type SignedCheckpoint } from './checkpoint.ts'
import { rootOfLeaves } from './frontier.ts'
import { type Hash, hashLeaf } from './hash.ts'
import { formatPublicKey, type PublicKey } from './key.ts'
import { isErased } from './payload-check.ts'
import { type ProofFile, proofFormat } from './proof-file.ts'
import { consistencyPath, inclusionPath } from './tree-paths.ts'
import type { LogRow } from './verification.ts'

export type ProofRequest = {
  readonly hash: Hash
  readonly row: LogRow
  /** The hashes of all entries from number 1 to the size of the last checkpoint at least. */
  readonly entryHashes: readonly Uint8Array[]
  readonly checkpoint: SignedCheckpoint
  /** The key that signed the checkpoints. */
  readonly key: PublicKey
  readonly later: SignedCheckpoint | null
}

/**
 * The proof of the entry against the checkpoint.
 *
 * @errors audit.not_in_checkpoint, audit.log_not_of_checkpoint
 */
export function buildProof({ hash, row, entryHashes, checkpoint, key, later }: ProofRequest): ProofFile {
  const { number } = row.entry
  if (number > checkpoint.size) {
    throw new AppError('audit.not_in_checkpoint', 'conflict', { number, size: checkpoint.size })
  }
  const leaves = entryHashes.map((entryHash) => hashLeaf(hash, entryHash))
  const path = inclusionPath(hash, leavesOf(hash, leaves, checkpoint), number - 1)
  return {
    format: proofFormat,
    algorithm: checkpoint.algorithm,
    entry: entryOf(row),
    payload: payloadOf(row),
    inclusion: path.map(hexOf),
    checkpoint: formatCheckpoint(checkpoint),
    publicKey: formatPublicKey(hash, key),
    later: later === null ? null : laterOf(hash, leavesOf(hash, leaves, later), checkpoint.size, later),
  }
}

/** The leaves under a checkpoint; a proof that fails is not given out. */
function leavesOf(hash: Hash, leaves: readonly Uint8Array[], { size, root }: Checkpoint): readonly Uint8Array[] {
  const under = leaves.slice(0, size)
  if (under.length === size && equalBytes(rootOfLeaves(hash, under), root)) return under
  throw new AppError('audit.log_not_of_checkpoint', 'conflict', { size })
}

function laterOf(
  hash: Hash,
  leaves: readonly Uint8Array[],
  olderSize: number,
  later: SignedCheckpoint,
): ProofFile['later'] {
  return {
    checkpoint: formatCheckpoint(later),
    consistency: consistencyPath(hash, leaves, olderSize).map(hexOf),
  }
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
