/** The furniture of a page: page numbers, menus, buttons, counters. Told by what it says and by where it stands. */
import type { Line } from './lines.ts'
import { FOOT_WORDS, HEAD_WORDS, PAGE_NUMBER, PRINTED_EDGE } from './lexicon/page-furniture.ts'

const SHORT_LINE = 60
const EDGE_LINE = 240

/** Whether a line is nothing but a page number or what a browser prints at the edge of a page, both inside sentences. */
export function isPageNumber(source: string, line: Line, nearPageBreak: boolean): boolean {
  if (line.end - line.start > EDGE_LINE) return false
  const words = source.slice(line.start, line.end)
  if (PRINTED_EDGE.test(words)) return true
  if (words.length > 16) return false
  return PAGE_NUMBER.test(words) || (nearPageBreak && /^\d{1,3}$/.test(words))
}

/** Whether a paragraph before the title belongs to the page and not to the document. */
export function isHeadFurniture(words: string): boolean {
  return words.length <= SHORT_LINE && HEAD_WORDS.test(words)
}

/** Whether a paragraph after the text belongs to the page and not to the document. */
export function isFootFurniture(words: string): boolean {
  return words.length <= SHORT_LINE * 2 && FOOT_WORDS.test(words)
}
