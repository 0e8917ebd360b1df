/** What a sentence still promises when the numbers in it are targets of their own. */
import type { Span } from '#base/span'
import { overlaps } from './clause-texts.ts'
import { type Draft, entriesOf, liveEntries, type PromiseEntry } from './draft.ts'
import { trimSpan } from './propose-promises.ts'

/** Fewer letters than these beside a number are its own words: 力争, 实现. */
const lettersMin = 6

/** Answers the places of a promise without those of the live targets; none where nothing of its own is left. */
export function restOfPromises(draft: Draft): (entry: PromiseEntry) => readonly Span[] {
  const targetsNear = spansNear(liveEntries(draft, 'target').flatMap(({ spans }) => spans))
  const timesNear = spansNear(entriesOf(draft, 'deadline').flatMap(({ spans }) => spans))
  return (entry) => {
    const inside = entry.spans.flatMap(targetsNear)
    if (entry.keeps !== null || inside.length === 0) return entry.spans
    return entry.spans
      .flatMap((span) => subtract(span, inside))
      .map((span) => trimSpan(draft.text, span))
      .filter((span) => lettersIn(draft.text, subtract(span, timesNear(span))) >= lettersMin)
  }
}

const stretch = 1024

/** Answers those of some places that overlap one; looked up by stretch of the text, as a document may have thousands. */
function spansNear(spans: readonly Span[]): (span: Span) => Span[] {
  const stretchesOf = ({ start, end }: Span): number[] => {
    const first = Math.floor(start / stretch)
    return Array.from({ length: Math.floor(end / stretch) - first + 1 }, (_, index) => first + index)
  }
  const byStretch = new Map<number, Span[]>()
  for (const span of spans) {
    for (const at of stretchesOf(span)) byStretch.set(at, [...(byStretch.get(at) ?? []), span])
  }
  return (span) => {
    const near = stretchesOf(span).flatMap((at) => byStretch.get(at) ?? [])
    return [...new Set(near)].filter((other) => overlaps(other, span))
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
