/**
 * Which marks are clauses: numbers count only where they go on from the ones before them. A sequence may start again under
 * every parent or run on through the whole document.
 */
import type { NumberMark } from './number-mark.ts'
import type { NumberStyle } from './number-styles.ts'

export type NumberedClause = {
  readonly mark: NumberMark
  readonly ancestors: readonly NumberMark[]
  readonly isExpected: boolean
}

/** At the beginning of a paragraph a few numbers may be missing before it; articles are numbered by law and may jump. */
const GAP_MAX = 4
const ARTICLE_GAP_MAX = 40
const INNER_RANK = 7

/** The marks that are clauses, with the clauses they stand under. `breaks` are places where annexes begin. */
export function clausesInSequence(marks: readonly NumberMark[], breaks: readonly number[]): NumberedClause[] {
  const sequence = new Sequence(stylesUnderDigits(marks), beginningsOfRuns(marks))
  let nextBreak = 0
  return marks.flatMap((mark) => {
    while ((breaks[nextBreak] ?? Number.POSITIVE_INFINITY) <= mark.span.start) {
      sequence.closeAll()
      nextBreak++
    }
    const clause = sequence.take(mark)
    return clause === undefined ? [] : [clause]
  })
}

class Sequence {
  private open: readonly NumberMark[] = []
  private readonly lastValues = new Map<NumberStyle, number>()
  /** Styles that the document puts under another one although they usually stand above it. */
  private readonly inverted: Map<NumberStyle, Set<NumberStyle>>

  private readonly runs: ReadonlySet<NumberMark>

  constructor(inverted: Map<NumberStyle, Set<NumberStyle>>, runs: ReadonlySet<NumberMark>) {
    this.inverted = inverted
    this.runs = runs
  }

  closeAll(): void {
    this.open = []
  }

  take(mark: NumberMark): NumberedClause | undefined {
    const fit = this.fitOf(mark)
    if (fit === 'none') return undefined
    const ancestors = this.ancestorsOf(mark)
    this.lastValues.set(mark.style, mark.value)
    this.open = [...ancestors, mark]
    return { mark, ancestors, isExpected: fit === 'expected' }
  }

  private fitOf(mark: NumberMark): 'expected' | 'possible' | 'none' {
    const sibling = this.open.find(({ style }) => style === mark.style)
    const isNext = mark.value === (sibling?.value ?? this.lastValues.get(mark.style) ?? 0) + 1
    if (isNext || (mark.value === 1 && sibling === undefined)) return 'expected'
    if (mark.place === 'inside') return isOneMissing(mark, sibling) ? 'possible' : 'none'
    if (mark.value === 1) return 'possible'
    // Inner numbers that begin in the middle stand where the width of a page cut an enumeration.
    if (sibling === undefined && mark.style.rank >= INNER_RANK) return 'none'
    const gap = mark.value - (sibling?.value ?? 0)
    const isArticle = mark.style.name === 'article'
    if (gap > 0 && this.runs.has(mark)) return 'possible'
    // The same number twice is a slip of who wrote it: both are clauses.
    return gap >= 0 && gap <= (isArticle ? ARTICLE_GAP_MAX : GAP_MAX) ? 'possible' : 'none'
  }

  /** A sibling closes what is open since it; else everything of an inner style closes. */
  private ancestorsOf(mark: NumberMark): readonly NumberMark[] {
    const sibling = this.open.findIndex(({ style }) => style === mark.style)
    if (sibling >= 0) return this.open.slice(0, sibling)
    const last = this.open.at(-1)
    if (last !== undefined && isDirectlyUnder(last, mark)) this.learn(mark.style)
    const above = this.inverted.get(mark.style)
    return this.open.filter(({ style }) => style.rank < mark.style.rank || above?.has(style))
  }

  /** What follows a bare heading at once stands under it, whatever the usual order of styles. */
  private learn(style: NumberStyle): void {
    const above = this.inverted.get(style) ?? new Set()
    for (const each of this.open) if (each.style.rank > style.rank) above.add(each.style)
    this.inverted.set(style, above)
  }
}

/** Inside a text without line ends one number may be written in a way that is not found. */
function isOneMissing({ value, isBehindSentence }: NumberMark, sibling: NumberMark | undefined): boolean {
  return sibling !== undefined && isBehindSentence && value === sibling.value + 2
}

function isDirectlyUnder(heading: NumberMark, next: NumberMark): boolean {
  if (next.headingBefore === heading.span.end) return true
  return heading.isBareHeading && next.place === 'paragraph start' && next.span.start - heading.paragraphEnd <= 1
}

/** Marks that the next two of their style go on from: what a shortened document leaves out may be many numbers. */
function beginningsOfRuns(marks: readonly NumberMark[]): ReadonlySet<NumberMark> {
  const runs = new Set<NumberMark>()
  const following = new Map<NumberStyle, readonly NumberMark[]>()
  for (const mark of marks.toReversed()) {
    if (mark.place !== 'paragraph start') continue
    const next = following.get(mark.style) ?? []
    if (next[0]?.value === mark.value + 1 && next[1]?.value === mark.value + 2) runs.add(mark)
    following.set(mark.style, [mark, ...next.slice(0, 1)])
  }
  return runs
}

/**
 * A style whose numbers begin again behind every digit, more than once without an outer number between, stands under the
 * digits: 1.（一）（二）2.（一）（二）.
 */
function stylesUnderDigits(marks: readonly NumberMark[]): Map<NumberStyle, Set<NumberStyle>> {
  const under = new Map<NumberStyle, Set<NumberStyle>>()
  const beginnings = new Map<NumberStyle, number>()
  let last: NumberMark | undefined
  for (const mark of marks) {
    for (const style of beginnings.keys()) if (mark.style.rank < style.rank) beginnings.delete(style)
    if (last?.style.name === 'digit' && mark.style.rank < last.style.rank && mark.value === 1) {
      const count = (beginnings.get(mark.style) ?? 0) + 1
      beginnings.set(mark.style, count)
      if (count > 1) under.set(mark.style, new Set([last.style]))
    }
    last = mark
  }
  return under
}
