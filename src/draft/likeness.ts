/** How much two texts have in common: the share of their pairs of neighbouring characters (Dice). */

/** How often each pair of neighbouring characters stands in a text. */
export type Pairs = ReadonlyMap<string, number>

/** The pairs of a text; of a single character, itself. */
export function pairsOf(text: string): Pairs {
  const counts = new Map<string, number>()
  for (let at = 0; at < Math.max(text.length - 1, 1); at++) {
    const pair = text.slice(at, at + 2)
    counts.set(pair, (counts.get(pair) ?? 0) + 1)
  }
  return counts
}

/** 0 (nothing in common) to 1 (the same pairs). */
export function likeness(a: Pairs, b: Pairs): number {
  let shared = 0
  for (const [pair, count] of b) shared += Math.min(count, a.get(pair) ?? 0)
  return (2 * shared) / (countOf(a) + countOf(b))
}

function countOf(pairs: Pairs): number {
  return [...pairs.values()].reduce((sum, count) => sum + count, 0)
}
