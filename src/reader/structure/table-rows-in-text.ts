/**
 * Tables that a text gives cell by cell, one line each: from the header 序号 to the last counted row. Numbers in them count
 * rows and groups of rows, not clauses.
 */
import type { Span } from '#base/span'
import type { ReadingCopy } from '#reader/reading-copy'

const HEADER = /^序号$/
const ROW_NUMBER = /^\d{1,3}$/
/** A row has not more cells than this, groups of rows between them included. */
const CELLS_MAX = 14

/** The places of such tables. */
export function tablesOfLines({ text, paragraphs }: ReadingCopy): Span[] {
  const tables: Span[] = []
  for (let index = 0; index < paragraphs.length; index++) {
    if (!HEADER.test(wordsOf(text, paragraphs[index]))) continue
    const last = lastRow(text, paragraphs, index)
    if (last > index) tables.push({ start: paragraphs[index]?.start ?? 0, end: paragraphs[last]?.end ?? 0 })
    index = last
  }
  return tables
}

function lastRow(text: string, paragraphs: readonly Span[], header: number): number {
  let last = header
  for (let index = header + 1; index < paragraphs.length && index - last <= CELLS_MAX; index++) {
    if (ROW_NUMBER.test(wordsOf(text, paragraphs[index]))) last = index
  }
  return last
}

function wordsOf(text: string, paragraph: Span | undefined): string {
  return paragraph === undefined || paragraph.end - paragraph.start > 8
    ? ''
    : text.slice(paragraph.start, paragraph.end)
}
