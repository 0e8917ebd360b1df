/** The door of the tamper-evident log: sealing, checkpoints, verifying, proof files. */
export {
  type Checkpoint,
  type CheckpointSignature,
  type CheckpointTrust,
  findingsOfSignatures,
  formatCheckpoint,
  signCheckpoint,
  type SignedCheckpoint,
} from './checkpoint.ts'
export { type ReadCheckpoints, readCheckpoints } from './checkpoint-file.ts'
export {
  instantPattern,
  type Payload,
  payloadHash,
  type PresentPayload,
  saltLength,
  type SealedEntry,
  type UnsealedEntry,
} from './entry.ts'
export type { AuditFinding } from './finding.ts'
export { compareCheckpoints, findForks } from './forks.ts'
export { type Frontier, rootOfFrontier } from './frontier.ts'
export { type Hash, type HashAlgorithm, hashAlgorithms, hashLeaf } from './hash.ts'
export { formatPublicKey, parsePublicKey, type PublicKey, type Sign, type Signer, type VerifySignature } from './key.ts'
export { type ErasureRecord, erasureRecord } from './payload-check.ts'
export { buildProof, type ProofRequest } from './proof-build.ts'
export { type ProofTrust, verifyProof } from './proof-check.ts'
export { ProofFile, readProof } from './proof-file.ts'
export { type LogHead, sealEntries, startLog } from './seal.ts'
export { climb } from './tree-checks.ts'
export { consistencyPath } from './tree-paths.ts'
export {
  finishVerification,
  type LogRow,
  startVerification,
  type VerificationPlan,
  type VerificationState,
  type VerificationStep,
  verifyNext,
} from './verification.ts'
