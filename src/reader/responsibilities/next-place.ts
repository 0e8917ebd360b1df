/** The next and the last of many places, without looking at all of them each time. */
import type { Span } from '#base/span'

/** Tells the first of the sorted places at or behind a place; the places asked for must not go back. */
export function nextPlace(places: readonly number[]): (from: number) => number {
  let next = 0
  return (from) => {
    while (next < places.length && (places[next] ?? 0) < from) next++
    return places[next] ?? Number.POSITIVE_INFINITY
  }
}

/** The last of the things in reading order that ends at or before a place. */
export function lastBefore<T extends { readonly span: Span }>(things: readonly T[], place: number): T | undefined {
  let low = 0
  let high = things.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((things[middle]?.span.end ?? 0) <= place) low = middle + 1
    else high = middle
  }
  return things[low - 1]
}
