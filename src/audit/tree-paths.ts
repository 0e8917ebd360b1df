/** Inclusion and consistency proofs made from leaf hashes (RFC 6962 §2.1.1 and §2.1.2); what checks them is `tree-checks.ts`. */
import { rootOfLeaves } from './frontier.ts'
import type { Hash } from './hash.ts'

type Leaves = readonly Uint8Array[]

/** The hashes that lead from a leaf to the root, lowest first. `index` counts from 0. */
export function inclusionPath(hash: Hash, leaves: Leaves, index: number): Uint8Array[] {
  if (index < 0 || index >= leaves.length) throw new RangeError(`no leaf ${index} among ${leaves.length}`)
  if (leaves.length === 1) return []
  const [left, right] = halves(leaves)
  return index < left.length
    ? [...inclusionPath(hash, left, index), rootOfLeaves(hash, right)]
    : [...inclusionPath(hash, right, index - left.length), rootOfLeaves(hash, left)]
}

/** The hashes that show the first `olderSize` leaves to be the beginning of all of them; empty where nothing is to be shown. */
export function consistencyPath(hash: Hash, leaves: Leaves, olderSize: number): Uint8Array[] {
  if (olderSize < 0 || olderSize > leaves.length) throw new RangeError(`no ${olderSize} among ${leaves.length} leaves`)
  return olderSize === 0 || olderSize === leaves.length ? [] : pathOfOlderTree(hash, leaves, olderSize)
}

/** The path from a part of the older tree, its own hash included. */
function pathOfOlderTree(hash: Hash, leaves: Leaves, olderSize: number): Uint8Array[] {
  const [left, right] = halves(leaves)
  if (olderSize > left.length) {
    return [...pathInsideOlderTree(hash, right, olderSize - left.length), rootOfLeaves(hash, left)]
  }
  const below = olderSize === left.length ? [] : pathOfOlderTree(hash, left, olderSize)
  return [...below, rootOfLeaves(hash, right)]
}

/** The same right of a left half that both trees share: here the older root is not known to the reader and must be said. */
function pathInsideOlderTree(hash: Hash, leaves: Leaves, olderSize: number): Uint8Array[] {
  if (olderSize === leaves.length) return [rootOfLeaves(hash, leaves)]
  const [left, right] = halves(leaves)
  return olderSize <= left.length
    ? [...pathInsideOlderTree(hash, left, olderSize), rootOfLeaves(hash, right)]
    : [...pathInsideOlderTree(hash, right, olderSize - left.length), rootOfLeaves(hash, left)]
}

/** The left half has as many leaves as the largest power of two below their number. */
function halves(leaves: Leaves): readonly [Leaves, Leaves] {
  let size = 1
  while (size * 2 < leaves.length) size *= 2
  return [leaves.slice(0, size), leaves.slice(size)]
}
