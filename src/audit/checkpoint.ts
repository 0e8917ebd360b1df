/**
 * A checkpoint says how large a log was and what its root was, and is signed: a C2SP tlog-checkpoint with one extension
 * line for the time and the algorithm. Kept where the administrator of the database cannot reach, it is what a rewritten
 * log fails against.
 */
import { base64Of, bytesOfText, equalBytes, joinBytes } from './bytes.ts'
import { type AuditFinding, finding } from './finding.ts'
import type { Hash, HashAlgorithm } from './hash.ts'
import { instantPattern } from './entry.ts'
import { isNoteName, keyId, type PublicKey, type Signer, type VerifySignature } from './key.ts'
import type { TreeHead } from './tree-checks.ts'

export type Checkpoint = TreeHead & {
  /** Names the log everywhere, like `audit.county.example`. No white space and no plus sign. */
  readonly origin: string
  /** By `instantPattern`. */
  readonly time: string
  readonly algorithm: HashAlgorithm
}

export type CheckpointSignature = {
  readonly keyName: string
  readonly keyId: Uint8Array
  readonly signature: Uint8Array
}

export type SignedCheckpoint = Checkpoint & { readonly signatures: readonly CheckpointSignature[] }

export const signatureMark = '— '

/** The checkpoint with the signatures of all signers, in their order. */
export function signCheckpoint(hash: Hash, checkpoint: Checkpoint, signers: readonly Signer[]): SignedCheckpoint {
  if (!isNoteName(checkpoint.origin)) throw new RangeError(`no origin of a log: ${checkpoint.origin}`)
  if (!instantPattern.test(checkpoint.time)) throw new RangeError(`no instant with microseconds: ${checkpoint.time}`)
  const message = bytesOfText(signedText(checkpoint))
  const signatures = signers.map(({ key, sign }) => ({
    keyName: key.name,
    keyId: keyId(hash, key),
    signature: sign(message),
  }))
  return { ...checkpoint, signatures }
}

/** The note as it is published. Notes that follow each other in a file have an empty line between them. */
export function formatCheckpoint(checkpoint: SignedCheckpoint): string {
  const lines = checkpoint.signatures.map(
    ({ keyName, keyId: id, signature }) => `${signatureMark}${keyName} ${base64Of(joinBytes(id, signature))}\n`,
  )
  return `${signedText(checkpoint)}\n${lines.join('')}`
}

/** What is signed: four lines, each with its end. */
function signedText({ origin, size, root, time, algorithm }: Checkpoint): string {
  return `${origin}\n${size}\n${base64Of(root)}\n${time} ${algorithm}\n`
}

export type CheckpointTrust = {
  readonly hash: Hash
  readonly verifySignature: VerifySignature
  readonly trustedKeys: readonly PublicKey[]
}

/** Empty where a trusted key signed it. Signatures of other keys say nothing, a wrong one of a trusted key says it was changed. */
export function findingsOfSignatures(
  { hash, verifySignature, trustedKeys }: CheckpointTrust,
  checkpoint: SignedCheckpoint,
): AuditFinding[] {
  const message = bytesOfText(signedText(checkpoint))
  const { size: number } = checkpoint
  const known = trustedKeys.flatMap((key) =>
    checkpoint.signatures
      .filter((signature) => signature.keyName === key.name && equalBytes(signature.keyId, keyId(hash, key)))
      .map(({ signature }) => ({ key, valid: verifySignature(key, message, signature) })),
  )
  if (known.length === 0) return [finding('audit.signature_missing', { number })]
  return known
    .filter(({ valid }) => !valid)
    .map(({ key }) => finding('audit.signature_invalid', { number, key: key.name }))
}
