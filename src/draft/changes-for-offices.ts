/** What a new version of a plan changes for whom, in plain facts: items, roles and targets of each office. */
import { compareText } from '#base/diagnostic'
import { clauseOfPromise, type Item, type PlanPackage, type Target } from '#plan'
import { clausesBefore } from './compare-plans.ts'

/** interim: owes it only until a question is answered. */
export type OfficeRole = 'lead' | 'support' | 'interim'

export type TargetField = 'name' | 'comparator' | 'value' | 'value_max' | 'unit' | 'baseline' | 'deadline' | 'strength'

export type TargetChange = {
  readonly change: 'added' | 'removed' | 'changed'
  readonly target: string
  readonly name: string
  readonly clause: string
  /** Of a changed target, as the package writes them; null where one version says nothing. */
  readonly fields: readonly { readonly field: TargetField; readonly from: string | null; readonly to: string | null }[]
}

export type OfficeChanges = {
  readonly office: string
  readonly name: string
  /** Clauses of the later version. */
  readonly gained: readonly { readonly clause: string; readonly role: OfficeRole }[]
  /** Clauses of the earlier version. */
  readonly lost: readonly { readonly clause: string; readonly role: OfficeRole }[]
  readonly roles: readonly { readonly clause: string; readonly from: OfficeRole; readonly to: OfficeRole }[]
  readonly targets: readonly TargetChange[]
}

/** The offices for which something changes, in the order of the later version. */
export function changesForOffices(before: PlanPackage, after: PlanPackage): OfficeChanges[] {
  const matched = clausesBefore(before, after)
  const targets = targetChanges(before, after, matched)
  const offices = new Map([...before.offices, ...after.offices].map(({ id, name }) => [id, name]))
  const order = [...new Set([...after.offices, ...before.offices].map(({ id }) => id))]
  return order.flatMap((office): OfficeChanges[] => {
    const [old, young] = [rolesOf(before, office), rolesOf(after, office)]
    const gained = [...young].flatMap(([clause, role]) =>
      old.has(matched.get(clause) ?? '') ? [] : [{ clause, role }],
    )
    const kept = new Set([...young.keys()].flatMap((clause) => matched.get(clause) ?? []))
    const lost = [...old].flatMap(([clause, role]) => (kept.has(clause) ? [] : [{ clause, role }]))
    const roles = [...young].flatMap(([clause, to]) => {
      const from = old.get(matched.get(clause) ?? '')
      return from === undefined || from === to ? [] : [{ clause, from, to }]
    })
    const own = targets.filter(({ clause, change }) => (change === 'removed' ? old : young).has(clause))
    const isChanged = [gained, lost, roles, own].some((list) => list.length > 0)
    return isChanged ? [{ office, name: offices.get(office) ?? office, gained, lost, roles, targets: own }] : []
  })
}

/** The items of an office by clause: lead where the plan says so or it is named first. */
function rolesOf(pack: PlanPackage, office: string): Map<string, OfficeRole> {
  return new Map(
    pack.items.flatMap((item) => {
      const role = roleIn(item, office)
      return role === undefined ? [] : [[item.clause, role] as const]
    }),
  )
}

function roleIn({ responsible, lead, unassigned }: Item, office: string): OfficeRole | undefined {
  if (unassigned?.owed_by === office) return 'interim'
  if (!responsible.includes(office)) return undefined
  return (lead?.office ?? responsible[0]) === office ? 'lead' : 'support'
}

function targetChanges(before: PlanPackage, after: PlanPackage, matched: ReadonlyMap<string, string>): TargetChange[] {
  const used = new Set<string>()
  const ofAfter = after.targets.flatMap((target): TargetChange[] => {
    const clause = clauseOfPromise(target.promise)
    const free = before.targets.filter(
      ({ id, promise }) => !used.has(id) && clauseOfPromise(promise) === matched.get(clause),
    )
    // By name only where the versions did not keep the ids.
    const was = free.find(({ id }) => id === target.id) ?? free.find(({ name }) => name === target.name)
    const named = { target: target.id, name: target.name, clause }
    if (was === undefined) return [{ change: 'added', ...named, fields: [] }]
    used.add(was.id)
    const fields = changedFields(was, target)
    return fields.length === 0 ? [] : [{ change: 'changed', ...named, fields }]
  })
  const ofBefore = before.targets
    .filter(({ id }) => !used.has(id))
    .map(({ id, name, promise }): TargetChange => ({
      change: 'removed',
      target: id,
      name,
      clause: clauseOfPromise(promise),
      fields: [],
    }))
  return [...ofAfter, ...ofBefore]
}

function changedFields(old: Target, young: Target): TargetChange['fields'] {
  const [from, to] = [factsOf(old), factsOf(young)]
  const fields = [...new Set([...Object.keys(from), ...Object.keys(to)])] as TargetField[]
  return fields
    .toSorted(compareText)
    .flatMap((field) => (from[field] === to[field] ? [] : [{ field, from: from[field], to: to[field] }]))
}

function factsOf(target: Target): Record<TargetField, string | null> {
  const { name, comparator, value, value_max: valueMax, unit, baseline, deadline, strength } = target
  return {
    name,
    comparator: comparator ?? null,
    value: value ?? null,
    value_max: valueMax ?? null,
    unit: unit ?? null,
    baseline: baseline === undefined ? null : String(baseline.year),
    deadline: deadline ?? null,
    strength,
  }
}
