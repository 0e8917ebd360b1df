/** Cells at their places become the rows of a table: merged areas filled, empty edges cut off, size held in bounds. */
import { addressOf, type Cell, type Table } from './table.ts'

/** First and last row and column, counted from 0. */
export type MergedArea = {
  readonly startRow: number
  readonly startCol: number
  readonly endRow: number
  readonly endCol: number
}

export type TableHead = Pick<Table, 'file' | 'sheet' | 'hidden'>

/** More than any list an office keeps by hand; the sizes of the gates are counted in bytes, these in cells. */
export const CELLS_MAX = 1_000_000

/**
 * The table of a sheet.
 *
 * @param read gives the cell at an address; row and column count from 0
 */
export function tableOf(
  head: TableHead,
  values: readonly (readonly unknown[])[],
  merged: readonly MergedArea[],
  read: (address: string, row: number, column: number) => Cell,
): Table {
  const { height, width } = usedSize(values)
  const rows = Array.from({ length: height }, (_row, row) =>
    Array.from({ length: width }, (_column, column) => read(addressOf(row + 1, column + 1), row, column)),
  )
  for (const area of merged) fill(rows, area)
  return { ...head, rows }
}

/** Rows and columns up to the last one with something in it. */
function usedSize(values: readonly (readonly unknown[])[]): { readonly height: number; readonly width: number } {
  let height = 0
  let width = 0
  values.forEach((row, index) => {
    const last = row.findLastIndex((value) => value !== null && value !== undefined && value !== '')
    if (last < 0) return
    height = index + 1
    width = Math.max(width, last + 1)
  })
  return { height, width }
}

/** Each row of a merged area has its text: a unit written once beside its five people is the unit of all five. */
function fill(rows: Cell[][], { startRow, startCol, endRow, endCol }: MergedArea): void {
  const first = rows[startRow]?.[startCol]
  if (first === undefined) return
  for (const row of rows.slice(startRow, endRow + 1)) {
    for (let column = startCol; column <= endCol && column < row.length; column++) row[column] = first
  }
}
