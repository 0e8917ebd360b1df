/** Items of the package: the units that the text names, or who owes it until the question is answered. */
import { type Assembled, documentIdOf } from './assembled.ts'
import { clauseOfItem, type LiveClause, takeWords, unitsWithinClause } from './clause-texts.ts'
import { type Draft, type ItemEntry, liveEntries, type NamedUnit } from './draft.ts'
import { dutyWordsOf } from './duty-words.ts'
import { issuerOf, nameOfBody } from './offices.ts'
import { unassignedQuestion } from './questions.ts'

export type AssembledItems = {
  readonly entries: readonly Assembled[]
  /** Offices that owe what the text gives to nobody. */
  readonly owing: ReadonlySet<string>
}

/** Items in the order of the text, and the one question about those that nobody is named for. */
export function assembleItems(
  draft: Draft,
  clauses: readonly LiveClause[],
  unitsOf: ReadonlyMap<string, ReturnType<typeof unitsWithinClause>>,
): AssembledItems {
  const offices = new Map(liveEntries(draft, 'unit').map(({ name, office }) => [name, office]))
  const officeOf = ({ name }: NamedUnit): string | undefined => offices.get(nameOfBody(name))
  const owing = new Set<string>()
  const without: string[] = []
  const items = liveEntries(draft, 'item').flatMap((entry): Assembled[] => {
    const clause = clauseOfItem(clauses, entry.of)
    if (clause === undefined) return []
    const units = (unitsOf.get(clause.entry.id) ?? []).filter((unit) => officeOf(unit) !== undefined)
    const id = clause.entry.clause
    if (units.length > 0) return [{ kind: 'items', fields: assigned(draft, id, units, officeOf), from: entry.id }]
    const owedBy = owedByOf(draft, entry)
    owing.add(owedBy)
    without.push(id)
    const unassigned = { owed_by: owedBy, question: unassignedQuestion }
    return [{ kind: 'items', fields: { clause: id, unassigned }, from: entry.id }]
  })
  return { entries: [...items, ...questionAbout(without)], owing }
}

function owedByOf(draft: Draft, { owedBy }: ItemEntry): string {
  return owedBy ?? issuerOf(draft).id
}

function assigned(
  draft: Draft,
  clause: string,
  units: readonly NamedUnit[],
  officeOf: (unit: NamedUnit) => string | undefined,
): object {
  const lead = units.find(({ leads }) => leads)
  const responsible = [...new Set(units.flatMap((unit) => officeOf(unit) ?? []))]
  const cites = (unit: NamedUnit) => ({ source: documentIdOf(draft), clause, quote: takeWords(draft, unit.span) })
  return {
    clause,
    responsible,
    responsibility: dutyWordsOf(draft, units, responsible),
    ...(lead === undefined ? {} : { lead: { office: officeOf(lead), cites: cites(lead) } }),
  }
}

function questionAbout(clauses: readonly string[]): Assembled[] {
  if (clauses.length === 0) return []
  const question = { id: unassignedQuestion, question: '原文未列责任单位的任务，由谁牵头、谁配合？' }
  const why = '没有责任单位，就没有人应当报送进展；答复之前由所列单位承接。'
  return [{ kind: 'questions', fields: { ...question, why, clauses }, from: null }]
}
