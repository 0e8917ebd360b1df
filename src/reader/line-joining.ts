/**
 * Which lines belong to one paragraph: in a text whose lines were cut by the width of a page, an unfinished full line
 * goes on in the next one; elsewhere a line is a paragraph.
 */
import { isHeadFurniture } from './chrome.ts'
import type { Line } from './lines.ts'
import { beginsNewParagraph } from './lexicon/paragraph-openings.ts'

const TERMINALS = '。！？；：;:!?'
const OPENED = /[（(〔[【][^（(〔[【）)〕\]】]*$/
/** Not the bracket of a number, 1）. */
const CLOSED = /^(?!\w{1,2}[）)])[^（(〔[【]*[）)〕\]】]/
const OPEN_ENDS = '（(〔[【，、,；;：:'
const BRACKET_MAX = 100
const CONTINUED = '，、,（(《“〈'
const CLOSERS = '，。、；）》”〉,;)%％'
const BRACKETS = '（(《“〈〔'
/** A line that is nothing but a date closes a signature. */
const DATE =
  /^(?:\d{4}|[一二三四五六七八九〇○零]{4})\s*年\s*[\d一二三四五六七八九十]{1,2}\s*月\s*[\d一二三四五六七八九十]{1,3}\s*日$/
/** `统一、`: a word that the width of a page cut. */
const ENDS_IN_ONE = /^[统唯之同单专归划逐其某每这那另]一、/
/** Wider lines than this (columns) are paragraphs of their own, never cut lines. */
const PAGE_WIDTH_MAX = 130
/** Lines shorter than this are written so, not cut. */
const PAGE_WIDTH_MIN = 36
const FULL_TOLERANCE = 10
const INDENTED_TOLERANCE = 6
/** A line cut earlier than at this share of the width was ended by who wrote it. */
const NEARLY_FULL = 0.7
/** An indent is not wider than this. */
const INDENT_MAX = 6
/** Hardly any line is wider than the page; in a text of paragraphs many are. */
const WIDER_SHARE_MAX = 0.05

export type PageLayout = {
  readonly isWrapped: boolean
  readonly fullWidth: number
  readonly continuationIndent: number
  /** Whether the first line of a paragraph stands further in than the lines below it. */
  readonly isIndented: boolean
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
  const isPageWide = fullWidth >= PAGE_WIDTH_MIN && fullWidth <= PAGE_WIDTH_MAX
  const wider = lines.filter(({ widthColumns }) => widthColumns > fullWidth + FULL_TOLERANCE).length
  const isEven = wider <= lines.length * WIDER_SHARE_MAX
  const isWrapped = isPageWide && isEven && lines.length >= 8 && cut >= lines.length * 0.25
  const indent = isWrapped ? continuationIndent(source, lines, isFull) : 0
  const isIndented = isWrapped && beginsFurtherIn(lines, indent, isFull)
  return { isWrapped, fullWidth, continuationIndent: indent, isIndented }
}

/** What follows a line that is not full begins a paragraph: whether nearly all of those stand further in. */
function beginsFurtherIn(lines: readonly Line[], indent: number, isFull: (line: Line) => boolean): boolean {
  const beginnings = lines.filter((_, index) => {
    const before = lines[index - 1]
    return before !== undefined && !isFull(before)
  })
  const further = beginnings.filter(({ indentColumns }) => indentColumns >= indent + 2).length
  return beginnings.length >= 5 && further >= beginnings.length * 0.9
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

/** Whether the line at a place goes on with the paragraph that the line before it has not finished. */
export function continues(source: string, lines: readonly Line[], index: number, layout: PageLayout): boolean {
  const line = lines[index - 1]
  const next = lines[index]
  return line !== undefined && next !== undefined && goesOn(source, line, next, layout)
}

function goesOn(source: string, line: Line, next: Line, layout: PageLayout): boolean {
  if (isInsideBracket(source, line, next) || isCutByWidth(source, line, next, layout)) return true
  if (beginsNewParagraph(source.slice(next.start, Math.min(next.end, next.start + 40)))) {
    return (
      layout.isWrapped &&
      ENDS_IN_ONE.test(source.slice(line.end - 1, line.end) + source.slice(next.start, next.start + 2))
    )
  }
  const words = source.slice(line.start, Math.min(line.end, line.start + PAGE_WIDTH_MAX))
  if (DATE.test(words) || isHeadFurniture(words)) return false
  if (endsWithOneOf(source, line, CONTINUED)) return true
  if (CLOSERS.includes(source.charAt(next.start))) return true
  if (!layout.isWrapped || endsWithOneOf(source, line, TERMINALS)) return false
  const isFull = line.widthColumns >= layout.fullWidth - FULL_TOLERANCE
  const isCentred = line.indentColumns > layout.continuationIndent + 6
  const isFlush = next.indentColumns <= layout.continuationIndent + 1 || (isFull && isSetBack(line, next))
  if (isFull && !isCentred && BRACKETS.includes(source.charAt(next.start))) return true
  return isFlush && (isFull || (!isCentred && line.widthColumns >= layout.fullWidth * NEARLY_FULL))
}

/** Pages of one text may have different margins: a line goes on where it stands no further in than the one before. */
function isSetBack(line: Line, next: Line): boolean {
  const back = line.indentColumns - next.indentColumns
  return back >= -1 && back <= INDENT_MAX
}

/** A bracket that is open where a line ends with a comma or a label is not closed by the line end. */
function isInsideBracket(source: string, line: Line, next: Line): boolean {
  if (!endsWithOneOf(source, line, OPEN_ENDS)) return false
  if (OPENED.test(source.slice(Math.max(line.start, line.end - BRACKET_MAX), line.end))) return true
  return CLOSED.test(source.slice(next.start, Math.min(next.end, next.start + BRACKET_MAX)))
}

/** Where every paragraph is indented, a line at the margin goes on with the full line above it, however that one ends. */
function isCutByWidth(source: string, line: Line, next: Line, layout: PageLayout): boolean {
  if (!layout.isIndented || next.indentColumns > layout.continuationIndent + 1) return false
  if (line.widthColumns < layout.fullWidth - INDENTED_TOLERANCE) return false
  const opening = source.slice(next.start, Math.min(next.end, next.start + 40))
  return !endsWithOneOf(source, line, TERMINALS) || !beginsNewParagraph(opening)
}

function endsWithOneOf(source: string, line: Line, characters: string): boolean {
  return characters.includes(source.charAt(line.end - 1))
}
