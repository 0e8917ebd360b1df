/** Decisions of the offices slice: who succeeds whom on a day, and what may not be done to an office. Pure. */

/** From `onDay` on the successor does what the predecessor did. */
export type SuccessionPart = { readonly onDay: string; readonly predecessor: string; readonly successor: string }

/**
 * The offices that do on a day what an office once did: itself while nobody succeeded it.
 *
 * @shape one for a merger, several after a split; in the order of the parts
 */
export function successorsOf(parts: readonly SuccessionPart[], office: string, day: string): string[] {
  const next = nextOf(parts, office, day)
  if (next.length === 0) return [office]
  return [...new Set(next.flatMap((successor) => successorsOf(parts, successor, day)))]
}

/** The offices that took an office's work over directly, by a day; none while it works. */
export function nextOf(parts: readonly SuccessionPart[], office: string, day: string): string[] {
  const next = parts.filter((part) => part.predecessor === office && part.onDay <= day)
  return [...new Set(next.map(({ successor }) => successor))]
}

/** Every office whose past belongs to an office on a day, itself first: whoever acts for it sees their rows too. */
export function predecessorsOf(parts: readonly SuccessionPart[], office: string, day: string): string[] {
  const before = parts.filter((part) => part.successor === office && part.onDay <= day)
  return [...new Set([office, ...before.flatMap(({ predecessor }) => predecessorsOf(parts, predecessor, day))])]
}

/** Whether others took over all that an office did. */
export function isSucceeded(parts: readonly SuccessionPart[], office: string, day: string): boolean {
  return parts.some((part) => part.predecessor === office && part.onDay <= day)
}

export type PlannedSuccession = {
  readonly kind: 'merge' | 'split'
  readonly onDay: string
  readonly predecessors: readonly string[]
  readonly successors: readonly string[]
}

/** Why offices cannot be merged or split so; null where they can. */
export type SuccessionRefusal =
  | { readonly reason: 'malformed' }
  /** An office that others took over already, or that takes over something only later. */
  | { readonly reason: 'already_succeeded' | 'too_early'; readonly office: string }

/**
 * What keeps a succession from being recorded. What passes keeps the history in order: following successors goes from
 * earlier to later days and ends.
 */
export function refusalOf(parts: readonly SuccessionPart[], planned: PlannedSuccession): SuccessionRefusal | null {
  const { kind, predecessors, successors, onDay } = planned
  const named = [...predecessors, ...successors]
  const isWellFormed = kind === 'merge' ? successors.length === 1 : predecessors.length === 1 && successors.length > 1
  if (!isWellFormed || predecessors.length === 0 || new Set(named).size < named.length) return { reason: 'malformed' }
  const gone = named.find((office) => parts.some(({ predecessor }) => predecessor === office))
  if (gone !== undefined) return { reason: 'already_succeeded', office: gone }
  const early = predecessors.find((office) => parts.some((part) => part.successor === office && part.onDay > onDay))
  if (early !== undefined) return { reason: 'too_early', office: early }
  return wouldCircle(parts, partsOf(planned)) ? { reason: 'malformed' } : null
}

export function partsOf({ onDay, predecessors, successors }: PlannedSuccession): SuccessionPart[] {
  return predecessors.flatMap((predecessor) => successors.map((successor) => ({ onDay, predecessor, successor })))
}

/** Whether the part would lead back to where it came from. */
function wouldCircle(parts: readonly SuccessionPart[], added: readonly SuccessionPart[]): boolean {
  const all = [...parts, ...added]
  const reaches = (from: string, to: string, seen: readonly string[]): boolean =>
    all.some(
      ({ predecessor, successor }) =>
        predecessor === from &&
        (successor === to || (!seen.includes(successor) && reaches(successor, to, [...seen, successor]))),
    )
  return added.some(({ predecessor }) => reaches(predecessor, predecessor, []))
}

type Placed = { readonly id: string; readonly parent: string | null }

/** Whether an office would hang below itself. */
export function wouldHangBelowItself(offices: readonly Placed[], office: string, parent: string | null): boolean {
  const parentOf = new Map(offices.map((one) => [one.id, one.parent]))
  for (let above = parent; above !== null; above = parentOf.get(above) ?? null) if (above === office) return true
  return false
}
