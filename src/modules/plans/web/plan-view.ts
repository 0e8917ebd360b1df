/** What the page asks of a document: its sections, the printed label of a clause, counts. Computed once per document. */
import type { Coverage, DocumentClause, DocumentPromise, PlanDocument, State } from '#modules/plans/schema'
import { drawFullWidth } from './text-runs.ts'

export type Section = {
  /** The clause with the heading; null for words before the first heading. */
  readonly head: DocumentClause | null
  readonly clauses: readonly DocumentClause[]
}

export type PlanView = {
  readonly document: PlanDocument
  readonly sections: readonly Section[]
  readonly clauseById: ReadonlyMap<string, DocumentClause>
  /** 二（五） for the fifth item of the second section. */
  readonly labelById: ReadonlyMap<string, string>
  readonly officeById: ReadonlyMap<string, PlanDocument['offices'][number]>
  readonly questionById: ReadonlyMap<string, PlanDocument['questions'][number]>
}

export function viewOf(document: PlanDocument): PlanView {
  const sections = sectionsOf(document.clauses)
  return {
    document,
    sections,
    clauseById: new Map(document.clauses.map((clause) => [clause.id, clause])),
    labelById: new Map(sections.flatMap(labelsOf)),
    officeById: new Map(document.offices.map((office) => [office.id, office])),
    questionById: new Map(document.questions.map((question) => [question.id, question])),
  }
}

function sectionsOf(clauses: readonly DocumentClause[]): Section[] {
  const sections: { head: DocumentClause | null; clauses: DocumentClause[] }[] = []
  for (const clause of clauses) {
    const last = sections.at(-1)
    if (clause.level === 1) sections.push({ head: clause, clauses: [] })
    else if (last === undefined) sections.push({ head: null, clauses: [clause] })
    else last.clauses.push(clause)
  }
  return sections
}

function labelsOf(section: Section): [string, string][] {
  const first = (section.head?.number ?? '').replace(/、$/, '')
  const own: [string, string][] = section.head === null ? [] : [[section.head.id, first]]
  return [
    ...own,
    ...section.clauses.map((clause): [string, string] => [clause.id, first + drawFullWidth(clause.number ?? '')]),
  ]
}

/** The number of a heading as it stands in the outline: 一 for 一、. */
export function outlineNumber(clause: DocumentClause): string {
  return drawFullWidth(clause.number ?? '').replace(/[、.．]$/, '')
}

/** Promises that can be checked; a principle is none. */
export function checkable(clause: DocumentClause): DocumentPromise[] {
  return clause.promises.filter((promise) => promise.coverage !== 'principle')
}

export function countStates(clauses: readonly DocumentClause[]): Map<State, number> {
  return countBy(clauses.map((clause) => clause.state).filter((state) => state !== null))
}

export function countCoverage(promises: readonly DocumentPromise[]): Map<Coverage, number> {
  return countBy(promises.map((promise) => promise.coverage))
}

function countBy<Key>(keys: readonly Key[]): Map<Key, number> {
  const counts = new Map<Key, number>()
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1)
  return counts
}

/** The share of the plan's time that has passed, 0 to 1. */
export function elapsedShare({ plan, asOf }: PlanDocument): number {
  const [from, to, now] = [plan.from, plan.to, asOf].map((day) => Date.parse(day)) as [number, number, number]
  return Math.min(1, Math.max(0, (now - from) / (to - from)))
}
