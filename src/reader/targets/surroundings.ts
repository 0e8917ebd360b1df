/** What a document gives to all of its numbers: its year, its clauses from the inside out, its deadlines by place. */
import type { Outline, Part } from '#reader/outline'
import type { Deadline } from '#reader/reading'

export type Surroundings = {
  readonly year: number | null
  readonly title: string | null
  /** A clause and those it stands in, the innermost first. */
  readonly above: (part: Part) => readonly Part[]
  /** The deadlines that begin between two places. */
  readonly deadlinesBetween: (start: number, end: number) => readonly Deadline[]
}

/** The surroundings that an outline and its deadlines make. */
export function surroundingsOf(outline: Outline, deadlines: readonly Deadline[]): Surroundings {
  const parts = new Map(outline.parts.map((part) => [part.path, part] as const))
  const ordered = deadlines.toSorted((a, b) => a.span.start - b.span.start)
  return {
    year: outline.year,
    title: outline.title,
    above: (part) => lineage(parts, part),
    deadlinesBetween: (start, end) => {
      const first = firstAtOrAfter(ordered, start)
      let last = first
      while (last < ordered.length && (ordered[last]?.span.start ?? end) < end) last++
      return ordered.slice(first, last)
    },
  }
}

function lineage(parts: ReadonlyMap<string, Part>, part: Part): Part[] {
  const line: Part[] = []
  for (let at: Part | undefined = part; at !== undefined; at = at.parent === null ? undefined : parts.get(at.parent)) {
    if (line.push(at) > 12) break
  }
  return line
}

function firstAtOrAfter(deadlines: readonly Deadline[], place: number): number {
  let low = 0
  let high = deadlines.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((deadlines[middle]?.span.start ?? 0) < place) low = middle + 1
    else high = middle
  }
  return low
}
