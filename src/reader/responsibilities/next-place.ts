/** The next of many places, for searches that go through a text from its beginning to its end. */

/** Tells the first of the sorted places at or behind a place; the places asked for must not go back. */
export function nextPlace(places: readonly number[]): (from: number) => number {
  let next = 0
  return (from) => {
    while (next < places.length && (places[next] ?? 0) < from) next++
    return places[next] ?? Number.POSITIVE_INFINITY
  }
}
