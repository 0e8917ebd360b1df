/**
 * Roots of parts of a zone's tree, as proofs need them. What is sealed never changes, so the root of a whole part is
 * computed once and kept; leaves are read block by block, so that a long log holds up nobody.
 */
import { halvesOf, hashLeaf, hashNode, type Range, rootOfLeaves } from '#audit'
import { sm3 } from './hash.ts'
import type { Queryable } from './queryable.ts'

/** Roots that are known, by zone and part: two for each block of a log. */
export type KnownRoots = Map<string, Uint8Array>

const blockLeaves = 1024

/** The roots of these parts, in their order. */
export async function rootsOf(
  db: Queryable,
  zone: string,
  ranges: readonly Range[],
  known: KnownRoots,
): Promise<Uint8Array[]> {
  const roots: Uint8Array[] = []
  for (const range of ranges) roots.push(await rootOf(db, zone, range, known))
  return roots
}

async function rootOf(db: Queryable, zone: string, range: Range, known: KnownRoots): Promise<Uint8Array> {
  const name = `${zone} ${range.start} ${range.end}`
  const found = known.get(name)
  if (found !== undefined) return found
  const root = await makeRoot(db, zone, range, known)
  if (isWholeBlock(range)) known.set(name, root)
  return root
}

async function makeRoot(db: Queryable, zone: string, range: Range, known: KnownRoots): Promise<Uint8Array> {
  if (range.end - range.start <= blockLeaves) return rootOfLeaves(sm3, await readLeaves(db, zone, range))
  const [left, right] = halvesOf(range)
  const leftRoot = await rootOf(db, zone, left, known)
  return hashNode(sm3, leftRoot, await rootOf(db, zone, right, known))
}

/** A part that stays as it is however the log grows, and is worth keeping. */
function isWholeBlock(range: Range): boolean {
  const [left, right] = halvesOf(range)
  return range.end - range.start >= blockLeaves && left.end - left.start === right.end - right.start
}

async function readLeaves(db: Queryable, zone: string, { start, end }: Range): Promise<Uint8Array[]> {
  const { rows } = await db.query<{ hash: Buffer }>(
    'select hash from luoshi.audit_entries where zone_id = $1 and number > $2 and number <= $3 order by number',
    [zone, start, end],
  )
  return rows.map(({ hash }) => hashLeaf(sm3, hash))
}
