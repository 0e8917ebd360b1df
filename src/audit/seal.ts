/** The sealer's arithmetic: from the head of a log and new entries to their numbers, hashes and the new head. */
import { entryHash, genesisHash, instantPattern, type SealedEntry, type UnsealedEntry } from './entry.ts'
import { type Frontier, appendLeaf, emptyFrontier } from './frontier.ts'
import { type Hash, type HashAlgorithm, hashLeaf, hashLength } from './hash.ts'

/** All that sealing needs to know of a log: the hash of its last entry and the right edge of its tree. */
export type LogHead = { readonly hash: Uint8Array; readonly frontier: Frontier }

/** The head of a log without entries. */
export function startLog(hash: Hash, algorithm: HashAlgorithm, zoneId: string): LogHead {
  return { hash: genesisHash(hash, algorithm, zoneId), frontier: emptyFrontier }
}

/** The entries sealed in the order they are given, and the head after them. Reads nothing but the head. */
export function sealEntries(
  hash: Hash,
  zoneId: string,
  head: LogHead,
  unsealed: readonly UnsealedEntry[],
): { readonly entries: readonly SealedEntry[]; readonly head: LogHead } {
  let { hash: previousHash, frontier } = head
  const entries = unsealed.map((entry) => {
    assertSealable(entry)
    const linked = { ...entry, zoneId, number: frontier.size + 1, previousHash }
    const sealed = { ...linked, hash: entryHash(hash, linked) }
    previousHash = sealed.hash
    frontier = appendLeaf(hash, frontier, hashLeaf(hash, sealed.hash))
    return sealed
  })
  return { entries, head: { hash: previousHash, frontier } }
}

/** What fails here is a bug of the program: once sealed, such an entry could never be verified. */
function assertSealable(entry: UnsealedEntry): void {
  const texts = [entry.entryId, entry.recordedAt, entry.actor, entry.action, entry.object]
  if (!instantPattern.test(entry.recordedAt)) throw new RangeError(`no instant with microseconds: ${entry.recordedAt}`)
  if (!texts.every((text) => text.isWellFormed())) throw new RangeError(`a text of ${entry.entryId} is no Unicode`)
  if (entry.payloadHash.length !== hashLength) throw new RangeError(`payload hash of ${entry.entryId}`)
}
