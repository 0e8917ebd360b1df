/** Rejecting and restoring. A clause that is none gives its words to the clause before, its heading among them. */
import type { Span } from '#base/span'
import { liveClauses } from './clause-texts.ts'
import { type ClauseEntry, type Draft, type Entry, liveEntries, type PromiseEntry } from './draft.ts'
import type { Outcome } from './findings.ts'
import { trimSpan } from './propose-promises.ts'

export function rejectEntry(draft: Draft, entry: Entry): Outcome {
  const entries = withStatus(draft, entry, 'rejected')
  return { entries: entry.kind === 'clause' ? [...entries, ...headingAsPromise(draft, entry)] : entries }
}

/** A restored entry is to be looked at again. */
export function restoreEntry(draft: Draft, entry: Entry): Outcome {
  const ofHeading = entry.kind === 'clause' ? headingPromiseId(entry) : null
  return { entries: withStatus(draft, entry, 'proposed').filter(({ id }) => id !== ofHeading) }
}

function withStatus(draft: Draft, entry: Entry, status: Entry['status']): Entry[] {
  return draft.entries.map((other) => (other === entry ? { ...entry, status } : other))
}

/** Within an item the heading is a sentence as any other, and somebody's promise. */
function headingAsPromise(draft: Draft, entry: ClauseEntry): PromiseEntry[] {
  const [span] = entry.spans
  const before = liveClauses(draft).findLast((clause) => clause.span.start < (span?.start ?? 0))
  const isInItem = liveEntries(draft, 'item').some(({ of }) => of === before?.entry.id)
  if (span === undefined || !isInItem || entry.status === 'rejected') return []
  const spans = [openingOf(draft.text, span)]
  const placed = { id: headingPromiseId(entry), spans, status: 'proposed', confidence: null } as const
  return [{ ...placed, kind: 'promise', promiseKind: 'programme', name: null, keeps: null }]
}

function headingPromiseId({ id }: ClauseEntry): string {
  return `promise-of-${id}`
}

function openingOf(text: string, { start, end }: Span): Span {
  const opening = /^[^。！？!?\n]*/.exec(text.slice(start, end))?.[0] ?? ''
  return trimSpan(text, { start, end: start + opening.length })
}
