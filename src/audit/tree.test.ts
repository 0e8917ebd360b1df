// oxlint-disable import/no-nodejs-modules -- The published vectors are a file.
import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { hashes } from '#test/audit-log'
import { bytesOfHex, hexOf, joinBytes } from './bytes.ts'
import { rootOfLeaves } from './frontier.ts'
import { type Hash, hashAlgorithms, hashLeaf, hashNode } from './hash.ts'
import { checkConsistency, checkInclusion } from './tree-checks.ts'
import { consistencyPath, inclusionPath } from './tree-paths.ts'

type Vectors = {
  readonly leafInputsHex: readonly string[]
  readonly algorithms: Readonly<
    Record<
      'sm3' | 'sha256',
      {
        readonly rootsBySize: readonly string[]
        readonly leafHashes: readonly string[]
        readonly inclusion: readonly { treeSize: number; leafIndex: number; proof: readonly string[] }[]
        readonly consistency: readonly { from: number; to: number; proof: readonly string[] }[]
      }
    >
  >
}

const vectors = JSON.parse(readFileSync('test/fixtures/merkle/rfc6962_vectors.json', 'utf8')) as Vectors
const { sm3 } = hashes

/** The definition of RFC 6962 §2.1, word for word, to hold the frontier against. */
function rootByDefinition(hash: Hash, leaves: readonly Uint8Array[]): Uint8Array {
  const [only] = leaves
  if (only === undefined) return hash(new Uint8Array())
  if (leaves.length === 1) return only
  const k = 2 ** Math.floor(Math.log2(leaves.length - 1))
  return hashNode(hash, rootByDefinition(hash, leaves.slice(0, k)), rootByDefinition(hash, leaves.slice(k)))
}

function leavesOf(count: number): Uint8Array[] {
  return Array.from({ length: count }, (_, index) => hashLeaf(sm3, Uint8Array.of(index >> 8, index)))
}

const sixtyFour = leavesOf(64)
const trees = Array.from({ length: 65 }, (_, size) => ({
  size,
  leaves: sixtyFour.slice(0, size),
  root: rootOfLeaves(sm3, sixtyFour.slice(0, size)),
}))

/** A path with one thing wrong: a hash too few, too many, or changed. */
function wrongPaths(path: readonly Uint8Array[]): Uint8Array[][] {
  const changed = path.map((_, at) => path.map((hash, index) => (index === at ? sm3(hash) : hash)))
  const shorter = path.length === 0 ? [] : [path.slice(1), path.slice(0, -1)]
  return [...shorter, [...path, sm3(new Uint8Array())], ...changed]
}

describe.each(hashAlgorithms)('the published vectors of RFC 6962, by %s', (algorithm) => {
  const hash = hashes[algorithm]
  const { rootsBySize, leafHashes, inclusion, consistency } = vectors.algorithms[algorithm]
  const leaves = vectors.leafInputsHex.map((input) => hashLeaf(hash, bytesOfHex(input)))
  const rootAt = (size: number): Uint8Array => bytesOfHex(rootsBySize[size] ?? '')

  it('are its leaves and its roots', () => {
    expect(rootsBySize).toHaveLength(9)
    expect(leaves.map(hexOf)).toEqual(leafHashes)
    expect(rootsBySize.map((_, size) => hexOf(rootOfLeaves(hash, leaves.slice(0, size))))).toEqual(rootsBySize)
  })

  it('are its inclusion proofs, and they are accepted', () => {
    expect(inclusion).toHaveLength(36)
    for (const { treeSize, leafIndex, proof } of inclusion) {
      const path = inclusionPath(hash, leaves.slice(0, treeSize), leafIndex)
      expect(path.map(hexOf)).toEqual(proof)
      const leafHash = bytesOfHex(leafHashes[leafIndex] ?? '')
      expect(checkInclusion(hash, { size: treeSize, root: rootAt(treeSize) }, { leafHash, leafIndex, path })).toBe(true)
    }
  })

  it('are its consistency proofs, and they are accepted', () => {
    expect(consistency).toHaveLength(36)
    for (const { from, to, proof } of consistency) {
      const path = consistencyPath(hash, leaves.slice(0, to), from)
      expect(path.map(hexOf)).toEqual(proof)
      expect(checkConsistency(hash, { size: from, root: rootAt(from) }, { size: to, root: rootAt(to) }, path)).toBe(
        true,
      )
    }
  })
})

it('the root of the right edge is the root by the definition, for any number of leaves', () => {
  fc.assert(
    fc.property(fc.nat(700), (count) => {
      const leaves = leavesOf(count)
      expect(rootOfLeaves(sm3, leaves)).toEqual(rootByDefinition(sm3, leaves))
    }),
    { numRuns: 60 },
  )
})

it('every leaf of every tree up to 64 is proved at its own place and nowhere else', { timeout: 60_000 }, () => {
  for (const tree of trees) {
    tree.leaves.forEach((leafHash, leafIndex) => {
      const path = inclusionPath(sm3, tree.leaves, leafIndex)
      expect(checkInclusion(sm3, tree, { leafHash, leafIndex, path })).toBe(true)
      if (tree.size > 24) return
      const places = Array.from({ length: tree.size + 1 }, (_, index) => index).filter((index) =>
        checkInclusion(sm3, tree, { leafHash, leafIndex: index, path }),
      )
      expect(places).toEqual([leafIndex])
    })
  }
})

it('a proof with one hash too few, too many or changed is refused', () => {
  for (const tree of trees.filter(({ size }) => size <= 33)) {
    tree.leaves.forEach((leafHash, leafIndex) => {
      for (const path of wrongPaths(inclusionPath(sm3, tree.leaves, leafIndex))) {
        expect(checkInclusion(sm3, tree, { leafHash, leafIndex, path })).toBe(false)
      }
    })
  }
})

it('every tree up to 64 is proved to be the beginning of every larger one', { timeout: 60_000 }, () => {
  for (const newer of trees) {
    for (const older of trees.slice(0, newer.size + 1)) {
      const path = consistencyPath(sm3, newer.leaves, older.size)
      expect(checkConsistency(sm3, older, newer, path), `${older.size} in ${newer.size}`).toBe(true)
      const other = { ...older, root: sm3(older.root) }
      expect(checkConsistency(sm3, other, newer, path)).toBe(false)
      if (newer.size > 33) continue
      for (const wrong of wrongPaths(path)) expect(checkConsistency(sm3, older, newer, wrong)).toBe(false)
    }
  }
})

it('a tree is never the beginning of a smaller one', () => {
  const [smaller, larger] = [trees[5], trees[9]]
  if (smaller === undefined || larger === undefined) throw new Error('no trees')
  expect(checkConsistency(sm3, larger, smaller, consistencyPath(sm3, larger.leaves, smaller.size))).toBe(false)
})

it('a log that differs in one leaf is not proved to go on from the older one', () => {
  fc.assert(
    fc.property(fc.integer({ min: 2, max: 300 }), fc.nat(), fc.nat(), (size, cut, at) => {
      const leaves = leavesOf(size)
      const olderSize = 1 + (cut % size)
      const changed = at % olderSize
      const forged = leaves.map((leaf, index) => (index === changed ? sm3(leaf) : leaf))
      const older = { size: olderSize, root: rootOfLeaves(sm3, leaves.slice(0, olderSize)) }
      const newer = { size, root: rootOfLeaves(sm3, forged) }
      expect(checkConsistency(sm3, older, newer, consistencyPath(sm3, forged, olderSize))).toBe(false)
    }),
    { numRuns: 60 },
  )
})

it('a path longer than the tree is deep is refused, even where it leads to the root', () => {
  const [leafHash, further] = leavesOf(2)
  const [older, newer] = [trees[3], trees[5]]
  if (!leafHash || !further || !older || !newer) throw new Error('no trees')
  const raised = (root: Uint8Array): Uint8Array => hashNode(sm3, further, root)
  const alone = { size: 1, root: raised(leafHash) }
  expect(checkInclusion(sm3, alone, { leafHash, leafIndex: 0, path: [further] })).toBe(false)
  const path = [...consistencyPath(sm3, newer.leaves, older.size), further]
  const [olderRaised, newerRaised] = [older, newer].map(({ size, root }) => ({ size, root: raised(root) }))
  if (!olderRaised || !newerRaised) throw new Error('no trees')
  expect(checkConsistency(sm3, olderRaised, newerRaised, path)).toBe(false)
})

it('a place beyond 32 bits is proved', () => {
  const size = 2 ** 40
  const leafIndex = 2 ** 39 + 2 ** 33 + 5
  const leafHash = sm3(Uint8Array.of(1))
  const path = Array.from({ length: 40 }, (_, level) => sm3(Uint8Array.of(level)))
  const root = path.reduce(
    (below, sibling, level) =>
      Math.floor(leafIndex / 2 ** level) % 2 === 1 ? hashNode(sm3, sibling, below) : hashNode(sm3, below, sibling),
    leafHash,
  )
  expect(checkInclusion(sm3, { size, root }, { leafHash, leafIndex, path })).toBe(true)
  expect(checkInclusion(sm3, { size, root }, { leafHash, leafIndex: leafIndex - 2 ** 33, path })).toBe(false)
})

it('a node can never be shown as a leaf', () => {
  const [left, right] = leavesOf(2)
  if (left === undefined || right === undefined) throw new Error('no leaves')
  expect(hashLeaf(sm3, joinBytes(left, right))).not.toEqual(hashNode(sm3, left, right))
})
