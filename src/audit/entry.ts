/** An entry of the log and its payload: their shapes and their hashes. */
import { bytesOfNumber, bytesOfText } from './bytes.ts'
import { type Hash, type HashAlgorithm, hashFields } from './hash.ts'

/** An instant in UTC with microseconds, as the database gives it: 2026-03-01T08:00:00.000000Z. */
export const instantPattern =
  /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{6}Z$/

export const saltLength = 16

/** What the business transaction writes. The sealer gives it its number and its hash afterwards. */
export type UnsealedEntry = {
  /** A UUID. */
  readonly entryId: string
  /** By `instantPattern`. */
  readonly recordedAt: string
  readonly actor: string
  /** Like `ledger.note_submitted`. */
  readonly action: string
  /** Like `ledger.note/7`. */
  readonly object: string
  readonly payloadHash: Uint8Array
}

export type SealedEntry = UnsealedEntry & {
  readonly zoneId: string
  /** 1, 2, 3, … without a gap, by zone. */
  readonly number: number
  /** Hash of the entry before, or of the genesis. */
  readonly previousHash: Uint8Array
  readonly hash: Uint8Array
}

export type PresentPayload = {
  /** Chance of `saltLength` bytes: without it, an erased payload of few possible values could be guessed from its hash. */
  readonly salt: Uint8Array
  /** Canonical JSON (RFC 8785). */
  readonly text: string
}

/** A payload as its row says it: whole, or erased with a reason, or, where somebody changed the row, anything else. */
export type Payload = {
  readonly salt: Uint8Array | null
  readonly text: string | null
  readonly erasureReason: string | null
}

/** Stands before the first entry of a zone's log and binds the log to its algorithm and its zone. */
export function genesisHash(hash: Hash, algorithm: HashAlgorithm, zoneId: string): Uint8Array {
  return hashFields(hash, 'genesis', [bytesOfText(algorithm), bytesOfText(zoneId)])
}

export function payloadHash(hash: Hash, { salt, text }: PresentPayload): Uint8Array {
  return hashFields(hash, 'payload', [salt, bytesOfText(text)])
}

/** The hash an entry must have. Whatever could not have been sealed gets a hash that no sealed entry has. */
export function entryHash(hash: Hash, entry: Omit<SealedEntry, 'hash'>): Uint8Array {
  return hashFields(hash, 'entry', [
    entry.previousHash,
    bytesOfText(entry.zoneId),
    bytesOfNumber(entry.number),
    bytesOfText(entry.entryId),
    bytesOfText(entry.recordedAt),
    bytesOfText(entry.actor),
    bytesOfText(entry.action),
    bytesOfText(entry.object),
    entry.payloadHash,
  ])
}
