/** What a person has still to decide about a draft. */
import { liveClauses } from './clause-texts.ts'
import { type Draft, type DraftKind, draftKinds, type Entry, isMissing } from './draft.ts'
import { restOfPromises } from './rest-of-promise.ts'

/** Entries that are only proposed and would go into the package, in reading order. */
export function undecidedEntries(draft: Draft): Entry[] {
  const clauses = new Set(liveClauses(draft).map(({ entry }) => entry.id))
  const restOf = restOfPromises(draft)
  const isOpen = (entry: Entry): boolean => {
    if (entry.status !== 'proposed' || entry.kind === 'refusal') return false
    if (entry.kind === 'head') return entry.value !== '' || isMissing(entry)
    if (entry.kind === 'item') return clauses.has(entry.of)
    return entry.kind !== 'promise' || restOf(entry).length > 0
  }
  return draft.entries.filter(isOpen)
}

/** How many of each kind are left. */
export function countUndecided(draft: Draft): Record<DraftKind, number> {
  const open = undecidedEntries(draft)
  const counts = draftKinds.map((kind) => [kind, open.filter((entry) => entry.kind === kind).length] as const)
  return Object.fromEntries(counts) as Record<DraftKind, number>
}
