/** The table of contents, whose lines look like clauses and are none. */
import type { Span } from '#base/span'
import type { NumberMark } from './number-marks.ts'

const WORDS_COMPARED = 4
const REACH = 40

/** From 目录 to where its first line comes again as the first clause; nothing where there is no such place. */
export function findContents(text: string, marks: readonly NumberMark[]): Span | undefined {
  const start = text.search(/目录(?=[^\u4e00-\u9fff]|第|一|前言|总)/)
  if (start < 0) return undefined
  const first = marks.find(({ span }) => span.start > start)
  if (first === undefined || first.span.start - start > REACH) return undefined
  const words = openingWords(text, first)
  const again = marks.find(({ span }) => span.start > first.span.start && text.startsWith(words, span.start))
  return again === undefined ? undefined : { start, end: again.span.start }
}

/** The number and the first words of its heading, without the dots and the page number that may follow. */
function openingWords(text: string, { words, span, paragraphEnd }: NumberMark): string {
  const heading = text.slice(span.end, Math.min(span.end + WORDS_COMPARED, paragraphEnd))
  return words + heading.replace(/[.…·\d].*$/, '')
}

/** A line of a table of contents that has no name: a heading, dots, the number of a page. */
export function isContentsLine(text: string, { span, paragraphEnd }: NumberMark): boolean {
  return /(?:[.·]{3,}|…{2,})-?\d{1,3}-?$/.test(text.slice(Math.max(span.end, paragraphEnd - 60), paragraphEnd))
}
