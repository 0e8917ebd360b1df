/** What changes when one package replaces another, entry by entry and field by field. */
import { compareText } from '#base/diagnostic'
import { canonicalJson } from '#base/canonical-json'
import { findKey } from './entries.ts'
import { type EntryKind, kinds, type PlanPackage } from './format.ts'

type FieldChange = { readonly field: string; readonly from: unknown; readonly to: unknown }

export type EntryChange = {
  readonly change: 'added' | 'removed' | 'changed'
  readonly kind: EntryKind | 'plan'
  readonly id: string
  /** Of a changed entry: its fields that differ. */
  readonly fields: readonly FieldChange[]
}

/** Changes from one package to another: the plan's head first, then kind by kind. */
export function diffPackages(before: PlanPackage, after: PlanPackage): EntryChange[] {
  const head = fieldChanges(before.plan, after.plan)
  const ofHead: EntryChange[] = head.length === 0 ? [] : [changed('plan', after.plan.id, head)]
  return [...ofHead, ...kinds.flatMap((kind) => diffEntries(kind, before[kind], after[kind]))]
}

function diffEntries(kind: EntryKind, before: readonly object[], after: readonly object[]): EntryChange[] {
  const old = byKey(kind, before)
  const young = byKey(kind, after)
  const ids = [...new Set([...young.keys(), ...old.keys()])]
  return ids.flatMap((id): EntryChange[] => {
    const [from, to] = [old.get(id), young.get(id)]
    if (from === undefined) return [{ change: 'added', kind, id, fields: [] }]
    if (to === undefined) return [{ change: 'removed', kind, id, fields: [] }]
    const fields = fieldChanges(from, to)
    return fields.length === 0 ? [] : [changed(kind, id, fields)]
  })
}

function changed(kind: EntryChange['kind'], id: string, fields: readonly FieldChange[]): EntryChange {
  return { change: 'changed', kind, id, fields }
}

function byKey(kind: EntryKind, entries: readonly object[]): Map<string, object> {
  return new Map(entries.map((entry) => [findKey(kind, entry) ?? '', entry]))
}

function fieldChanges(before: object, after: object): FieldChange[] {
  const [from, to] = [new Map<string, unknown>(Object.entries(before)), new Map<string, unknown>(Object.entries(after))]
  return [...new Set([...from.keys(), ...to.keys()])]
    .filter((field) => canonicalJson(from.get(field)) !== canonicalJson(to.get(field)))
    .sort(compareText)
    .map((field) => ({ field, from: from.get(field), to: to.get(field) }))
}
