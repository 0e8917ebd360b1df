/**
 * A list that somebody pasted, or that the server read from his workbook, as rows under known columns. Pure: what is
 * wrong with a row is for its topic to say; here it is only found where everything stands.
 */
import { parsePasted } from '#base/pasted-table'

export type ListCell = {
  readonly text: string
  /** As people call it: B7. */
  readonly address: string
  /** The table itself shows an error here, or a number it has shortened. */
  readonly broken: boolean
}

/** Of `names` the first is the one we say. */
export type ListColumn<Key extends string> = {
  readonly key: Key
  readonly names: readonly [string, ...string[]]
  readonly needed: boolean
}

/** A row of the list; `row` counts from 1, as the sheet does. */
export type ListRow<Key extends string> = { readonly row: number; readonly cells: Readonly<Record<Key, ListCell>> }

export type ListReading<Key extends string> =
  | { readonly state: 'empty' }
  /** Columns that have to be there, by the name we say; all of them where no row is a header. */
  | { readonly state: 'without_columns'; readonly missing: readonly string[] }
  | { readonly state: 'read'; readonly rows: readonly ListRow<Key>[] }

const headerWithinRows = 20

/** The cells of a pasted text, with the addresses they would have in a sheet of their own. */
export function cellsOfPasted(text: string): ListCell[][] {
  return parsePasted(text).map((cells, row) =>
    cells.map((cell, column) => ({ text: cell, address: `${lettersOf(column)}${row + 1}`, broken: false })),
  )
}

function lettersOf(column: number): string {
  const last = String.fromCharCode(65 + (column % 26))
  return column < 26 ? last : lettersOf(Math.floor(column / 26) - 1) + last
}

/** The cells with another text at an address, as somebody chose it. */
export function replaceCell(
  cells: readonly (readonly ListCell[])[],
  address: string,
  text: string,
): readonly (readonly ListCell[])[] {
  return cells.map((row) => row.map((cell) => (cell.address === address ? { ...cell, text, broken: false } : cell)))
}

/** The rows below the header; rows without any text are left out, and cells lose the blanks around them. */
export function readList<Key extends string>(
  cells: readonly (readonly ListCell[])[],
  columns: readonly ListColumn<Key>[],
): ListReading<Key> {
  if (cells.every((row) => row.every(({ text }) => text.trim() === ''))) return { state: 'empty' }
  const placesIn = (row: readonly ListCell[]): Map<Key, number> =>
    new Map(
      columns.flatMap(({ key, names }) => {
        const at = row.findIndex(({ text }) => names.some((name) => plainHeader(name) === plainHeader(text)))
        return at < 0 ? [] : [[key, at] as const]
      }),
    )
  const found = cells.slice(0, headerWithinRows).map(placesIn)
  const most = Math.max(...found.map(({ size }) => size))
  const headerAt = found.findIndex(({ size }) => size === most)
  const places = found[headerAt] ?? new Map<Key, number>()
  const missing = columns.filter(({ key, needed }) => needed && !places.has(key))
  if (missing.length > 0) return { state: 'without_columns', missing: missing.map(({ names }) => names[0]) }
  const rows = cells.slice(headerAt + 1).map((row, index) => {
    const number = headerAt + index + 2
    const entries = columns.map(({ key }) => [key, cellAt(row, places.get(key), number)] as const)
    return { row: number, cells: Object.fromEntries(entries) as Record<Key, ListCell> }
  })
  const filled = rows.filter((row) => columns.some(({ key }) => row.cells[key].text !== '' || row.cells[key].broken))
  return filled.length === 0 ? { state: 'empty' } : { state: 'read', rows: filled }
}

/** A row that is shorter than its header, or a column the list does not have, is empty there. */
function cellAt(row: readonly ListCell[], at: number | undefined, number: number): ListCell {
  const cell = at === undefined ? undefined : row[at]
  const address = cell?.address ?? `${at === undefined ? '' : lettersOf(at)}${number}`
  return { text: cell?.text.trim() ?? '', address, broken: cell?.broken ?? false }
}

/** Blanks, stars, width of characters and what stands in brackets in a header do not matter. */
function plainHeader(text: string): string {
  return text
    .normalize('NFKC')
    .replaceAll(/\([^()]*\)|[\s*:]/g, '')
    .toLowerCase()
}
