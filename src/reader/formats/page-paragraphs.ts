/**
 * Rows of pages to paragraphs: a line that the width of the page cut goes on in the next one, across page ends too. A
 * row of cells is one paragraph, with tabs between its cells.
 */
import { beginsNewParagraph } from '#reader/lexicon/paragraph-openings'
import { type Line, onlyLine, type Row } from './page-rows.ts'
import { joinPieces, typedLine } from './printed-characters.ts'
import type { PageRows } from './running-furniture.ts'

export type PageText = { readonly text: string; readonly pageStarts: readonly number[] }

type Margins = { readonly left: number; readonly right: number }

/** As far as a mark that begins a paragraph can reach. */
const OPENING_REACH = 40
const SENTENCE_ENDS = '。！？；：!?;:'
const UNFINISHED = '，、,（(《“〈'
const NEVER_FIRST = '，。、；：）》”〉！？,;)%％'
/** In heights of a character: how much of a full line may stay empty, and what counts as an indent. */
const EMPTY_MAX = 2.2
/** Of a figure or a letter, in heights of its characters. */
const LATIN_WIDTH = 0.6
const INDENT_MIN = 1
/** What stands further in is a signature or a title. */
const INDENT_MAX = 5
/** A line shorter than this share of the widest one says nothing about the margins. */
const FULL_SHARE = 0.6
/** A margin is where this share of the full lines end, and how close together (points). */
const SHARED_MIN = 0.1
const SHARED_WITHIN = 3
/** A wider step than this between lines, compared with the step before, parts paragraphs that have no indent. */
const WIDER_STEP = 1.35

/** The text of the pages, one paragraph per line, and where in it each page begins. */
export function pageText(pages: readonly PageRows[]): PageText {
  const writer = new ParagraphWriter()
  for (const { rows } of pages) writer.writePage(rows)
  return writer.finish()
}

class ParagraphWriter {
  private readonly paragraphs: string[] = []
  private readonly pageStarts: number[] = []
  private length = 0
  private open: Piece | null = null
  /** Of the two lines read last on this page. */
  private lastStep = Number.POSITIVE_INFINITY

  writePage(rows: readonly Row[]): void {
    const margins = marginsOf(rows)
    this.lastStep = Number.POSITIVE_INFINITY
    for (const [index, row] of rows.entries()) {
      const line = onlyLine(row)
      if (line === null) this.writeCells(row, index === 0)
      else this.writeLine(line, margins, index === 0)
    }
    if (rows.length === 0) this.markPage()
  }

  finish(): PageText {
    this.endParagraph()
    return { text: this.paragraphs.join('\n'), pageStarts: this.pageStarts }
  }

  private writeCells(row: Row, isFirstOfPage: boolean): void {
    this.endParagraph()
    if (isFirstOfPage) this.markPage()
    const cells = row.cells.map((cell) => cell.map((line) => typedLine(line.text)).reduce(joinPieces, ''))
    this.push(cells.join('\t'))
  }

  private writeLine(line: Line, margins: Margins, isFirstOfPage: boolean): void {
    const text = typedLine(line.text)
    if (text === '') return
    const { open } = this
    const step = open === null || isFirstOfPage ? Number.POSITIVE_INFINITY : line.y - open.line.y
    const isApart = Number.isFinite(step) && step > this.lastStep * WIDER_STEP
    if (open !== null && !isApart && continues(open, { text, first: line, line, margins })) {
      if (isFirstOfPage) this.pageStarts.push(this.nextStart() + open.text.length)
      this.open = { text: joinPieces(open.text, text), first: open.first, line, margins }
    } else {
      this.endParagraph()
      if (isFirstOfPage) this.markPage()
      this.open = { text, first: line, line, margins }
    }
    this.lastStep = step
  }

  private endParagraph(): void {
    if (this.open !== null) this.push(this.open.text)
    this.open = null
  }

  private push(paragraph: string): void {
    this.length = this.nextStart() + paragraph.length
    this.paragraphs.push(paragraph)
  }

  private markPage(): void {
    this.endParagraph()
    this.pageStarts.push(this.nextStart())
  }

  private nextStart(): number {
    return this.paragraphs.length === 0 ? 0 : this.length + 1
  }
}

/** A paragraph so far, or a line that may go on with it: its words, its first line and its last one. */
type Piece = { readonly text: string; readonly first: Line; readonly line: Line; readonly margins: Margins }

/** Whether `next` goes on with the paragraph that `open` has not finished. */
function continues(open: Piece, next: Piece): boolean {
  const isFull = open.margins.right - open.line.right <= emptyMax(next.text) * open.line.size
  const isIndented = indentOf(next) >= INDENT_MIN
  const isFinished = SENTENCE_ENDS.includes(open.text.at(-1) ?? '')
  if (beginsNewParagraph(next.text.slice(0, OPENING_REACH)) && (isIndented || isFinished || !isFull)) return false
  if (UNFINISHED.includes(open.text.at(-1) ?? '')) return true
  if (NEVER_FIRST.includes(next.text.charAt(0))) return true
  if (!isFull || Math.abs(open.line.size - next.line.size) > 0.2 * open.line.size) return false
  if (isCentred(open) || indentOf(open) > INDENT_MAX || indentOf(next) > INDENT_MAX) return false
  return isIndented ? !isFinished && !beginsAlike(open, next) && !isFlushWithin(open) : true
}

/** How much a full line leaves free, in heights of its characters: no more than the first word of the next one would need. */
function emptyMax(nextText: string): number {
  const [word = ''] = /^[\dA-Za-z.%]*/.exec(nextText) ?? []
  return Math.max(EMPTY_MAX, word.length * LATIN_WIDTH + 0.5)
}

/** Whether the last line of a paragraph begins at the margin and its first one did not: only a paragraph stands in again. */
function isFlushWithin(open: Piece): boolean {
  return open.first !== open.line && indentOf(open) < INDENT_MIN / 2
}

/** Whether a line stands where the only line before it began: as far in as the beginnings of paragraphs. */
function beginsAlike(open: Piece, next: Piece): boolean {
  return open.first === open.line && Math.abs(open.first.left - next.line.left) < 0.6 * next.line.size
}

/** A full line that leaves as much free on its left as on its right is a title, whose lines stay apart. */
function isCentred({ line, margins }: Piece): boolean {
  const indent = line.left - margins.left
  return indent >= INDENT_MIN * line.size && Math.abs(indent - (margins.right - line.right)) < 0.5 * line.size
}

/** How far a line stands in, in heights of its characters. */
function indentOf({ line, margins }: Piece): number {
  return (line.left - margins.left) / line.size
}

/** Where the full lines of a page begin and end: where several of them do, for a title or a header may reach out further. */
function marginsOf(rows: readonly Row[]): Margins {
  const lines = rows.map(onlyLine).filter((line) => line !== null)
  const widest = lines.reduce((most, line) => Math.max(most, line.right - line.left), 0)
  const full = lines.filter((line) => line.right - line.left >= widest * FULL_SHARE)
  const lefts = full.map((line) => line.left).toSorted((a, b) => a - b)
  const rights = full.map((line) => -line.right).toSorted((a, b) => a - b)
  return { left: firstShared(lefts) ?? lefts[0] ?? 0, right: -(firstShared(rights) ?? rights[0] ?? 0) }
}

/** The first of some sorted places that several lines share. */
function firstShared(places: readonly number[]): number | undefined {
  const least = Math.max(2, Math.floor(places.length * SHARED_MIN))
  return places.find((place, index) => (places[index + least - 1] ?? Number.POSITIVE_INFINITY) - place <= SHARED_WITHIN)
}
