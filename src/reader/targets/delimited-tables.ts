/** Indicator tables of a plain text whose rows are lines and whose cells are parted by tabs, upright strokes or wide gaps. */
import type { Span } from '#base/span'
import type { Outline } from '#reader/outline'
import { clauseAt } from '#reader/part-at'
import type { Table, TableRow } from '#reader/reading'
import { copySpan } from '#reader/structure/copy-span'
import { columnsOf } from './table-columns.ts'

type Cut = (line: string) => readonly string[]

const LONGEST_LINE = 400
const SPACES_WITHIN = /[\s\u3000]+/g
const RULE = /^[\s|:+-]*$/

/** How a line may be cut into cells, the surest way first. */
const CUTS: readonly Cut[] = [
  (line) => (/[|｜].*[|｜]/.test(line) ? trimmed(line.replace(/^\s*[|｜]|[|｜]\s*$/g, '').split(/[|｜]/)) : []),
  (line) => trimmed(line.split('\t')),
  (line) => trimmed(line.trim().split(/[ \u3000]{2,}/)),
  (line) => trimmed(line.trim().split(/[ \u3000]+/)),
]

/** The tables of a text whose header line names an indicator and what it is to reach. */
export function tablesOfDelimitedLines(outline: Outline): Table[] {
  const { source } = outline.copy
  if (source.format !== 'txt' && source.format !== 'pdf') return []
  const lines = linesOf(source.text)
  const tables: Table[] = []
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at]
    if (line === undefined || !/指标|项目|名称|内容/.test(source.text.slice(line.start, line.end))) continue
    const found = firstTable(outline, lines, at)
    if (found === undefined) continue
    tables.push(found.table)
    at = found.last
  }
  return tables
}

function firstTable(outline: Outline, lines: readonly Span[], at: number): { table: Table; last: number } | undefined {
  for (const cut of CUTS) {
    const found = tableFrom(outline, lines, at, cut)
    if (found !== undefined) return found
  }
  return undefined
}

function tableFrom(
  outline: Outline,
  lines: readonly Span[],
  at: number,
  cut: Cut,
): { table: Table; last: number } | undefined {
  const { text } = outline.copy.source
  const header = cellsAt(text, lines[at], cut)
  if (header.length < 3 || columnsOf(header.map(plainSpaces), outline.year) === undefined) return undefined
  const rows: TableRow[] = []
  let last = at
  for (let next = at + 1; next < lines.length; next++) {
    const words = text.slice(lines[next]?.start, lines[next]?.end)
    if (RULE.test(words)) continue
    const cells = cellsAt(text, lines[next], cut)
    if (!belongs(cells, header.length)) break
    rows.push(rowOf(cells, header.length))
    last = next
  }
  if (rows.length < 2) return undefined
  const span = copySpan(outline.copy, { start: lines[at]?.start ?? 0, end: lines[last]?.end ?? 0 })
  const clause = clauseAt(outline, span.start)
  const table: Table = { clause, kind: 'indicators', header, rows, span, confidence: 0.85, inheritedFrom: null }
  return { table, last }
}

/** A row may lack what is written once for several rows; the heading of a group of rows stands alone. */
function belongs(cells: readonly string[], width: number): boolean {
  if (cells.length > width || cells.join('').length > LONGEST_LINE) return false
  const isHeading = cells.length === 1 && (cells[0]?.length ?? 0) <= 30 && !/[。;；]/.test(cells[0] ?? '')
  return isHeading || (cells.length >= Math.max(2, width - 2) && cells.some((cell) => /\d/.test(cell)))
}

/** The cells that are there belong to the last columns. */
function rowOf(cells: readonly string[], width: number): TableRow {
  const missing = Array.from({ length: width - cells.length }, () => '')
  return { cells: [...missing, ...cells], note: cells.length === 1 ? 'section' : 'data' }
}

function cellsAt(text: string, line: Span | undefined, cut: Cut): readonly string[] {
  if (line === undefined || line.end - line.start > LONGEST_LINE) return []
  return cut(text.slice(line.start, line.end))
}

function trimmed(cells: readonly string[]): readonly string[] {
  return cells.map((cell) => cell.trim())
}

function plainSpaces(cell: string): string {
  return cell.replace(SPACES_WITHIN, '')
}

function linesOf(text: string): Span[] {
  const lines: Span[] = []
  for (const match of text.matchAll(/[^\n\r]+/g)) {
    lines.push({ start: match.index, end: match.index + match[0].length })
  }
  return lines
}
