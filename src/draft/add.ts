/** What the reader missed, added by a person at the words it stands on. */
import type { Span } from '#base/span'
import { clauseAt, type LiveClause, liveClauses, unitsWithinClause } from './clause-texts.ts'
import { correctItem } from './correct-item.ts'
import { refusalsOf } from './correct.ts'
import { correctable, takeIn } from './correctable.ts'
import type { addableKinds } from './decisions.ts'
import { type Draft, entriesOf, type Entry, type ItemEntry } from './draft.ts'
import { finding, type Outcome } from './findings.ts'
import { proposePromises, trimSpan } from './propose-promises.ts'
import { targetOf } from './take-in.ts'

type Fields = Readonly<Record<string, unknown>>

/** The entries with the new one. An item is its clause's, wherever in it the words are. */
export function addEntry(draft: Draft, kind: (typeof addableKinds)[number], selected: Span, fields: Fields): Outcome {
  const span = trimSpan(draft.text, selected)
  const clause = clauseAt(liveClauses(draft), span.start)
  if (clause === undefined || span.end <= span.start || span.end > clause.span.end) {
    const words = draft.text.slice(selected.start, selected.end)
    return { refused: [finding(draft, undefined, 'draft.words_not_in_clause', { words })] }
  }
  if (kind === 'item') return addItem(draft, clause, fields)
  const id = `${kind}-${span.start}`
  const there = draft.entries.find((entry) => entry.id === id)
  if (there !== undefined) return { refused: [finding(draft, there, 'draft.already_there')] }
  return addStatement(draft, kind, clause, { id, spans: [span], status: 'corrected', confidence: null }, fields)
}

function addStatement(
  draft: Draft,
  kind: 'promise' | 'target' | 'deadline',
  { entry: at }: LiveClause,
  placed: Pick<Entry, 'id' | 'spans' | 'status' | 'confidence'>,
  fields: Fields,
): Outcome {
  const refuse = (issues: Parameters<typeof refusalsOf>[3]): Outcome => ({
    refused: refusalsOf(draft, at, fields, issues),
  })
  const plus = (entry: Entry): Outcome => ({ entries: [...draft.entries, entry] })
  if (kind === 'target') {
    const parsed = takeIn.safeParse(fields)
    if (!parsed.success) return refuse(parsed.error.issues)
    const { deadline = null } = parsed.data
    if (deadline !== null && !entriesOf(draft, 'deadline').some(({ id }) => id === deadline)) {
      return { refused: [finding(draft, at, 'draft.value_not_allowed', { field: 'deadline', value: deadline })] }
    }
    return plus(targetOf(placed.id, placed.spans, parsed.data))
  }
  if (kind === 'promise') {
    const parsed = correctable.promise.safeParse(fields)
    if (!parsed.success) return refuse(parsed.error.issues)
    const { promiseKind = 'programme', name = null } = parsed.data
    return plus({ ...placed, kind, promiseKind, name, keeps: null })
  }
  const parsed = correctable.deadline.safeParse(fields)
  if (!parsed.success) return refuse(parsed.error.issues)
  const [span = { start: 0, end: 0 }] = placed.spans
  return plus({ ...placed, kind, words: draft.text.slice(span.start, span.end), day: parsed.data.day ?? null })
}

/** A clause that becomes an item has its sentences as promises. */
function addItem(draft: Draft, clause: LiveClause, fields: Fields): Outcome {
  const there = entriesOf(draft, 'item').find(({ of }) => of === clause.entry.id)
  if (there !== undefined) return { refused: [finding(draft, there, 'draft.already_there')] }
  if (clause.entry.part !== 'body') return { refused: [finding(draft, clause.entry, 'draft.no_number_here')] }
  const parsed = correctable.item.safeParse(fields)
  if (!parsed.success) return { refused: refusalsOf(draft, clause.entry, fields, parsed.error.issues) }
  const placed = {
    id: `item-${clause.span.start}`,
    spans: [clause.span],
    status: 'corrected',
    confidence: null,
  } as const
  const item: ItemEntry = { ...placed, kind: 'item', of: clause.entry.id, units: [], owedBy: null }
  const given = Object.fromEntries(Object.entries(parsed.data).filter(([, value]) => value !== undefined))
  const corrected = correctItem({ ...draft, entries: [...draft.entries, item] }, item, given)
  if ('refused' in corrected) return corrected
  const units = unitsWithinClause(corrected, clause)
  const promises = proposePromises(draft, clause, units, entriesOf(draft, 'deadline'))
  const known = new Set(corrected.entries.map(({ id }) => id))
  return { entries: [...corrected.entries, ...promises.filter(({ id }) => !known.has(id))] }
}
