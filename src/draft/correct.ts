/** A correction: the fields a person gives for an entry, accepted whole or not at all. */
import { locateQuote } from '#plan'
import { clauseAt, clauseOfItem, liveClauses, type LiveClause, placeInDocument, takeClause } from './clause-texts.ts'
import { clauseIdFor } from './clause-ids.ts'
import { correctable, type Corrections, isDay } from './correctable.ts'
import { correctItem } from './correct-item.ts'
import {
  type ClauseEntry,
  type Draft,
  entriesOf,
  type Entry,
  type HeadEntry,
  type PromiseEntry,
  startOf,
  type TargetEntry,
  type UnitEntry,
} from './draft.ts'
import { type DraftFinding, finding, type Outcome } from './findings.ts'

/** The entries with the corrected one, or why the fields cannot be taken. */
export function correctEntry(draft: Draft, entry: Entry, fields: Readonly<Record<string, unknown>>): Outcome {
  if (entry.kind === 'refusal') return { refused: [finding(draft, entry, 'draft.take_in_instead')] }
  const parsed = correctable[entry.kind].safeParse(fields)
  if (!parsed.success) return { refused: refusalsOf(draft, entry, fields, parsed.error.issues) }
  const given = Object.entries(parsed.data).filter(([, value]) => value !== undefined)
  return correctKind(draft, entry, Object.fromEntries(given))
}

type Issue = { readonly code?: string; readonly path: readonly PropertyKey[]; readonly keys?: readonly string[] }

/** What is wrong with given fields, one finding for each. */
export function refusalsOf(
  draft: Draft,
  entry: Entry,
  fields: Readonly<Record<string, unknown>>,
  issues: readonly Issue[],
): DraftFinding[] {
  return issues.flatMap(({ path, keys }) => {
    if (keys !== undefined) return keys.map((field) => finding(draft, entry, 'draft.unknown_field', { field }))
    const field = String(path[0] ?? '')
    const value = fields[field]
    if (value === undefined) return [finding(draft, entry, 'draft.field_missing', { field })]
    const shown = typeof value === 'string' ? value : JSON.stringify(value)
    return [finding(draft, entry, 'draft.value_not_allowed', { field, value: shown })]
  })
}

function correctKind(draft: Draft, entry: Exclude<Entry, { kind: 'refusal' }>, fields: object): Outcome {
  switch (entry.kind) {
    case 'head':
      return correctHead(draft, entry, fields)
    case 'clause':
      return correctClause(draft, entry, fields)
    case 'item':
      return correctItem(draft, entry, fields)
    case 'unit':
      return correctUnit(draft, entry, fields)
    case 'promise':
      return correctPromise(draft, entry, fields)
    case 'target':
      return correctTarget(draft, entry, fields)
    case 'deadline':
      return replaced(draft, entry, { ...entry, ...fields })
  }
}

/** The entries with one replaced, which is corrected by that. */
export function replaced(
  draft: Pick<Draft, 'entries'>,
  entry: Entry,
  by: Entry,
): { readonly entries: readonly Entry[] } {
  return { entries: draft.entries.map((other) => (other === entry ? { ...by, status: 'corrected' } : other)) }
}

function correctHead(draft: Draft, entry: HeadEntry, { value = entry.value }: Corrections['head']): Outcome {
  const holdsDay = ['issued_on', 'published_on', 'from', 'to'].includes(entry.field)
  if (holdsDay && !isDay(value)) {
    return { refused: [finding(draft, entry, 'draft.value_not_allowed', { field: entry.field, value })] }
  }
  return replaced(draft, entry, { ...entry, value })
}

/** Number and heading must be what the clause begins with; the id follows the number. */
function correctClause(draft: Draft, entry: ClauseEntry, fields: Corrections['clause']): Outcome {
  const number = fields.number ?? entry.number
  const heading = fields.heading ?? entry.heading
  const clause = clauseOfItem(liveClauses(draft), entry.id)
  const taken = takeClause(draft, clause ?? { entry, span: entry.spans[0] ?? { start: 0, end: 0 } })
  const opening = locateQuote(taken.text, number + heading)
  if (opening?.[0]?.start !== 0) {
    return { refused: [finding(draft, entry, 'draft.words_not_in_clause', { words: number + heading })] }
  }
  const parent = fields.parent === undefined ? parentOf(entry.clause) : fields.parent
  if (parent !== null && !liveClauses(draft).some(({ entry: other }) => other.clause === parent && other !== entry)) {
    return { refused: [finding(draft, entry, 'draft.value_not_allowed', { field: 'parent', value: parent })] }
  }
  const isSame = number === entry.number && parent === parentOf(entry.clause)
  const id = isSame ? entry.clause : clauseIdFor(parent, number, idsBeside(draft, entry))
  if (id === undefined) return { refused: [finding(draft, entry, 'draft.no_number_here')] }
  const { entries } = replaced(draft, entry, { ...entry, number, heading, clause: id })
  return { entries: isSame ? entries : entries.map((other) => renamedBelow(other, entry.clause, id)) }
}

function parentOf(clause: string): string | null {
  const parent = clause.split('-').slice(0, -1).join('-')
  return parent === '' ? null : parent
}

function idsBeside(draft: Draft, entry: ClauseEntry): Set<string> {
  return new Set(entriesOf(draft, 'clause').flatMap((other) => (other === entry ? [] : other.clause)))
}

/** What stands below a clause goes with its id. */
function renamedBelow(entry: Entry, from: string, to: string): Entry {
  if (entry.kind !== 'clause' || !entry.clause.startsWith(`${from}-`)) return entry
  return { ...entry, clause: to + entry.clause.slice(from.length) }
}

/** An office of the zone brings its own kind and short name. */
function correctUnit(draft: Draft, entry: UnitEntry, fields: Corrections['unit']): Outcome {
  const known = draft.offices.find(({ id }) => id === fields.office)
  const ofOffice = known === undefined ? {} : { officeKind: known.kind, shortName: known.short_name ?? null }
  return replaced(draft, entry, { ...entry, ...ofOffice, ...fields })
}

function correctPromise(draft: Draft, entry: PromiseEntry, { words, ...fields }: Corrections['promise']): Outcome {
  const spans = spansOfCorrection(draft, entry, words)
  return spans === undefined
    ? wordsNotFound(draft, entry, words)
    : replaced(draft, entry, { ...entry, ...fields, spans })
}

function correctTarget(draft: Draft, entry: TargetEntry, { words, ...fields }: Corrections['target']): Outcome {
  const spans = spansOfCorrection(draft, entry, words)
  if (spans === undefined) return wordsNotFound(draft, entry, words)
  const deadline = fields.deadline ?? null
  if (deadline !== null && !entriesOf(draft, 'deadline').some(({ id }) => id === deadline)) {
    return { refused: [finding(draft, entry, 'draft.value_not_allowed', { field: 'deadline', value: deadline })] }
  }
  return replaced(draft, entry, { ...entry, ...fields, spans })
}

/** Promises and targets stand on words of their clause. */
function spansOfCorrection(
  draft: Draft,
  entry: PromiseEntry | TargetEntry,
  words: string | readonly string[] | undefined,
): Entry['spans'] | undefined {
  if (words === undefined) return entry.spans
  return spansOfWords(draft, clauseAt(liveClauses(draft), startOf(entry)), words)
}

function wordsNotFound(draft: Draft, entry: Entry, words: string | readonly string[] | undefined): Outcome {
  return { refused: [finding(draft, entry, 'draft.words_not_in_clause', { words: [words ?? []].flat() })] }
}

/** Where words stand in a clause, as places of the document. */
export function spansOfWords(
  draft: Draft,
  clause: LiveClause | undefined,
  words: string | readonly string[],
): Entry['spans'] | undefined {
  if (clause === undefined) return undefined
  const taken = takeClause(draft, clause)
  return locateQuote(taken.text, words)?.map((span) => placeInDocument(taken, span))
}
