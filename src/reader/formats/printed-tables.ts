/**
 * Tables of tasks on printed pages, whose rows come as lines of cells set apart by tabs: from the header that names a
 * column of units, over section rows, page ends and headers that come again, to the last counted row.
 */
import { isNumberColumn, isUnitColumn } from '#reader/lexicon/task-columns'
import type { SourceTable } from '#reader/source-text'

type Line = { readonly start: number; readonly end: number; readonly cells: readonly string[] }

const COLUMNS_MIN = 3
const SECTION = /^(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[)）])[^。；]{2,40}$/
/** A section row whose line the first number of its rows stands on. */
const SECTION_WITH_NUMBER =
  /^((?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[)）])[^。；]{2,90}?)(\d{1,3})$/
const NEXT_SECTION = /(?<=[）)\u4e00-\u9fff])(?<![一二三四五六七八九十第])(?=[一二三四五六七八九十]{1,3}、)/
/** Between two rows stand at most so many lines that a cell was too long for. */
const SPILT_MAX = 4

/** The tables in reading order. */
export function printedTables(text: string): SourceTable[] {
  if (!text.includes('\t')) return []
  const lines = linesOf(text)
  const tables: SourceTable[] = []
  for (let at = 0; at < lines.length; at++) {
    const header = lines[at]?.cells.map(plain) ?? []
    if (!isHeader(header)) continue
    const { rows, last } = rowsBelow(lines, at, header)
    if (rows.length === 0) continue
    const span = { start: lines[at]?.start ?? 0, end: lines[last]?.end ?? 0 }
    tables.push({ span, rows: [header, ...rows] })
    at = last
  }
  return tables
}

function linesOf(text: string): Line[] {
  let start = 0
  return text.split('\n').map((line) => {
    const at = { start, end: start + line.length, cells: line.split('\t').map((cell) => cell.trim()) }
    start = at.end + 1
    return at
  })
}

function plain(cell: string): string {
  return cell.replaceAll(/\s/g, '')
}

function isHeader(cells: readonly string[]): boolean {
  return cells.length >= COLUMNS_MIN && cells.some(isNumberColumn) && cells.some(isUnitColumn)
}

function rowsBelow(
  lines: readonly Line[],
  start: number,
  header: readonly string[],
): { rows: string[][]; last: number } {
  const rows: string[][] = []
  let last = start
  for (let at = start + 1; at < lines.length && at - last <= SPILT_MAX; at++) {
    const cells = lines[at]?.cells ?? []
    const found = rowsOf(cells, header)
    if (found === undefined) continue
    rows.push(...found)
    last = at
  }
  return { rows: rows.some((row) => /^\d/.test(row[0] ?? '')) ? rows : [], last }
}

/** The rows on a line; none for a header that comes again, nothing for words that a cell was too long for. */
function rowsOf(cells: readonly string[], header: readonly string[]): string[][] | undefined {
  const [first = ''] = cells
  if (cells.length === 1) return sectionsOf(first, header)
  if (cells.length !== header.length) return undefined
  if (cells.every((cell, column) => plain(cell) === header[column])) return []
  const joined = SECTION_WITH_NUMBER.exec(first)
  const sections = joined === null ? undefined : sectionsOf(joined[1] ?? '', header)
  if (joined === null || sections === undefined) return [[...cells]]
  return [...sections, [joined[2] ?? '', ...cells.slice(1)]]
}

/** Section rows that follow one another may stand on one line. */
function sectionsOf(words: string, header: readonly string[]): string[][] | undefined {
  const sections = words.split(NEXT_SECTION)
  return sections.every((section) => SECTION.test(section))
    ? sections.map((section) => header.map(() => section))
    : undefined
}
