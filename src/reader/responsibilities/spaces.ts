/** White space between the names of a list: the copy keeps none, its map to the source still knows of it. */
import type { ReadingCopy } from '#reader/reading-copy'
import type { IsSpaced } from './unit-list.ts'

/** Where the source of a copy has white space. */
export function spacesOf({ offsets }: ReadingCopy): IsSpaced {
  return (place) => (offsets[place] ?? 0) - (offsets[place - 1] ?? 0) > 1
}
