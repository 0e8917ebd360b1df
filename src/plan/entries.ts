/** What an entry of each kind is called by. */
import type { EntryKind } from './format.ts'

const keyFields: Partial<Record<EntryKind, string>> = { items: 'clause', answers: 'question', tests: 'name' }

/** The field that names an entry of a kind. */
function keyFieldOf(kind: EntryKind): string {
  return keyFields[kind] ?? 'id'
}

/** The name of an entry; undefined where it has none. */
export function findKey(kind: EntryKind, entry: unknown): string | undefined {
  if (typeof entry !== 'object' || entry === null) return undefined
  const key = (entry as Record<string, unknown>)[keyFieldOf(kind)]
  return typeof key === 'string' ? key : undefined
}

/** `2-5.1` belongs to clause `2-5`. */
export function clauseOfPromise(promise: string): string {
  return promise.slice(0, Math.max(promise.lastIndexOf('.'), 0))
}
