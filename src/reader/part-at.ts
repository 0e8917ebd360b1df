/** Which clause a place of the reading copy belongs to. */
import type { Outline, Part } from './outline.ts'

/** The path of the clause whose own words hold a place; `0` before the first number. */
export function clauseAt(outline: Outline, place: number): string {
  return partAt(outline, place)?.path ?? '0'
}

/** The clause whose own words hold a place. */
export function partAt(outline: Outline, place: number): Part | undefined {
  let low = 0
  let high = outline.parts.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((outline.parts[middle]?.ownSpan.start ?? 0) <= place) low = middle + 1
    else high = middle
  }
  return outline.parts[low - 1]
}
