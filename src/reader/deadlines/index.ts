/** The door of the search for deadlines: the times by which or within which a clause wants something done. */
import type { Span } from '#base/span'
import type { Outline } from '#reader/outline'
import { clauseAt } from '#reader/part-at'
import type { Deadline } from '#reader/reading'
import { originalWords } from '#reader/reading-copy'
import type { Candidate } from './candidate.ts'
import { findLabelled } from './labelled.ts'
import { isNotDue, paperTitles } from './not-due.ts'
import { findPeriods } from './periods.ts'
import { findPoints } from './points.ts'
import { findInTimeColumns } from './time-columns.ts'
import { findUndatedPoints } from './undated-points.ts'
import { findWindows } from './windows.ts'
import { findWithin } from './within.ts'
import { findYearly } from './yearly.ts'

/** The deadlines of a document in reading order. */
export function findDeadlines(outline: Outline): readonly Deadline[] {
  const { text } = outline.copy
  const documentYear = outline.year ?? undefined
  const titles = titleParagraphs(outline)
  const found = [findLabelled, findWindows, findYearly, findPoints, findUndatedPoints, findPeriods, findWithin].flatMap(
    (find) => find(text),
  )
  const candidates = withoutOverlaps([...findInTimeColumns(outline), ...found])
  return outsideOf(outsideOf(candidates, paperTitles(text)), titles)
    .filter((candidate) => !isNotDue(text, candidate, documentYear))
    .map((candidate) => deadlineOf(outline, candidate))
}

function deadlineOf(outline: Outline, { span, kind, isLimit }: Candidate): Deadline {
  return {
    clause: clauseAt(outline, span.start),
    text: originalWords(outline.copy, span),
    kind,
    span,
    confidence: isLimit ? 0.9 : 0.7,
    inheritedFrom: null,
  }
}

/** In reading order; where two overlap, the one found by the earlier search stays. */
function withoutOverlaps(candidates: readonly Candidate[]): Candidate[] {
  const inOrder = candidates
    .map((candidate, rank) => ({ candidate, rank }))
    .toSorted((a, b) => a.candidate.span.start - b.candidate.span.start || a.rank - b.rank)
  const kept: { candidate: Candidate; rank: number }[] = []
  for (const next of inOrder) {
    const last = kept.at(-1)
    if (last === undefined || last.candidate.span.end <= next.candidate.span.start) kept.push(next)
    else if (next.rank < last.rank) kept[kept.length - 1] = next
  }
  return kept.map(({ candidate }) => candidate)
}

/** The candidates that stand in none of the spans; both in reading order. */
function outsideOf(candidates: readonly Candidate[], spans: readonly Span[]): Candidate[] {
  let next = 0
  return candidates.filter(({ span }) => {
    while (next < spans.length && (spans[next]?.end ?? 0) <= span.start) next++
    return (spans[next]?.start ?? Number.POSITIVE_INFINITY) > span.start
  })
}

/** Paragraphs that are a title or a heading: before the first clause, without any punctuation of a sentence. */
function titleParagraphs(outline: Outline): Span[] {
  const { text, paragraphs } = outline.copy
  const bodyStart = outline.parts[1]?.ownSpan.start ?? outline.tables[0]?.span.start ?? text.length
  return paragraphs.filter(
    ({ start, end }) => start < bodyStart && end - start <= 100 && !/[,。;!]/.test(text.slice(start, end)),
  )
}
