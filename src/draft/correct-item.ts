/** The units of an item corrected by their names: each must stand in the clause, as the package quotes it. */
import type { Span } from '#base/span'
import { locateQuote } from '#plan'
import {
  clauseOfItem,
  type LiveClause,
  liveClauses,
  placeInDocument,
  takeClause,
  unitsWithinClause,
} from './clause-texts.ts'
import type { Corrections } from './correctable.ts'
import { type Draft, entriesOf, type Entry, type ItemEntry, type KnownOffice, type NamedUnit } from './draft.ts'
import { finding, type Outcome } from './findings.ts'
import { nameOfBody, proposeUnits } from './offices.ts'

/** The item with its units; a name that no unit has yet is proposed as one. */
export function correctItem(draft: Draft, entry: ItemEntry, fields: Corrections['item']): Outcome {
  const clause = clauseOfItem(liveClauses(draft), entry.of)
  if (clause === undefined) return { refused: [finding(draft, entry, 'draft.clause_rejected')] }
  const before = unitsWithinClause(draft, clause)
  const names = fields.units ?? before.map(({ name }) => name)
  const located = names.map((name) => locateUnit(draft, clause, before, name))
  const lost = names.filter((_, index) => located[index] === undefined)
  const lead = fields.lead === undefined ? (before.find(({ leads }) => leads)?.name ?? null) : fields.lead
  const isForeign = fields.lead !== undefined && fields.lead !== null && !names.includes(fields.lead)
  if (lost.length > 0 || isForeign) {
    return { refused: [finding(draft, entry, 'draft.words_not_in_clause', { words: isForeign ? [lead ?? ''] : lost })] }
  }
  const units = located
    .flatMap((unit) => unit ?? [])
    .map((unit) => ({ ...unit, leads: unit.name === lead }))
    .toSorted((a, b) => a.span.start - b.span.start)
  const owedBy = fields.owedBy === undefined ? entry.owedBy : fields.owedBy
  const isHere = ({ span }: NamedUnit): boolean => clause.span.start <= span.start && span.start < clause.span.end
  const entries = draft.entries.map((other): Entry => {
    if (other === entry) return { ...entry, units, owedBy, status: 'corrected' }
    return other.kind === 'item' && other.units.some(isHere)
      ? { ...other, units: other.units.filter((unit) => !isHere(unit)) }
      : other
  })
  return { entries: [...entries, ...newUnits(draft, units)] }
}

function locateUnit(
  draft: Draft,
  clause: LiveClause,
  before: readonly NamedUnit[],
  name: string,
): NamedUnit | undefined {
  const known = before.find((unit) => unit.name === name)
  if (known !== undefined) return known
  const span = lastPlaceOf(draft, clause, name)
  return span === undefined ? undefined : { name, span, leads: false }
}

/** Units are named at the end of a clause, after the sentences that may speak of them. */
function lastPlaceOf(draft: Draft, clause: LiveClause, name: string): Span | undefined {
  const taken = takeClause(draft, clause)
  let last: Span | undefined
  for (let nth = 1; ; nth++) {
    const [span] = locateQuote(taken.text, name, nth) ?? []
    if (span === undefined) break
    last = span
  }
  return last === undefined ? undefined : placeInDocument(taken, last)
}

function newUnits(draft: Draft, units: readonly NamedUnit[]): Entry[] {
  const there = entriesOf(draft, 'unit')
  const names = new Set(there.map(({ name }) => name))
  const news = units.filter(({ name }) => !names.has(nameOfBody(name)))
  const taken = there.map(({ office, name, officeKind }): KnownOffice => ({ id: office, name, kind: officeKind }))
  const named = news.map(({ name, span }) => ({ name, spans: [span], confidence: null }))
  return proposeUnits(named, [...draft.offices, ...taken], () => '')
}
