/**
 * Inclusion and consistency proofs (RFC 6962 §2.1.1 and §2.1.2), as the parts of the tree whose roots they are made of;
 * what checks them is `tree-checks.ts`. Whoever has the leaves makes the roots from them, whoever keeps roots looks them up.
 */
import { rootOfLeaves } from './frontier.ts'
import type { Hash } from './hash.ts'

/** The leaves from `start` up to, and not with, `end`; from 0. */
export type Range = { readonly start: number; readonly end: number }

/** The parts whose roots lead from a leaf to the root of a tree, lowest first. `index` counts from 0. */
export function inclusionRanges(index: number, size: number): Range[] {
  if (index < 0 || index >= size) throw new RangeError(`no leaf ${index} among ${size}`)
  return rangesBeside(index, { start: 0, end: size })
}

function rangesBeside(index: number, whole: Range): Range[] {
  if (whole.end - whole.start === 1) return []
  const [left, right] = halvesOf(whole)
  return index < left.end ? [...rangesBeside(index, left), right] : [...rangesBeside(index, right), left]
}

/** The parts whose roots show the first `olderSize` leaves to be the beginning of all; none where nothing is to be shown. */
export function consistencyRanges(olderSize: number, size: number): Range[] {
  if (olderSize < 0 || olderSize > size) throw new RangeError(`no ${olderSize} among ${size} leaves`)
  return olderSize === 0 || olderSize === size ? [] : rangesOfOlderTree(olderSize, { start: 0, end: size })
}

/** From a part of the older tree on, its own root included. */
function rangesOfOlderTree(olderSize: number, whole: Range): Range[] {
  const [left, right] = halvesOf(whole)
  if (olderSize > left.end) return [...rangesInsideOlderTree(olderSize, right), left]
  return [...(olderSize === left.end ? [] : rangesOfOlderTree(olderSize, left)), right]
}

/** The same right of a left half that both trees share: here the older root is not known to the reader and must be said. */
function rangesInsideOlderTree(olderSize: number, whole: Range): Range[] {
  if (olderSize === whole.end) return [whole]
  const [left, right] = halvesOf(whole)
  return olderSize <= left.end
    ? [...rangesInsideOlderTree(olderSize, left), right]
    : [...rangesInsideOlderTree(olderSize, right), left]
}

/** The left half has as many leaves as the largest power of two below their number. */
export function halvesOf({ start, end }: Range): readonly [Range, Range] {
  let size = 1
  while (size * 2 < end - start) size *= 2
  return [
    { start, end: start + size },
    { start: start + size, end },
  ]
}

type Leaves = readonly Uint8Array[]

/** The hashes that lead from a leaf to the root, made from all leaf hashes. */
export function inclusionPath(hash: Hash, leaves: Leaves, index: number): Uint8Array[] {
  return inclusionRanges(index, leaves.length).map(({ start, end }) => rootOfLeaves(hash, leaves.slice(start, end)))
}

/** The hashes that show the first leaves to be the beginning of all, made from all leaf hashes. */
export function consistencyPath(hash: Hash, leaves: Leaves, olderSize: number): Uint8Array[] {
  return consistencyRanges(olderSize, leaves.length).map(({ start, end }) =>
    rootOfLeaves(hash, leaves.slice(start, end)),
  )
}
