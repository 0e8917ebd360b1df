/**
 * The Merkle tree of RFC 6962 as its right edge: the hashes of the perfect subtrees, largest first, that stand side by
 * side. A leaf is appended, and the root known, without any older leaf.
 */
import { type Hash, hashNode } from './hash.ts'

/** As many hashes as the size has ones in binary. */
export type Frontier = { readonly size: number; readonly hashes: readonly Uint8Array[] }

export const emptyFrontier: Frontier = { size: 0, hashes: [] }

/** The frontier after one more leaf, whose hash is given. */
export function appendLeaf(hash: Hash, { size, hashes }: Frontier, leafHash: Uint8Array): Frontier {
  const edge = [...hashes]
  let subtree = leafHash
  // Each one at the end of the size is a subtree as large as the one that just became whole.
  for (let rest = size; rest % 2 === 1; rest = (rest - 1) / 2) {
    const left = edge.pop()
    if (left === undefined) throw new RangeError(`a frontier of ${size} leaves cannot have ${hashes.length} hashes`)
    subtree = hashNode(hash, left, subtree)
  }
  return { size: size + 1, hashes: [...edge, subtree] }
}

/** The root of the tree; without leaves the hash of nothing. */
export function rootOfFrontier(hash: Hash, { hashes }: Frontier): Uint8Array {
  const [smallest, ...larger] = hashes.toReversed()
  if (smallest === undefined) return hash(new Uint8Array())
  return larger.reduce((right, left) => hashNode(hash, left, right), smallest)
}

/** The root over leaf hashes. */
export function rootOfLeaves(hash: Hash, leafHashes: readonly Uint8Array[]): Uint8Array {
  return rootOfFrontier(
    hash,
    leafHashes.reduce((frontier, leaf) => appendLeaf(hash, frontier, leaf), emptyFrontier),
  )
}
