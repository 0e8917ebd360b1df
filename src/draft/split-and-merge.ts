/**
 * Splitting and merging. A promise is split anywhere into two with their own words. A clause is split where the document
 * prints a number that the reader missed, and becomes two clauses and two items; without a number of its own a second task
 * in a clause stays a promise, as the format knows an item by its clause. Rejecting a clause merges it back.
 */
import type { Span } from '#base/span'
import { clauseIdFor, numberAtStart, styleOf } from './clause-ids.ts'
import { clauseAt, liveClauses } from './clause-texts.ts'
import { type ClauseEntry, type Draft, entriesOf, type Entry, type PromiseEntry, startOf } from './draft.ts'
import { finding, type Outcome } from './findings.ts'
import { trimSpan } from './propose-promises.ts'

/** @param at place of the document at which the second half begins */
export function splitEntry(draft: Draft, entry: Entry, at: number): Outcome {
  if (entry.kind === 'promise') return splitPromise(draft, entry, at)
  if (entry.kind === 'clause') return splitClause(draft, entry, at)
  if (entry.kind === 'item') {
    const clause = entriesOf(draft, 'clause').find(({ id }) => id === entry.of)
    if (clause !== undefined) return splitClause(draft, clause, at)
  }
  return { refused: [finding(draft, entry, 'draft.cannot_split')] }
}

function splitPromise(draft: Draft, entry: PromiseEntry, at: number): Outcome {
  const halves = halvesOf(draft.text, entry, at)
  if (halves === undefined) return { refused: [finding(draft, entry, 'draft.cannot_split')] }
  return { entries: draft.entries.flatMap((other) => (other === entry ? halves : [other])) }
}

/** Two promises for one; undefined where a half would say nothing. */
function halvesOf(text: string, entry: PromiseEntry, at: number): [PromiseEntry, PromiseEntry] | undefined {
  const first = entry.spans.flatMap((span) => part(text, { start: span.start, end: Math.min(span.end, at) }))
  const second = entry.spans.flatMap((span) => part(text, { start: Math.max(span.start, at), end: span.end }))
  if (first.length === 0 || second.length === 0) return undefined
  return [
    { ...entry, spans: first, status: 'corrected' },
    { ...entry, id: `promise-${second[0]?.start ?? at}`, spans: second, status: 'corrected', keeps: null },
  ]
}

function part(text: string, span: Span): Span[] {
  if (span.end <= span.start) return []
  const trimmed = trimSpan(text, span)
  return trimmed.end > trimmed.start ? [trimmed] : []
}

function splitClause(draft: Draft, entry: ClauseEntry, at: number): Outcome {
  const [span] = entry.spans
  const words = draft.text.slice(at, span?.end)
  const number = numberAtStart(words)
  if (span === undefined || at <= span.start || at >= span.end || entry.status === 'rejected')
    return { refused: [finding(draft, entry, 'draft.cannot_split')] }
  const clause = number === undefined ? undefined : clauseIdFor(parentFor(draft, entry, number), number, idsOf(draft))
  if (number === undefined || clause === undefined) return { refused: [finding(draft, entry, 'draft.no_number_here')] }
  const heading = /^[^。：:！!\n]{0,40}(?=[。：:！!\n])/.exec(words.slice(number.length))?.[0].trim() ?? ''
  const placed = {
    id: `clause-${at}`,
    spans: [{ start: at, end: span.end }],
    status: 'corrected',
    confidence: null,
  } as const
  const second: ClauseEntry = { ...placed, kind: 'clause', clause, part: 'body', number, heading, firstNumber: null }
  const entries = draft.entries.flatMap((other): Entry[] => {
    if (other === entry) return [{ ...entry, spans: [{ start: span.start, end: at }], status: 'corrected' }, second]
    if (other.kind === 'item' && other.of === entry.id) return [other, itemOf(other, second)]
    return other.kind === 'promise' ? (halvesOf(draft.text, other, at) ?? [other]) : [other]
  })
  return { entries }
}

/** A number of the style of the clause stands beside it, one of the style of a clause above beside that, others below. */
function parentFor(draft: Draft, { clause }: ClauseEntry, number: string): string | null {
  const clauses = entriesOf(draft, 'clause')
  for (let id = clause; id !== ''; id = parentOf(id)) {
    const beside = clauses.find((other) => other.clause === id)
    if (beside !== undefined && styleOf(beside.number) === styleOf(number))
      return parentOf(id) === '' ? null : parentOf(id)
  }
  return clause
}

function parentOf(clause: string): string {
  return clause.split('-').slice(0, -1).join('-')
}

function idsOf(draft: Draft): Set<string> {
  const before = draft.base?.clauses.map(({ id }) => id) ?? []
  return new Set([...before, ...entriesOf(draft, 'clause').map(({ clause }) => clause)])
}

/** Its units are found by their place. */
function itemOf(item: Extract<Entry, { kind: 'item' }>, { id, spans }: ClauseEntry): Entry {
  return { ...item, id: `item-${spans[0]?.start ?? 0}`, of: id, spans, units: [], status: 'corrected' }
}

/** One promise of two of the same clause; the words between them belong to neither unless they are none. */
export function mergePromises(draft: Draft, entry: Entry, withId: string): Outcome {
  const other = draft.entries.find(({ id }) => id === withId)
  if (other === undefined) return { refused: [finding(draft, undefined, 'draft.unknown_entry', { entry: withId })] }
  const clauses = liveClauses(draft)
  const isSameClause = clauseAt(clauses, startOf(entry)) === clauseAt(clauses, startOf(other))
  if (entry.kind !== 'promise' || other.kind !== 'promise' || entry === other || !isSameClause)
    return { refused: [finding(draft, entry, 'draft.cannot_merge')] }
  const spans = [...entry.spans, ...other.spans].toSorted((a, b) => a.start - b.start)
  const merged: PromiseEntry = { ...entry, spans: joinSpans(draft.text, spans), status: 'corrected' }
  return { entries: draft.entries.flatMap((one) => (one === entry ? [merged] : one === other ? [] : [one])) }
}

function joinSpans(text: string, spans: readonly Span[]): Span[] {
  return spans.reduce<Span[]>((joined, span) => {
    const last = joined.at(-1)
    if (last === undefined || /[\p{L}\p{N}]/u.test(text.slice(last.end, span.start))) return [...joined, span]
    return [...joined.slice(0, -1), { start: last.start, end: Math.max(last.end, span.end) }]
  }, [])
}
