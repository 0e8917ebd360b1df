/**
 * Pieces of text that a page file (pdf, ofd) puts at places, to the rows a person sees: lines of running text, and rows
 * of cells that stand side by side. The order of the file is trusted inside a line or a cell, the places decide the rest.
 */

/** A piece of text on a page; y grows downwards, `size` is the height of its characters, all in one unit. */
export type Piece = {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly width: number
  readonly size: number
}

export type Line = {
  readonly text: string
  readonly left: number
  readonly right: number
  readonly y: number
  readonly size: number
}

/** One line of running text, or several cells beside each other, each of one or more lines. */
export type Row = { readonly cells: readonly (readonly Line[])[]; readonly y: number }

export type Page = { readonly pieces: readonly Piece[]; readonly width: number; readonly height: number }

/** In heights of the characters. */
const SAME_LINE = 0.5
const COLUMN_GAP = 0.8
const TOUCHING = 0.5
const SPACE_GAP = 0.3
/** So many pieces of one height are looked through for the neighbour of the next one. */
const PIECES_BESIDE_MAX = 12
const NEXT_LINE_MAX = 2.2
const SAME_EDGE = 3
/** A block wider than this share of the page's text is running text and never a cell. */
const CELL_WIDTH_SHARE_MAX = 0.75
/** A page that holds only the end of a table is no narrower than other pages. */
const TEXT_WIDTH_SHARE = 0.7

type Block = { readonly lines: Line[] }

/** The rows of a page from top to bottom. */
export function rowsOf(page: Page): Row[] {
  const lines = touchingLines(linesInOrder(page.pieces))
  const printedWidth = lines.reduce((most, line) => Math.max(most, line.right), 0) - leftmost(lines)
  const textWidth = Math.max(printedWidth, page.width * TEXT_WIDTH_SHARE)
  const groups = sideBySide(blocksOf(lines), textWidth)
  return oneRowPerHeight(groups.flatMap(rowsOfGroup).toSorted((a, b) => a.y - b.y))
}

/** A wide gap inside running text does not end its line. */
function oneRowPerHeight(rows: readonly Row[]): Row[] {
  const kept: Row[] = []
  for (const row of rows) {
    const before = kept.at(-1)
    const [line, lineBefore] = [onlyLine(row), before === undefined ? null : onlyLine(before)]
    if (line !== null && lineBefore !== null && isSameLine(lineBefore, line)) {
      kept[kept.length - 1] = { cells: [[merged(lineBefore, line)]], y: lineBefore.y }
    } else kept.push(row)
  }
  return kept
}

/** The line of a row of running text, null for a row of cells. */
export function onlyLine(row: Row): Line | null {
  return row.cells.length === 1 ? (row.cells[0]?.[0] ?? null) : null
}

function leftmost(lines: readonly Line[]): number {
  return lines.reduce((least, line) => Math.min(least, line.left), Number.POSITIVE_INFINITY)
}

/** Pieces that follow each other in the file and on the page, as lines. */
function linesInOrder(pieces: readonly Piece[]): Line[] {
  const lines: Line[] = []
  let previous: Piece | null = null
  for (const piece of pieces) {
    if (piece.text.trim() === '' || (previous !== null && isSecondPrint(previous, piece))) continue
    const line = lines.at(-1)
    if (line !== undefined && isSameLine(line, piece) && isNear(line, piece, COLUMN_GAP)) {
      lines[lines.length - 1] = extended(line, lineOf(piece))
    } else lines.push(lineOf(piece))
    previous = piece
  }
  return lines
}

function lineOf({ text, x, y, width, size }: Piece): Line {
  return { text, left: x, right: x + width, y, size }
}

function isSameLine(line: Line, other: { readonly y: number; readonly size: number }): boolean {
  return Math.abs(line.y - other.y) <= SAME_LINE * Math.min(line.size, other.size)
}

function isNear(line: Line, piece: Piece, gap: number): boolean {
  return piece.x - line.right <= gap * line.size && piece.x >= line.left
}

/** Some printers make bold type by printing the same text twice. */
function isSecondPrint(before: Piece, piece: Piece): boolean {
  const shift = piece.size * 0.2
  return piece.text === before.text && Math.abs(piece.x - before.x) <= shift && Math.abs(piece.y - before.y) <= shift
}

function extended(line: Line, next: Line): Line {
  const gap = next.left - line.right
  const space = gap > SPACE_GAP * line.size ? ' ' : ''
  return {
    text: `${line.text}${space}${next.text}`,
    left: Math.min(line.left, next.left),
    right: Math.max(line.right, next.right),
    y: line.y,
    size: Math.max(line.size, next.size),
  }
}

/** Joins pieces of one printed line that the file wrote at different times, for instance font by font. */
function touchingLines(lines: readonly Line[]): Line[] {
  const order = lines
    .map((line, index) => ({ line, index }))
    .toSorted((a, b) => a.line.y - b.line.y || a.line.left - b.line.left)
  const joined: { line: Line; index: number }[] = []
  for (const { line, index } of order) {
    const recent = joined.slice(-PIECES_BESIDE_MAX).findLast((other) => touches(other.line, line))
    if (recent === undefined) joined.push({ line, index })
    else {
      recent.line = merged(recent.line, line)
      recent.index = Math.min(recent.index, index)
    }
  }
  return joined.toSorted((a, b) => a.index - b.index).map(({ line }) => line)
}

function touches(line: Line, other: Line): boolean {
  if (!isSameLine(line, other)) return false
  const gap = Math.max(line.left, other.left) - Math.min(line.right, other.right)
  return gap <= TOUCHING * Math.min(line.size, other.size)
}

function merged(line: Line, other: Line): Line {
  return other.left < line.left ? extended(other, line) : extended(line, other)
}

/** Lines below each other at one edge: a cell, or running text. */
function blocksOf(lines: readonly Line[]): Block[] {
  const blocks: Block[] = []
  for (const line of lines) {
    const block = blocks.at(-1)
    const last = block?.lines.at(-1)
    if (block !== undefined && last !== undefined && isBelow(last, line)) block.lines.push(line)
    else blocks.push({ lines: [line] })
  }
  return blocks
}

function isBelow(last: Line, line: Line): boolean {
  const step = line.y - last.y
  const size = Math.max(last.size, line.size)
  const overlaps = line.left < last.right && last.left < line.right
  return (
    overlaps &&
    step > SAME_LINE * size &&
    step <= NEXT_LINE_MAX * size &&
    Math.abs(line.left - last.left) <= SAME_EDGE * size
  )
}

/** Blocks that share a height of the page without covering each other stand in one row of a table. */
function sideBySide(blocks: readonly Block[], textWidth: number): Block[][] {
  const isCell = (block: Block): boolean =>
    block.lines.every((line) => line.right - line.left <= textWidth * CELL_WIDTH_SHARE_MAX)
  const groups: { blocks: Block[]; bottom: number }[] = []
  for (const block of blocks.toSorted((a, b) => topOf(a) - topOf(b))) {
    const group = groups.at(-1)
    const beside =
      group !== undefined &&
      isCell(block) &&
      group.blocks.every((other) => isCell(other)) &&
      topOf(block) < group.bottom
    if (beside) {
      group.blocks.push(block)
      group.bottom = Math.max(group.bottom, bottomOf(block))
    } else groups.push({ blocks: [block], bottom: bottomOf(block) })
  }
  return groups.map((group) => group.blocks)
}

function topOf(block: Block): number {
  const first = block.lines[0]
  return first === undefined ? 0 : first.y - first.size
}

function bottomOf(block: Block): number {
  const last = block.lines.at(-1)
  return last === undefined ? 0 : last.y - 0.2 * last.size
}

function rowsOfGroup(blocks: readonly Block[]): Row[] {
  const first = blocks[0]
  if (first === undefined) return []
  if (blocks.length === 1) return first.lines.map((line) => ({ cells: [[line]], y: line.y }))
  const cells = blocks.toSorted((a, b) => leftmost(a.lines) - leftmost(b.lines)).map((block) => block.lines)
  return [{ cells, y: first.lines[0]?.y ?? 0 }]
}
