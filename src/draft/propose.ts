/** From the reading of a document to a draft in which nothing is decided yet. */
import type { Span } from '#base/span'
import type { Reading } from '#reader'
import type { PlanPackage } from '#plan'
import { clauseAt, type LiveClause, overlaps, unitsWithinClause } from './clause-texts.ts'
import { type Draft, type Entry, type ItemEntry, type KnownOffice, sortEntries, type UnitEntry } from './draft.ts'
import { keepOfClause } from './keep-base.ts'
import { nameOfBody, proposeUnits, type Romanise } from './offices.ts'
import { proposeClauses } from './propose-clauses.ts'
import { proposeHead } from './propose-head.ts'
import { proposeItems } from './propose-items.ts'
import { proposeDeadlines, proposeRefusals, proposeTargets } from './propose-numbers.ts'
import { proposePromises } from './propose-promises.ts'

export type Proposal = {
  readonly planId: string
  readonly zone: Draft['zone']
  /** The text that was read. */
  readonly text: string
  readonly reading: Reading
  /** Offices the zone has already, of all its plans. */
  readonly offices: readonly KnownOffice[]
  /** The version that this document revises: what it says the same keeps its ids. */
  readonly base?: PlanPackage
  /** How names become ids; without it new offices are unit-1, unit-2 … */
  readonly romanise?: Romanise
}

/** The proposed draft: the same document gives the same draft. */
export function proposeDraft(proposal: Proposal): Draft {
  const { planId, zone, text, reading, base = null, romanise = () => '' } = proposal
  const offices = [...proposal.offices, ...(base?.offices ?? [])].filter(isFirstOfId)
  const clauses = proposeClauses(text, reading, base).map((entry) => ({
    entry,
    span: entry.spans[0] ?? { start: 0, end: 0 },
  }))
  const furniture = furnitureWithin(clauses, reading)
  const deadlines = proposeDeadlines(reading)
  const allTargets = proposeTargets({ text, furniture }, reading)
  const items = proposeItems(clauses, reading)
  const itemsByClause = Map.groupBy(items, ({ of }) => of)
  const targetsByClause = Map.groupBy(allTargets, ({ spans: [span] }) => clauseAt(clauses, span?.start ?? -1))
  const entries: Entry[] = [
    ...proposeHead(text, reading, deadlines, base?.plan.to ?? null),
    ...clauses.flatMap((clause) => entriesOfClause({ text, furniture }, clause)),
    ...proposeUnits(namesIn(items), offices, romanise),
    ...deadlines,
    ...proposeRefusals(reading),
  ]
  return { planId, zone, text, furniture, offices, base, entries: sortEntries(entries) }

  function entriesOfClause(document: Pick<Draft, 'text' | 'furniture'>, clause: LiveClause): Entry[] {
    const own = itemsByClause.get(clause.entry.id) ?? []
    const targets = targetsByClause.get(clause) ?? []
    const units = unitsWithinClause({ entries: items }, clause)
    const promises = own.length === 0 ? [] : proposePromises(document, clause, units, deadlines)
    if (base === null) return [clause.entry, ...own, ...promises, ...targets]
    return keepOfClause(document, base, clause, { items: own, promises, targets })
  }
}

/** What stands beside the clauses is kept as words of the page, and so are a number or a day that the head quotes. */
function furnitureWithin(clauses: readonly LiveClause[], { chrome, documentNumber, publishDate }: Reading): Span[] {
  const quoted = [documentNumber?.span, publishDate?.span].filter((span) => span !== undefined)
  return chrome
    .filter((span) => clauseAt(clauses, span.start) !== undefined && !quoted.some((one) => overlaps(one, span)))
    .toSorted((a, b) => a.start - b.start)
}

function isFirstOfId({ id }: KnownOffice, index: number, all: readonly KnownOffice[]): boolean {
  return all.findIndex((other) => other.id === id) === index
}

/** The printed names, each once, with every place at which it stands. */
function namesIn(items: readonly ItemEntry[]) {
  const units = items.flatMap((item) => item.units.map((unit) => ({ ...unit, confidence: item.confidence })))
  const byName = Map.groupBy(
    units.toSorted((a, b) => a.span.start - b.span.start),
    ({ name }) => nameOfBody(name),
  )
  return [...byName].map(([name, named]): { name: string; spans: UnitEntry['spans']; confidence: number | null } => ({
    name,
    spans: named.map(({ span }) => span),
    confidence: named[0]?.confidence ?? null,
  }))
}
