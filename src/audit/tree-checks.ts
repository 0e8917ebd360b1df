/** Checks inclusion and consistency proofs, step by step as RFC 9162 §2.1.3.2 and §2.1.4.2 say it. */
import { equalBytes } from './bytes.ts'
import { type Hash, hashNode } from './hash.ts'

export type TreeHead = { readonly size: number; readonly root: Uint8Array }

export type Inclusion = {
  readonly leafHash: Uint8Array
  /** From 0. */
  readonly leafIndex: number
  readonly path: readonly Uint8Array[]
}

/** One step from a leaf towards the root: the other half, where it stands, and what both together hash to. */
export type Step = { readonly side: 'left' | 'right'; readonly sibling: Uint8Array; readonly node: Uint8Array }

/** Whether the leaf stands at its index in the tree. */
export function checkInclusion(hash: Hash, tree: TreeHead, inclusion: Inclusion): boolean {
  const steps = climb(hash, tree.size, inclusion)
  return steps !== null && equalBytes(steps.at(-1)?.node ?? inclusion.leafHash, tree.root)
}

/** The steps from a leaf to the root of a tree of a size, lowest first; null where no such tree has such a path. */
export function climb(hash: Hash, size: number, { leafHash, leafIndex, path }: Inclusion): Step[] | null {
  if (!isSize(leafIndex) || !isSize(size) || leafIndex >= size) return null
  let walk: Walk = { node: leafIndex, last: size - 1 }
  let node = leafHash
  const steps: Step[] = []
  for (const sibling of path) {
    if (walk.last === 0) return null
    const side = joinsFromLeft(walk) ? 'left' : 'right'
    node = side === 'left' ? hashNode(hash, sibling, node) : hashNode(hash, node, sibling)
    steps.push({ side, sibling, node })
    walk = above(walk)
  }
  return walk.last === 0 ? steps : null
}

/** Whether the older tree is the beginning of the newer one. */
export function checkConsistency(hash: Hash, older: TreeHead, newer: TreeHead, path: readonly Uint8Array[]): boolean {
  if (!isSize(older.size) || !isSize(newer.size) || older.size > newer.size) return false
  if (older.size === newer.size) return path.length === 0 && equalBytes(older.root, newer.root)
  if (older.size === 0) return path.length === 0 && equalBytes(older.root, hash(new Uint8Array()))
  return checkGrowth(hash, older, newer, path)
}

/** For an older tree that is smaller and not empty. */
function checkGrowth(hash: Hash, older: TreeHead, newer: TreeHead, path: readonly Uint8Array[]): boolean {
  let walk: Walk = { node: older.size - 1, last: newer.size - 1 }
  while (isOdd(walk.node)) walk = parentOf(walk)
  // An older tree that is a perfect subtree is itself where the two trees meet.
  const [start, ...siblings] = walk.node === 0 ? [older.root, ...path] : path
  if (start === undefined) return false
  let olderRoot = start
  let newerRoot = start
  for (const sibling of siblings) {
    if (walk.last === 0) return false
    if (joinsFromLeft(walk)) {
      olderRoot = hashNode(hash, sibling, olderRoot)
      newerRoot = hashNode(hash, sibling, newerRoot)
    } else newerRoot = hashNode(hash, newerRoot, sibling)
    walk = above(walk)
  }
  return walk.last === 0 && equalBytes(olderRoot, older.root) && equalBytes(newerRoot, newer.root)
}

/** `fn` and `sn` of the RFC: a node of a level, and the last node of that level. Halved by division: sizes pass 32 bits. */
type Walk = { readonly node: number; readonly last: number }

function joinsFromLeft({ node, last }: Walk): boolean {
  return isOdd(node) || node === last
}

function above(walk: Walk): Walk {
  let at = walk
  // The last node without a sibling rises until it has one.
  if (joinsFromLeft(at)) while (!isOdd(at.node) && at.node !== 0) at = parentOf(at)
  return parentOf(at)
}

function parentOf({ node, last }: Walk): Walk {
  return { node: Math.floor(node / 2), last: Math.floor(last / 2) }
}

function isOdd(node: number): boolean {
  return node % 2 === 1
}

function isSize(size: number): boolean {
  return Number.isSafeInteger(size) && size >= 0
}
