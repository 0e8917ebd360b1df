/** Some pages hold their document twice, once for the screen and once for printing or for telephones: one is kept. */
import type { Block } from './blocks.ts'
import { wordsOfBlocks } from './blocks.ts'

/** A run of blocks with fewer words may well come again: a menu, a form. */
const CHARACTERS_MIN = 200
/** The document begins behind not more blocks than this. */
const STARTS_MAX = 300

/** The blocks without a second run of the same ones right behind the first. */
export function withoutRepetition(blocks: readonly Block[]): readonly Block[] {
  const words = blocks.map((block) => wordsOfBlocks([block]))
  const next = nextPlaces(words)
  for (let start = 0; start < Math.min(words.length, STARTS_MAX); start++) {
    const again = next[start]
    if (again === undefined || !isRun(words, start, again)) continue
    return [...blocks.slice(0, again), ...blocks.slice(again + again - start)]
  }
  return blocks
}

/** For every place, where the same words come next. */
function nextPlaces(words: readonly string[]): (number | undefined)[] {
  const places = new Map<string, number>()
  const next: (number | undefined)[] = words.map(() => undefined)
  for (let index = words.length - 1; index >= 0; index--) {
    next[index] = places.get(words[index] ?? '')
    places.set(words[index] ?? '', index)
  }
  return next
}

/** Whether all blocks between a place and where its words come again come again too. */
function isRun(words: readonly string[], start: number, again: number): boolean {
  const length = again - start
  if (again + length > words.length) return false
  let characters = 0
  for (let index = 0; index < length; index++) {
    if (words[start + index] !== words[again + index]) return false
    characters += words[start + index]?.length ?? 0
  }
  return characters >= CHARACTERS_MIN
}
