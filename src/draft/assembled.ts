/** An entry of a package under way, and what all makers of such entries share. */
import { type EntryKind, findKey } from '#plan'
import type { Draft } from './draft.ts'

/** An entry of a package, and the entry of the draft that says it. */
export type Assembled = { readonly kind: EntryKind; readonly fields: object; readonly from: string | null }

/** Key in sources.yaml of the document. */
export function documentIdOf({ base }: Draft): string {
  return base?.plan.document ?? 'plan'
}

/** The fields that have a value: a package says nothing where there is nothing to say. */
export function present(fields: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null && value !== undefined))
}

/** Keys of the entries of a kind. */
export function keysOf(assembled: readonly Assembled[], kind: EntryKind): Set<string> {
  return new Set(assembled.filter((one) => one.kind === kind).flatMap(({ fields }) => findKey(kind, fields) ?? []))
}
