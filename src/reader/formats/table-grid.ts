/** Merged cells resolved: a table as rows of equal columns, each with the words that a person reads there. */
import { type Cell, wordsOfCell } from './blocks.ts'

export type Grid = {
  /** Every cell that a merged one covers repeats its words. */
  readonly rows: readonly (readonly string[])[]
  /** The same, with the words of a merged cell only where it begins. */
  readonly printedRows: readonly (readonly string[])[]
}

const COLUMN_SPAN_MAX = 100
/** Nobody reads such a table; somebody may well send one. */
const GRID_CELLS_MAX = 200_000

type Place = { readonly words: string; readonly isFirst: boolean }

/** The grid of a table, null where it is larger than any table that people write. */
export function gridOf(rows: readonly (readonly Cell[])[]): Grid | null {
  const places: Place[][] = rows.map(() => [])
  let cellCount = 0
  for (const [rowIndex, row] of rows.entries()) {
    let column = 0
    for (const cell of row) {
      while (places[rowIndex]?.[column] !== undefined) column++
      cellCount += fill(places, cell, rowIndex, column)
      if (cellCount > GRID_CELLS_MAX) return null
    }
  }
  const columnCount = places.reduce((most, row) => Math.max(most, row.length), 0)
  if (columnCount * rows.length > GRID_CELLS_MAX) return null
  const read = (wordsAt: (place: Place) => string): string[][] =>
    places.map((row) => Array.from({ length: columnCount }, (_, column) => wordsAtPlace(row[column], wordsAt)))
  return { rows: read((place) => place.words), printedRows: read((place) => (place.isFirst ? place.words : '')) }
}

function fill(places: Place[][], cell: Cell, rowIndex: number, column: number): number {
  const words = wordsOfCell(cell)
  const columns = Math.min(Math.max(cell.columnSpan, 1), COLUMN_SPAN_MAX)
  const rows = Math.min(Math.max(cell.rowSpan, 1), places.length - rowIndex)
  if (columns * rows > GRID_CELLS_MAX) return Number.POSITIVE_INFINITY
  for (let down = 0; down < rows; down++) {
    const row = places[rowIndex + down] ?? []
    for (let right = 0; right < columns; right++) row[column + right] = { words, isFirst: down === 0 && right === 0 }
  }
  return columns * rows
}

function wordsAtPlace(place: Place | undefined, wordsAt: (place: Place) => string): string {
  return place === undefined ? '' : wordsAt(place)
}
