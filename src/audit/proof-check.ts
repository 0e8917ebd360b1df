/** Verifies a proof file, with nothing but the file and keys that the reader trusts. */
import { bytesOfHex, equalBytes } from './bytes.ts'
import { type CheckpointTrust, findingsOfSignatures, type SignedCheckpoint } from './checkpoint.ts'
import { readCheckpoints } from './checkpoint-file.ts'
import { entryHash, type Payload, type SealedEntry } from './entry.ts'
import { type AuditFinding, finding } from './finding.ts'
import { compareCheckpoints } from './forks.ts'
import { type Hash, type HashAlgorithm, hashLeaf } from './hash.ts'
import { isSameKey, parsePublicKey, type PublicKey, type VerifySignature } from './key.ts'
import { findingsOfPayload } from './payload-check.ts'
import type { ProofFile } from './proof-file.ts'
import { checkInclusion } from './tree-checks.ts'

export type ProofTrust = {
  readonly hashes: Readonly<Record<HashAlgorithm, Hash>>
  readonly verifySignature: VerifySignature
  readonly trustedKeys: readonly PublicKey[]
}

/** Empty where the entry, with its payload or without, stood in the log that a trusted key signed. */
export function verifyProof(trust: ProofTrust, proof: ProofFile): AuditFinding[] {
  const hash = trust.hashes[proof.algorithm]
  const key = parsePublicKey(hash, proof.publicKey)
  const checkpoint = checkpointIn(proof.checkpoint)
  if (key === null) return [finding('audit.proof_field', { field: 'publicKey' })]
  if (checkpoint === null) return [finding('audit.proof_field', { field: 'checkpoint' })]
  const trustedKeys = trust.trustedKeys.filter((trusted) => isSameKey(trusted, key))
  if (trustedKeys.length === 0) return [finding('audit.key_not_trusted', { key: key.name })]
  const checkpointTrust = { hash, verifySignature: trust.verifySignature, trustedKeys }
  const signatures = findingsOfSignatures(checkpointTrust, checkpoint)
  // What nobody trusted has signed is no root, and a place under it says nothing.
  if (signatures.length > 0) return [...findingsOfEntry(hash, proof), ...signatures]
  return [
    ...findingsOfEntry(hash, proof),
    ...findingsOfInclusion(hash, proof, checkpoint),
    ...(proof.later === null ? [] : findingsOfGrowth(checkpointTrust, checkpoint, proof.later)),
  ]
}

/** The one checkpoint in a field; null where there is none, more than one, or anything else beside it. */
function checkpointIn(text: string): SignedCheckpoint | null {
  const { checkpoints, diagnostics } = readCheckpoints(text, '')
  return diagnostics.length === 0 && checkpoints.length === 1 ? (checkpoints[0] ?? null) : null
}

function findingsOfEntry(hash: Hash, proof: ProofFile): AuditFinding[] {
  const { number } = proof.entry
  const entry = sealedEntry(proof.entry)
  const changed = equalBytes(entryHash(hash, entry), entry.hash) ? [] : [finding('audit.entry_changed', { number })]
  return [...changed, ...findingsOfPayload(hash, number, entry, payloadIn(proof.payload))]
}

function findingsOfInclusion(hash: Hash, proof: ProofFile, checkpoint: SignedCheckpoint): AuditFinding[] {
  const { number } = proof.entry
  const { size, algorithm } = checkpoint
  if (algorithm !== proof.algorithm) {
    return [finding('audit.other_algorithm', { number, algorithm, expected: proof.algorithm })]
  }
  const leafHash = hashLeaf(hash, bytesOfHex(proof.entry.hash))
  const path = proof.inclusion.map(bytesOfHex)
  const included = checkInclusion(hash, checkpoint, { leafHash, leafIndex: number - 1, path })
  return included ? [] : [finding('audit.not_included', { number, size })]
}

function findingsOfGrowth(
  trust: CheckpointTrust,
  checkpoint: SignedCheckpoint,
  { checkpoint: text, consistency }: NonNullable<ProofFile['later']>,
): AuditFinding[] {
  const later = checkpointIn(text)
  if (later === null) return [finding('audit.proof_field', { field: 'later.checkpoint' })]
  const signatures = findingsOfSignatures(trust, later)
  if (signatures.length > 0) return signatures
  return compareCheckpoints(trust.hash, checkpoint, later, consistency.map(bytesOfHex))
}

function sealedEntry(entry: ProofFile['entry']): SealedEntry {
  return {
    ...entry,
    payloadHash: bytesOfHex(entry.payloadHash),
    previousHash: bytesOfHex(entry.previousHash),
    hash: bytesOfHex(entry.hash),
  }
}

function payloadIn(payload: ProofFile['payload']): Payload {
  return 'text' in payload
    ? { salt: bytesOfHex(payload.salt), text: payload.text, erasureReason: null }
    : { salt: null, text: null, erasureReason: payload.erasureReason }
}
