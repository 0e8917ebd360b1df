/** Which clause of a later version is which of an earlier one: by words, then by heading, then by place. */
import { squeezedWords } from '#plan'
import { likeness, pairsOf } from './likeness.ts'

type Comparable = {
  readonly part: string
  readonly number?: string | undefined
  readonly heading?: string | undefined
  readonly text: string
}

type Pair = { readonly id: string; readonly index: number; readonly likeness: number; readonly distance: number }

/** Below this two clauses are two, unless they share their heading. */
const likenessMin = 0.5
const likenessMinWithHeading = 0.2

/** Ids of the earlier clauses by the index of the later one. Each clause is matched at most once, the likest first. */
export function matchClauses(
  before: readonly (Comparable & { readonly id: string })[],
  after: readonly Comparable[],
): Map<number, string> {
  const later = after.map((clause) => ({ clause, pairs: pairsOf(wordsWithoutNumber(clause)) }))
  const pairs = before.flatMap(({ id, ...clause }, position) => {
    const pairs = pairsOf(wordsWithoutNumber(clause))
    return later.flatMap((other, index): Pair[] => {
      if (other.clause.part !== clause.part) return []
      const alike = likeness(pairs, other.pairs)
      const shared = (clause.heading ?? '') !== '' && clause.heading === other.clause.heading
      const isMatch = alike >= likenessMin || (shared && alike >= likenessMinWithHeading) || clause.part !== 'body'
      const rank = alike + (shared ? 0.2 : 0)
      return isMatch ? [{ id, index, likeness: rank, distance: Math.abs(position - index) }] : []
    })
  })
  const matched = new Map<number, string>()
  const used = new Set<string>()
  for (const { id, index } of pairs.toSorted((a, b) => b.likeness - a.likeness || a.distance - b.distance)) {
    if (matched.has(index) || used.has(id)) continue
    matched.set(index, id)
    used.add(id)
  }
  return matched
}

/** What a clause says, whatever number it has. */
export function wordsWithoutNumber({ number = '', text }: Pick<Comparable, 'number' | 'text'>): string {
  const words = squeezedWords(text)
  const printed = squeezedWords(number)
  return words.startsWith(printed) ? words.slice(printed.length) : words
}
