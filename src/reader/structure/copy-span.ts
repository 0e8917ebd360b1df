/** The way from the source to the reading copy. */
import type { Span } from '#base/span'
import type { ReadingCopy } from '#reader/reading-copy'

/** Where a piece of the source stands in the copy. */
export function copySpan(copy: ReadingCopy, span: Span): Span {
  return { start: firstPlaceFrom(copy.offsets, span.start), end: firstPlaceFrom(copy.offsets, span.end) }
}

function firstPlaceFrom(offsets: Int32Array, offset: number): number {
  let low = 0
  let high = offsets.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((offsets[middle] ?? 0) < offset) low = middle + 1
    else high = middle
  }
  return low
}
