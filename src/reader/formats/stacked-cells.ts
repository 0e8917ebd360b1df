/**
 * Tables of tasks in a plain text that has one cell on each line: 序号, 任务, 责任单位 and then the rows, each opened by its
 * number. Only tables with a column of units are taken for such.
 */
import { plainWords } from '#reader/plain-characters'
import type { SourceTable } from '#reader/source-text'

type Line = { readonly start: number; readonly end: number; readonly words: string }

const COLUMNS_MIN = 3
const COLUMNS_MAX = 9
const HEADER_CELL_MAX = 12
const MISSING_NUMBERS_MAX = 10
const SECTION_MAX = 40
const FIRST_COLUMN = /^(?:序号|编号)$/
const UNIT_COLUMN = /^(?:责任|牵头|配合|负责|主办|协办|承办|指导|落实|实施)[^,，。:：]{0,10}$/
const SECTION = /^(?:[一二三四五六七八九十]{1,3}、|\([一二三四五六七八九十]{1,3}\))/

/** The tables of a plain text in reading order. */
export function stackedTables(text: string): SourceTable[] {
  if (!/序\s*号|编\s*号/.test(text)) return []
  const lines = linesOf(text)
  const tables: SourceTable[] = []
  for (let at = 0; at < lines.length; at++) {
    if (!FIRST_COLUMN.test(lines[at]?.words ?? '')) continue
    const header = headerFrom(lines, at)
    if (header === undefined) continue
    const table = tableFrom(lines, at, header.length)
    if (table === undefined) continue
    tables.push({ span: { start: lines[at]?.start ?? 0, end: table.end }, rows: [header, ...table.rows] })
    at = table.next - 1
  }
  return tables
}

function linesOf(text: string): Line[] {
  return [...text.matchAll(/[^\n]*\S[^\n]*/g)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    words: plainWords(match[0]),
  }))
}

/** The cells of the header: the short lines up to the first row. */
function headerFrom(lines: readonly Line[], start: number): string[] | undefined {
  const header: string[] = []
  for (const { words } of lines.slice(start, start + COLUMNS_MAX + 1)) {
    if (/^\d/.test(words) || SECTION.test(words)) break
    if (words.length > HEADER_CELL_MAX) return undefined
    header.push(words)
  }
  const isTable = header.length >= COLUMNS_MIN && header.length <= COLUMNS_MAX
  return isTable && header.some((words) => UNIT_COLUMN.test(words)) ? header : undefined
}

function tableFrom(
  lines: readonly Line[],
  start: number,
  columns: number,
): { rows: string[][]; end: number; next: number } | undefined {
  const rows: string[][] = []
  let at = start + columns
  let last = 0
  let end = 0
  while (at < lines.length) {
    const words = lines[at]?.words ?? ''
    const isSection = SECTION.test(words) && words.length <= SECTION_MAX
    if (!isSection && !isNextNumber(words, last)) break
    const size = isSection ? 1 : rowSize(lines, at, Number(words), columns)
    rows.push(
      isSection ? Array.from({ length: columns }, () => words) : lines.slice(at, at + size).map((line) => line.words),
    )
    if (!isSection) last = Number(words)
    at += size
    end = lines[at - 1]?.end ?? end
  }
  return last > 0 ? { rows, end, next: at } : undefined
}

function isNextNumber(words: string, last: number): boolean {
  return /^\d{1,3}$/.test(words) && Number(words) > last && Number(words) <= last + MISSING_NUMBERS_MAX
}

/** A row has a cell for each column, or fewer where the number of the next row or a section comes first. */
function rowSize(lines: readonly Line[], start: number, number: number, columns: number): number {
  for (let size = 1; size < columns; size++) {
    const words = lines[start + size]?.words
    if (words === undefined || words === String(number + 1) || SECTION.test(words)) return size
  }
  return columns
}
