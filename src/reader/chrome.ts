/** The furniture of a page: page numbers, menus, buttons, counters. Told by what it says and by where it stands. */
import type { Line } from './lines.ts'
import { FOOT_WORDS, HEAD_WORDS, PAGE_NUMBER } from './lexicon/page-furniture.ts'

const SHORT_LINE = 60

/** Whether a line is nothing but a page number, which may stand in the middle of a sentence. */
export function isPageNumber(source: string, line: Line, nearPageBreak: boolean): boolean {
  if (line.end - line.start > 16) return false
  const words = source.slice(line.start, line.end)
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
