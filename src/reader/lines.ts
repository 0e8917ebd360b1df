/**
 * The lines of a source as a person sees them: without margins, with their indent and width, and cut where a long text
 * without line breaks marks its paragraphs by wide gaps only.
 */
import { isInvisible, isLineEnd, isSpace } from './plain-characters.ts'

export type Line = {
  /** First and past-last offset of the words, margins excluded. */
  readonly start: number
  readonly end: number
  /** Columns before the first word and columns of the whole line; a full-width character takes two. */
  readonly indentColumns: number
  readonly widthColumns: number
}

/** A physical line longer than this is taken for several paragraphs when it holds wide gaps. */
const LONG_LINE = 300
const GAP_MIN = 2
const TERMINALS = '。！？；：;:!?」”"）)'

/** All lines that hold words, in order. */
export function linesOf(source: string): Line[] {
  const lines: Line[] = []
  let start = 0
  for (let at = 0; at <= source.length; at++) {
    if (at < source.length && !isLineEnd(source.charCodeAt(at))) continue
    addLine(source, start, at, lines)
    start = at + 1
  }
  return lines
}

function addLine(source: string, start: number, end: number, lines: Line[]): void {
  const isLong = end - start > LONG_LINE
  let from = start
  if (isLong) {
    for (let at = start; at < end; at++) {
      if (!isGap(source.charCodeAt(at))) continue
      const gapStart = at
      while (at < end && isGap(source.charCodeAt(at))) at++
      if (at - gapStart >= GAP_MIN && gapStart > from && isParagraphGap(source, gapStart, at)) {
        addTrimmed(source, from, gapStart, lines)
        from = gapStart
      }
    }
  }
  addTrimmed(source, from, end, lines)
}

/** A gap parts paragraphs when a sentence ends before it or when it is the two full-width spaces of an indent. */
function isParagraphGap(source: string, gapStart: number, gapEnd: number): boolean {
  if (TERMINALS.includes(source.charAt(gapStart - 1))) return true
  return source.startsWith('\u3000\u3000', gapEnd - 2)
}

function isGap(code: number): boolean {
  return isSpace(code) || isInvisible(code)
}

function addTrimmed(source: string, start: number, end: number, lines: Line[]): void {
  let from = start
  let indentColumns = 0
  while (from < end && isGap(source.charCodeAt(from))) indentColumns += columnsOf(source.charCodeAt(from++))
  let to = end
  while (to > from && isGap(source.charCodeAt(to - 1))) to--
  const marked = markdownWidth(source, from, to)
  from += marked
  while (from < to && isGap(source.charCodeAt(from))) from++
  if (from >= to) return
  let widthColumns = indentColumns
  for (let at = from; at < to; at++) widthColumns += columnsOf(source.charCodeAt(at))
  lines.push({ start: from, end: to, indentColumns, widthColumns })
}

/** Length of a Markdown heading or bullet mark before the words, which transcripts of scans carry. */
function markdownWidth(source: string, from: number, to: number): number {
  let at = from
  while (at < to && source.charAt(at) === '#' && at - from < 6) at++
  if (at === from && (source.charAt(at) === '-' || source.charAt(at) === '*')) at++
  return at > from && source.charAt(at) === ' ' ? at - from : 0
}

function columnsOf(code: number): number {
  if (isInvisible(code)) return 0
  return code >= 0x2e80 ? 2 : 1
}
