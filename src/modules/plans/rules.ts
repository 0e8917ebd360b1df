/** Decisions of the plans slice: which running work a version would orphan, what state a target is in, what needs attention. */
import { type EntryKind, findKey, type PlanPackage } from '#plan'
import type { Attention, DocumentClause, DocumentTarget, DocumentUnit, State } from './schema.ts'

type Hold = { readonly entryKind: EntryKind; readonly entryId: string; readonly reason: string }

const attentionMax = 5
const questionsShown = 2

/** The holds whose entry the package lacks. */
export function orphansOf<H extends Hold>(pack: PlanPackage, holds: readonly H[]): H[] {
  return holds.filter(
    ({ entryKind, entryId }) => !pack[entryKind].some((entry) => findKey(entryKind, entry) === entryId),
  )
}

/** Before its deadline nothing is due; after it, what was never reported is 未报送, never zero and never green. */
export function stateOfUnreported(deadline: string | null, asOf: string): State {
  return deadline === null || asOf <= deadline ? 'not_due' : 'no_data'
}

const worstFirst: readonly State[] = ['off_track', 'no_data', 'at_risk', 'on_track', 'done']

/** Worst of the targets; 未到期 does not count beside another state; nothing at all is null (尚无). */
export function stateOfClause(targets: readonly DocumentTarget[]): State | null {
  const found = new Set(targets.map((target) => target.state))
  return worstFirst.find((state) => found.has(state)) ?? (found.has('not_due') ? 'not_due' : null)
}

/** At most five things a leader must see, the gravest first. Kinds that concern many items alike take one line. */
export function attentionOf(clauses: readonly DocumentClause[], questions: readonly Attention[]): Attention[] {
  const items = clauses.filter((clause) => clause.item)
  const overdue = items
    .filter((clause) => clause.state === 'no_data')
    .map((clause) => about('overdue', clause, clause.targets.filter((target) => target.state === 'no_data').length))
  const uncovered = items
    .map((clause) =>
      about('uncovered', clause, clause.promises.filter(({ coverage }) => coverage === 'nothing').length),
    )
    .filter((attention) => attention.count > 0)
    .sort((a, b) => b.count - a.count)
  const standing = [
    ...together('unassigned', items.filter(hasUnit('owed'))),
    ...questions.slice(0, questionsShown),
    ...together('lead_unconfirmed', items.filter(hasUnit('lead_proposed'))),
    ...uncovered.slice(0, 1),
  ]
  return [...overdue, ...standing].slice(0, attentionMax)
}

function hasUnit(role: DocumentUnit['role']): (clause: DocumentClause) => boolean {
  return (clause) => clause.units.some((unit) => unit.role === role)
}

function together(kind: Attention['kind'], clauses: readonly DocumentClause[]): Attention[] {
  const [first] = clauses
  return first === undefined ? [] : [about(kind, first, clauses.length)]
}

function about(kind: Attention['kind'], clause: DocumentClause, count: number): Attention {
  return { kind, clause: clause.id, count, subject: clause.heading ?? '' }
}
