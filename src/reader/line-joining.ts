/**
 * Which lines belong to one paragraph: in a text whose lines were cut by the width of a page, an unfinished full line
 * goes on in the next one; elsewhere a line is a paragraph.
 */
import type { Line } from './lines.ts'
import { beginsNewParagraph } from './lexicon/paragraph-openings.ts'

const TERMINALS = '。！？；：;:!?'
const CONTINUED = '，、,（(《“〈'
const CLOSERS = '，。、；）》”〉,;)%％'
const BRACKETS = '（(《“〈〔'
/** A line that is nothing but a date closes a signature. */
const DATE =
  /^(?:\d{4}|[一二三四五六七八九〇○零]{4})\s*年\s*[\d一二三四五六七八九十]{1,2}\s*月\s*[\d一二三四五六七八九十]{1,3}\s*日$/
/** Wider lines than this (columns) are paragraphs of their own, never cut lines. */
const PAGE_WIDTH_MAX = 130
const FULL_TOLERANCE = 10

export type PageLayout = {
  readonly isWrapped: boolean
  readonly fullWidth: number
  readonly continuationIndent: number
}

/** The layout of a page as its lines show it. */
export function layoutOf(source: string, lines: readonly Line[]): PageLayout {
  const widths = lines
    .map((line) => line.widthColumns)
    .filter((width) => width >= 10)
    .toSorted((a, b) => a - b)
  const fullWidth = widths[Math.floor(widths.length * 0.85)] ?? 0
  const isFull = (line: Line): boolean => line.widthColumns >= fullWidth - FULL_TOLERANCE
  const cut = lines.filter((line) => isFull(line) && !endsWithOneOf(source, line, TERMINALS)).length
  const isWrapped = fullWidth >= 20 && fullWidth <= PAGE_WIDTH_MAX && lines.length >= 8 && cut >= lines.length * 0.25
  return { isWrapped, fullWidth, continuationIndent: isWrapped ? continuationIndent(source, lines, isFull) : 0 }
}

function continuationIndent(source: string, lines: readonly Line[], isFull: (line: Line) => boolean): number {
  const counts = new Map<number, number>()
  for (const [index, line] of lines.entries()) {
    const next = lines[index + 1]
    if (next === undefined || !isFull(line) || endsWithOneOf(source, line, TERMINALS)) continue
    counts.set(next.indentColumns, (counts.get(next.indentColumns) ?? 0) + 1)
  }
  const commonest = [...counts].toSorted((a, b) => b[1] - a[1] || a[0] - b[0])[0]
  return commonest?.[0] ?? 0
}

/** Whether `next` goes on with the paragraph that `line` has not finished. */
export function continues(source: string, line: Line, next: Line, layout: PageLayout): boolean {
  if (beginsNewParagraph(source.slice(next.start, Math.min(next.end, next.start + 40)))) return false
  if (DATE.test(source.slice(Math.max(line.start, line.end - 40), line.end))) return false
  if (endsWithOneOf(source, line, CONTINUED)) return true
  if (CLOSERS.includes(source.charAt(next.start))) return true
  if (!layout.isWrapped || endsWithOneOf(source, line, TERMINALS)) return false
  const isFull = line.widthColumns >= layout.fullWidth - FULL_TOLERANCE
  const isCentred = line.indentColumns > layout.continuationIndent + 6
  const isFlush = next.indentColumns <= layout.continuationIndent + 1
  if (isFull && BRACKETS.includes(source.charAt(next.start))) return true
  return isFlush && (isFull || !isCentred)
}

function endsWithOneOf(source: string, line: Line, characters: string): boolean {
  return characters.includes(source.charAt(line.end - 1))
}
