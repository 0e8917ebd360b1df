/** What a sentence still promises when the numbers in it are targets of their own. */
import type { Span } from '#base/span'
import { overlaps } from './clause-texts.ts'
import { type Draft, entriesOf, liveEntries, type PromiseEntry } from './draft.ts'
import { trimSpan } from './propose-promises.ts'

/** Fewer letters than these beside a number are its own words: 力争, 实现. */
const lettersMin = 6

/** Answers the places of a promise without those of the live targets; none where nothing of its own is left. */
export function restOfPromises(draft: Draft): (entry: PromiseEntry) => readonly Span[] {
  const targets = liveEntries(draft, 'target').flatMap(({ spans }) => spans)
  const times = entriesOf(draft, 'deadline').flatMap(({ spans }) => spans)
  return (entry) => {
    const inside = targets.filter((target) => entry.spans.some((span) => overlaps(target, span)))
    if (entry.keeps !== null || inside.length === 0) return entry.spans
    return entry.spans
      .flatMap((span) => subtract(span, inside))
      .map((span) => trimSpan(draft.text, span))
      .filter((span) => lettersIn(draft.text, subtract(span, times)) >= lettersMin)
  }
}

function subtract(span: Span, others: readonly Span[]): Span[] {
  return others.reduce<Span[]>(
    (rest, other) =>
      rest.flatMap((piece) =>
        overlaps(piece, other)
          ? [
              { start: piece.start, end: other.start },
              { start: other.end, end: piece.end },
            ].filter(({ start, end }) => end > start)
          : [piece],
      ),
    [span],
  )
}

function lettersIn(text: string, spans: readonly Span[]): number {
  const words = spans.map(({ start, end }) => text.slice(start, end)).join('')
  return words.match(/[\p{L}\p{N}]/gu)?.length ?? 0
}
