/** Where the cells of a table stand in the reading copy. */
import type { Span } from '#base/span'
import { plainWords } from '#reader/plain-characters'
import type { Table, TableRow } from '#reader/reading'

export type PlacedRow = {
  readonly row: TableRow
  readonly cells: readonly string[]
  /** Undefined where the words of a cell are not found: a merged cell has them in the first of its rows only. */
  readonly spans: readonly (Span | undefined)[]
}

/** Line ends and section rows that may stand between the cells of a row. */
const ROW_SLACK = 80

/** The rows of a table with the places of their cells, in reading order. */
export function placedRows(text: string, table: Table): PlacedRow[] {
  let place = table.span.start
  return table.rows.map((row) => {
    const cells = row.cells.map(plainWords)
    const rowEnd = Math.min(table.span.end, place + cells.join('').length + ROW_SLACK)
    const spans = cells.map((cell) => {
      const found = cellSpan(text, { start: place, end: rowEnd }, cell)
      if (found !== undefined) place = found.end
      return found
    })
    return { row, cells, spans }
  })
}

function cellSpan(text: string, row: Span, words: string): Span | undefined {
  const start = words === '' ? -1 : text.slice(row.start, row.end).indexOf(words)
  return start < 0 ? undefined : { start: row.start + start, end: row.start + start + words.length }
}
