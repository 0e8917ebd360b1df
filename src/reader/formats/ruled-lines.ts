/** Tables in a plain text: lines whose cells are set apart by bars or tabs, each line as many as the one above it. */
import type { SourceTable } from '#reader/source-text'

const BARS = /[|｜│┃]/
const COLUMNS_MIN = 3
const ROWS_MIN = 2

type Row = { readonly start: number; readonly end: number; readonly cells: readonly string[] }

/** The tables of a plain text in reading order. */
export function ruledTables(text: string): SourceTable[] {
  const tables: SourceTable[] = []
  let rows: Row[] = []
  const close = (): void => {
    const [first] = rows
    const last = rows.at(-1)
    if (first !== undefined && last !== undefined && rows.length >= ROWS_MIN) {
      tables.push({ span: { start: first.start, end: last.end }, rows: rows.map(({ cells }) => cells) })
    }
    rows = []
  }
  for (const row of ruledLines(text)) {
    const joined = rowsOfOneLine(row.cells)
    if (joined !== undefined) {
      close()
      tables.push({ span: row, rows: joined })
      continue
    }
    const isNext = rows.length === 0 || rows[0]?.cells.length === row.cells.length
    if (!isNext || !isOnNextLine(text, rows.at(-1), row)) close()
    rows.push(row)
  }
  close()
  return tables
}

/** All rows of a table on one line: its first row begins with the number 1, and every other with the next number. */
function rowsOfOneLine(cells: readonly string[]): string[][] | undefined {
  const columns = cells.indexOf('1')
  if (columns < COLUMNS_MIN || cells.length < columns * 2) return undefined
  const rows = Array.from({ length: Math.floor(cells.length / columns) }, (_, row) =>
    cells.slice(row * columns, (row + 1) * columns),
  )
  return rows.every((row, index) => index === 0 || row[0] === String(index)) ? rows : undefined
}

function isOnNextLine(text: string, previous: Row | undefined, row: Row): boolean {
  return previous === undefined || !/\S/.test(text.slice(previous.end, row.start).replace(/[-:|\s]+/g, ''))
}

function* ruledLines(text: string): Generator<Row> {
  let start = 0
  while (start < text.length) {
    const lineEnd = text.indexOf('\n', start)
    const end = lineEnd < 0 ? text.length : lineEnd
    const cells = cellsOf(text.slice(start, end))
    if (cells.length >= COLUMNS_MIN) yield { start, end, cells }
    start = end + 1
  }
}

/** The cells of a line; none where it is no row, or only the rule below a header. */
function cellsOf(line: string): string[] {
  const words = line.trim()
  const isBarred = BARS.test(words)
  if (!isBarred && !words.includes('\t')) return []
  const cells = words
    .replace(isBarred ? /^[|｜│┃]|[|｜│┃]$/g : /^$/, '')
    .split(isBarred ? BARS : '\t')
    .map((cell) => cell.trim())
  const filled = cells.filter((cell) => /[^-:\s]/.test(cell)).length
  return filled >= 2 ? cells : []
}
