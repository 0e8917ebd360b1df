/** The lists of a package from a draft: what nobody rejected, under its ids, and which entry each came from. */
import { type Assembled, documentIdOf, present } from './assembled.ts'
import { assembleItems } from './assemble-items.ts'
import { assembleOffices } from './assemble-offices.ts'
import { assemblePromises } from './assemble-promises.ts'
import { carryOver } from './carry-over.ts'
import { liveClauses, takeClause, unitsWithinClause } from './clause-texts.ts'
import { type Draft, headFields, liveEntries } from './draft.ts'
import { assembleSource } from './page-words.ts'

/** Every list of the package; a kind that has nothing is absent. */
export function assemble(draft: Draft): Assembled[] {
  const clauses = liveClauses(draft).map((clause) => ({ ...clause, taken: takeClause(draft, clause) }))
  const units = new Map(clauses.map((clause) => [clause.entry.id, unitsWithinClause(draft, clause)]))
  const measured = assemblePromises(draft, clauses)
  const items = assembleItems(draft, clauses, units)
  const own: Assembled[] = [
    assembleSource(draft),
    ...assembleOffices(draft, clauses, items.owing),
    ...clauses.map(({ entry, taken }): Assembled => {
      const { clause: id, part, number, heading, firstNumber } = entry
      const numbers = part === 'body' ? { number, ...present({ first_number: firstNumber }) } : { part }
      const opening = heading === '' ? {} : { heading }
      return { kind: 'clauses', fields: { id, ...numbers, ...opening, text: taken.text }, from: entry.id }
    }),
    ...items.entries,
    ...measured,
  ]
  return [...own, ...carryOver(draft, clauses, own)]
}

/** The fields of the plan's head that have a value. */
export function assembleHead(draft: Draft): Record<string, unknown> {
  const head = liveEntries(draft, 'head')
    .filter(({ value }) => value !== '')
    .toSorted((a, b) => headFields.indexOf(a.field) - headFields.indexOf(b.field))
    .map(({ field, value }) => [field, value] as const)
  const fields = { format: 1, id: draft.planId, zone: draft.zone, ...Object.fromEntries(head) }
  const remarks = draft.base?.plan.remarks ?? []
  return { ...fields, document: documentIdOf(draft), ...(remarks.length === 0 ? {} : { remarks }) }
}
