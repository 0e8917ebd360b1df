/**
 * Verifies a log row by row, in the order of the numbers, against its checkpoints and its head. The state is a value: it
 * may be kept, and verifying may go on from it. Each finding is located at the number of an entry.
 */
import { equalBytes, joinBytes } from './bytes.ts'
import { type Checkpoint, type CheckpointTrust, findingsOfSignatures, type SignedCheckpoint } from './checkpoint.ts'
import { entryHash, genesisHash, type Payload, type SealedEntry } from './entry.ts'
import { type AuditFinding, finding } from './finding.ts'
import { findForks } from './forks.ts'
import { appendLeaf, emptyFrontier, type Frontier, rootOfFrontier } from './frontier.ts'
import { type Hash, type HashAlgorithm, hashLeaf } from './hash.ts'
import { type ErasureRecord, erasureRecord, findingsOfPayload, isErased } from './payload-check.ts'
import type { LogHead } from './seal.ts'

export type LogRow = {
  readonly entry: SealedEntry
  /** Null where there is no row for it. */
  readonly payload: Payload | null
}

/** The log that is to be verified, and what outsiders hold of it. */
export type VerificationPlan = CheckpointTrust & {
  readonly algorithm: HashAlgorithm
  readonly zoneId: string
  readonly origin: string
  readonly checkpoints: readonly SignedCheckpoint[]
}

export type VerificationState = {
  readonly hash: Hash
  /** The last entry. */
  readonly number: number
  /** Hashes that the next entry may be chained to: two where the last one has not the hash it says. */
  readonly ends: readonly Uint8Array[]
  readonly frontier: Frontier
  /** Checkpoints larger than the log so far, smallest first. */
  readonly ahead: readonly Checkpoint[]
  /** Erased entries whose erasure no later entry has recorded yet, by the object that such an entry would name. */
  readonly unrecordedErasures: ReadonlyMap<string, { readonly number: number; readonly record: ErasureRecord }>
}

export type VerificationStep = { readonly state: VerificationState; readonly findings: readonly AuditFinding[] }

/** The state before the first entry, with what is wrong with the checkpoints by themselves. Those are not used further. */
export function startVerification(plan: VerificationPlan): VerificationStep {
  const judged = plan.checkpoints.map((checkpoint) => ({
    checkpoint,
    findings: findingsOfCheckpoint(plan, checkpoint),
  }))
  const usable = judged.filter(({ findings }) => findings.length === 0).map(({ checkpoint }) => checkpoint)
  const { state, findings } = compareWithCheckpoints({
    hash: plan.hash,
    number: 0,
    ends: [genesisHash(plan.hash, plan.algorithm, plan.zoneId)],
    frontier: emptyFrontier,
    ahead: usable.toSorted((a, b) => a.size - b.size),
    unrecordedErasures: new Map(),
  })
  return { state, findings: [...judged.flatMap((one) => one.findings), ...findForks(usable), ...findings] }
}

function findingsOfCheckpoint(plan: VerificationPlan, checkpoint: SignedCheckpoint): AuditFinding[] {
  const { size: number, origin, algorithm } = checkpoint
  if (origin !== plan.origin) return [finding('audit.other_origin', { number, origin, expected: plan.origin })]
  if (algorithm !== plan.algorithm) {
    return [finding('audit.other_algorithm', { number, algorithm, expected: plan.algorithm })]
  }
  return findingsOfSignatures(plan, checkpoint)
}

/** The state after one more row, with what is wrong with the row, and with checkpoints of the size now reached. */
export function verifyNext(state: VerificationState, { entry, payload }: LogRow): VerificationStep {
  const recomputed = entryHash(state.hash, entry)
  const intact = equalBytes(recomputed, entry.hash)
  const ofEntry = intact ? findingsOfPlace(state, entry) : [findingOfChange(state, entry)]
  // An intact entry that stands behind a later one is known; the log goes on where it was.
  if (intact && entry.number <= state.number) return { state, findings: ofEntry }
  const number = intact ? entry.number : state.number + 1
  const compared = compareWithCheckpoints({
    ...state,
    number,
    ends: intact ? [entry.hash] : [entry.hash, recomputed],
    frontier: appendLeaf(state.hash, state.frontier, hashLeaf(state.hash, entry.hash)),
    unrecordedErasures: erasuresAfter(state.unrecordedErasures, number, { entry, payload }),
  })
  const ofPayload = findingsOfPayload(state.hash, number, entry, payload)
  return { state: compared.state, findings: [...ofEntry, ...ofPayload, ...compared.findings] }
}

/** For an entry that has the hash it says: whether it is the next one. */
function findingsOfPlace(state: VerificationState, entry: SealedEntry): AuditFinding[] {
  const number = state.number + 1
  if (entry.number > number) return [finding('audit.gap', { number, until: entry.number - 1 })]
  if (entry.number < number) return [finding('audit.out_of_order', { number, found: entry.number })]
  const linked = state.ends.some((end) => equalBytes(end, entry.previousHash))
  return linked ? [] : [finding('audit.chain_broken', { number })]
}

/** For an entry that has not the hash it says: only its link to the entry before was changed, or more. */
function findingOfChange(state: VerificationState, entry: SealedEntry): AuditFinding {
  const number = state.number + 1
  const onlyLink = state.ends.some((end) =>
    equalBytes(entryHash(state.hash, { ...entry, previousHash: end }), entry.hash),
  )
  return onlyLink ? finding('audit.chain_broken', { number }) : finding('audit.entry_changed', { number })
}

function erasuresAfter(
  erasures: VerificationState['unrecordedErasures'],
  number: number,
  { entry, payload }: LogRow,
): VerificationState['unrecordedErasures'] {
  if (isErased(payload)) {
    const record = erasureRecord(number, payload.erasureReason)
    return new Map(erasures).set(record.object, { number, record })
  }
  const record = erasures.get(entry.object)?.record
  if (record?.action !== entry.action || record.text !== payload?.text) return erasures
  return new Map([...erasures].filter(([object]) => object !== entry.object))
}

/** Takes the checkpoints that the log has reached; one of a size that is not there is not reached but passed. */
function compareWithCheckpoints(state: VerificationState): VerificationStep {
  const { hash, frontier, ahead } = state
  if ((ahead[0]?.size ?? Infinity) > state.number) return { state, findings: [] }
  const root = rootOfFrontier(hash, frontier)
  const reached = ahead.filter(({ size }) => size <= state.number)
  const findings = reached
    .filter((checkpoint) => checkpoint.size !== frontier.size || !equalBytes(checkpoint.root, root))
    .map(({ size: number }) => finding('audit.checkpoint_mismatch', { number }))
  return { state: { ...state, ahead: ahead.slice(reached.length) }, findings }
}

/** What can be said only at the end of the log. `head` is the one the sealer left; null where it is not known. */
export function finishVerification(state: VerificationState, head: LogHead | null): AuditFinding[] {
  const unrecorded = [...state.unrecordedErasures.values()].map(({ number }) =>
    finding('audit.erasure_unrecorded', { number }),
  )
  const size = Math.max(state.number, head?.frontier.size ?? 0, ...state.ahead.map((checkpoint) => checkpoint.size))
  if (size > state.number) return [...unrecorded, finding('audit.log_truncated', { number: state.number + 1, size })]
  return [...unrecorded, ...(head === null ? [] : findingsOfHead(state, head))]
}

function findingsOfHead(state: VerificationState, head: LogHead): AuditFinding[] {
  const { size, hashes } = head.frontier
  if (size < state.number) return [finding('audit.head_behind', { number: size + 1, size })]
  const edge = state.frontier.hashes
  const sameTree = hashes.length === edge.length && equalBytes(joinBytes(...hashes), joinBytes(...edge))
  return sameTree && state.ends.some((end) => equalBytes(end, head.hash))
    ? []
    : [finding('audit.head_mismatch', { number: state.number })]
}
