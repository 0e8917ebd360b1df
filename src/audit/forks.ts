/** Whether checkpoints can be of one log: what two of them say against each other, with and without a consistency proof. */
import { compareText } from '#base/diagnostic'
import { equalBytes } from './bytes.ts'
import type { Checkpoint } from './checkpoint.ts'
import { type AuditFinding, finding } from './finding.ts'
import type { Hash } from './hash.ts'
import { checkConsistency } from './tree-checks.ts'

/**
 * What checkpoints of one origin say against each other by themselves: two roots of one size, or a log that is smaller
 * than it was before. Others agree only if the log, or a proof, shows it.
 */
export function findForks(checkpoints: readonly Checkpoint[]): AuditFinding[] {
  const byTime = checkpoints.toSorted((a, b) => compareText(a.time, b.time) || a.size - b.size)
  const bySize = checkpoints.toSorted((a, b) => a.size - b.size)
  return [
    ...inPairs(byTime)
      .filter(([earlier, later]) => later.size < earlier.size)
      .map(([earlier, { size: number }]) => finding('audit.checkpoint_shrunk', { number, earlier: earlier.size })),
    ...inPairs(bySize)
      .filter(([one, other]) => one.size === other.size && !equalBytes(one.root, other.root))
      .map(([{ size: number }]) => finding('audit.fork', { number })),
  ]
}

/** Empty where both are of one origin and the path shows the older log to be the beginning of the newer one. */
export function compareCheckpoints(
  hash: Hash,
  older: Checkpoint,
  newer: Checkpoint,
  path: readonly Uint8Array[],
): AuditFinding[] {
  const { size: number } = older
  if (older.origin !== newer.origin) {
    return [finding('audit.other_origin', { number, origin: newer.origin, expected: older.origin })]
  }
  if (older.algorithm !== newer.algorithm) {
    return [finding('audit.other_algorithm', { number, algorithm: newer.algorithm, expected: older.algorithm })]
  }
  return checkConsistency(hash, older, newer, path) ? [] : [finding('audit.fork', { number })]
}

function inPairs<Item>(items: readonly Item[]): [Item, Item][] {
  return items.slice(1).flatMap((item, index) => {
    const before = items[index]
    return before === undefined ? [] : [[before, item]]
  })
}
