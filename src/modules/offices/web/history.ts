/** All that happened to an office, in the order of days. */
import type { OfficeRecord, SuccessionKind } from '#modules/offices/schema'

export type OfficeEvent =
  | { readonly kind: 'named'; readonly day: string; readonly name: string }
  | { readonly kind: 'placed'; readonly day: string; readonly parent: string | null }
  | {
      readonly kind: 'succession'
      readonly day: string
      readonly succession: SuccessionKind
      readonly basis: string
      readonly predecessors: readonly string[]
      readonly successors: readonly string[]
    }

/** The latest first; on one day what is named and placed comes before what is merged. What is said again without a change is no event. */
export function historyOf({ names, places, successions }: OfficeRecord): OfficeEvent[] {
  const named = names
    .filter(({ name }, index) => name !== names[index - 1]?.name)
    .map(({ fromDay: day, name }): OfficeEvent => ({ kind: 'named', day, name }))
  const placed = places
    .filter(({ parent }, index) => (index === 0 ? parent !== null : parent !== places[index - 1]?.parent))
    .map(({ fromDay: day, parent }): OfficeEvent => ({ kind: 'placed', day, parent }))
  const succeeded = successions.map(
    ({ onDay: day, kind: succession, basis, predecessors, successors }): OfficeEvent => ({
      kind: 'succession',
      day,
      succession,
      basis,
      predecessors,
      successors,
    }),
  )
  return [...succeeded, ...placed, ...named].sort((a, b) => (a.day < b.day ? 1 : a.day > b.day ? -1 : 0))
}
