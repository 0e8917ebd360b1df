/** The sentences of the numbered clauses, cut out of the copy with the places where they stand. */
import type { Span } from '#base/span'
import type { Outline, Part } from '#reader/outline'
import type { ReadingCopy } from '#reader/reading-copy'

export type Sentence = {
  readonly part: Part
  readonly words: string
  /** The text of the whole copy. */
  readonly copyText: string
  /** Where the sentence begins in the copy. */
  readonly start: number
  /** The sentences of one paragraph share its beginning. */
  readonly paragraphStart: number
  /** The row of a table whose cell it is. */
  readonly row: Span | null
}

/** Between two cells of a row. */
const WIDEST_GAP = 200
const SENTENCE = /[^。!?\n]+[。!?]?/g

/** The sentences of a document in reading order, number marks left out. */
export function sentencesOf(outline: Outline): Sentence[] {
  return outline.parts.flatMap((part) => {
    const start = part.path === '0' ? part.ownSpan.start : Math.max(part.ownSpan.start, part.headingSpan.start)
    return sentencesWithin(outline, part, { start, end: part.ownSpan.end })
  })
}

function sentencesWithin(outline: Outline, part: Part, span: Span): Sentence[] {
  const own = outline.copy.text.slice(span.start, span.end)
  let paragraphStart = span.start
  return [...own.matchAll(SENTENCE)].flatMap((match) => {
    const start = span.start + match.index
    if (match.index === 0 || own.charAt(match.index - 1) === '\n') paragraphStart = start
    const sentence = { part, words: match[0], copyText: outline.copy.text, start, paragraphStart, row: null }
    const lineEnd = own.indexOf('\n', match.index)
    return cellsOf(outline.copy, sentence, lineEnd < 0 ? span.end : span.start + lineEnd)
  })
}

/** A line that holds cells is read cell by cell: what stands in one does not go on in the next. */
function cellsOf(copy: ReadingCopy, sentence: Sentence, lineEnd: number): Sentence[] {
  const { words, start } = sentence
  const cells: Sentence[] = []
  let from = 0
  for (let at = 0; at <= words.length; at++) {
    const isStroke = words.charAt(at) === '|'
    if (at < words.length && !isStroke && !followsTab(copy, start + at)) continue
    if (at > from) cells.push({ ...sentence, words: words.slice(from, at), start: start + from })
    from = isStroke ? at + 1 : at
  }
  const row = { start: sentence.paragraphStart, end: lineEnd }
  return cells.length <= 1 ? cells : cells.map((cell) => ({ ...cell, row }))
}

function followsTab({ offsets, source }: ReadingCopy, place: number): boolean {
  const [before, here] = [offsets[place - 1] ?? 0, offsets[place] ?? 0]
  return here - before > 1 && here - before < WIDEST_GAP && source.text.slice(before + 1, here).includes('\t')
}

/** The pieces of a sentence between commas and colons; a comma inside a number or a bracket does not cut. */
export function segmentsOf(words: string): Span[] {
  const segments: Span[] = []
  let depth = 0
  let start = 0
  for (let at = 0; at <= words.length; at++) {
    const character = words.charAt(at)
    if (character === '(') depth++
    else if (character === ')') depth = Math.max(0, depth - 1)
    else if (at === words.length || (depth === 0 && cuts(words, at, character))) {
      if (at > start) segments.push({ start, end: at })
      start = at + 1
    }
  }
  return segments
}

function cuts(words: string, at: number, character: string): boolean {
  if (character === '。' || character === ';' || character === '!' || character === '?') return true
  if (character !== ',' && character !== ':') return false
  return !(isDigit(words.charAt(at - 1)) && isDigit(words.charAt(at + 1)))
}

function isDigit(character: string): boolean {
  return character >= '0' && character <= '9'
}
