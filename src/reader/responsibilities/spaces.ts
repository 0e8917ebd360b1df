/** White space between the names of a list: the copy keeps none, its map to the source still knows of it. */
import type { ReadingCopy } from '#reader/reading-copy'
import type { IsSpaced } from './unit-list.ts'

const LONGEST_GAP = 40

/** Where the source of a copy has white space within a line: the width of a page cuts names as well. */
export function spacesOf({ offsets, source }: ReadingCopy): IsSpaced {
  return (place) => {
    const [from, to] = [(offsets[place - 1] ?? 0) + 1, offsets[place] ?? 0]
    return to > from && to - from <= LONGEST_GAP && !/[\n\r]/.test(source.text.slice(from, to))
  }
}
