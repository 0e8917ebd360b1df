/** What is wrong with the payload of an entry, and how the log itself records that a payload was lawfully erased. */
import { equalBytes } from './bytes.ts'
import { type Payload, payloadHash, type SealedEntry } from './entry.ts'
import { type AuditFinding, finding } from './finding.ts'
import type { Hash } from './hash.ts'

/** What the entry that records an erasure must say. The reason stands in no hash of the erased entry, only in this one. */
export type ErasureRecord = { readonly action: string; readonly object: string; readonly text: string }

/** The entry to write in the transaction that erases the payload of an entry. */
export function erasureRecord(number: number, reason: string): ErasureRecord {
  return { action: 'log.payload_erased', object: `log.entry/${number}`, text: JSON.stringify({ reason }) }
}

/** Whether the payload is gone, and says why. */
export function isErased(
  payload: Payload | null,
): payload is { readonly salt: null; readonly text: null; readonly erasureReason: string } {
  return payload?.salt === null && payload.text === null && (payload.erasureReason?.trim() ?? '') !== ''
}

/** Empty for a payload that has the hash of its entry, and for one that was erased with a reason. */
export function findingsOfPayload(
  hash: Hash,
  number: number,
  entry: Pick<SealedEntry, 'payloadHash'>,
  payload: Payload | null,
): AuditFinding[] {
  if (payload === null) return [finding('audit.payload_missing', { number })]
  const { salt, text, erasureReason } = payload
  if (isErased(payload)) return []
  if (salt === null && text === null) return [finding('audit.erasure_without_reason', { number })]
  // A half of a payload, or a reason beside a payload that is still there, is no state the program makes.
  const whole = salt !== null && text !== null && erasureReason === null
  return whole && equalBytes(payloadHash(hash, { salt, text }), entry.payloadHash)
    ? []
    : [finding('audit.payload_changed', { number })]
}
