/** A table becomes records: columns found by the names of their headers, values with the address of their cell. */
import type { Diagnostic, Place } from '#base/diagnostic'
import { finding } from './finding.ts'
import { addressOf, type Cell, placeOf, type Table } from './table.ts'

/** A column that an import wants. Of `names` the first is the one we say; the others are written as well. */
export type WantedColumn<Key extends string> = {
  readonly key: Key
  readonly names: readonly [string, ...string[]]
  readonly presence: 'required' | 'optional'
}

export type MatchedColumn = {
  /** Counted from 0. */
  readonly index: number
  /** What stands in brackets in the header, usually the unit: 万元 of 金额（万元）. */
  readonly note: string | null
}

export type ColumnMatch<Key extends string> = {
  readonly columns: ReadonlyMap<Key, MatchedColumn>
  readonly diagnostics: readonly Diagnostic[]
}

/** A value without the blanks around it, and where it stands. */
export type RecordValue = { readonly text: string; readonly percent: boolean; readonly place: Place }

/** `row` counts from 1, as the sheet does. A column the table lacks has empty values. */
export type TableRecord<Key extends string> = {
  readonly row: number
  readonly values: Readonly<Record<Key, RecordValue>>
}

export type RecordReading<Key extends string> = {
  readonly columns: ReadonlyMap<Key, MatchedColumn>
  readonly records: readonly TableRecord<Key>[]
  readonly diagnostics: readonly Diagnostic[]
}

type Sheet = Pick<Table, 'file' | 'sheet'>

/** Titles, notes and units stand above a header; rows of them. */
const HEADER_WITHIN_ROWS = 20

/**
 * The records below the header, and what keeps the table from being taken over.
 *
 * @shape rows without any wanted value are left out
 * @errors spreadsheet.no_header, those of `matchColumns`, and the problems of the cells in the wanted columns
 */
export function readRecords<Key extends string>(
  table: Table,
  wanted: readonly WantedColumn<Key>[],
): RecordReading<Key> {
  const headerRow = findHeader(table, wanted)
  const header = table.rows[headerRow]
  if (header === undefined) {
    const names = wanted.filter(({ presence }) => presence === 'required').map((column) => column.names[0])
    const diagnostics = [finding(placeOf(table, 'A1'), 'spreadsheet.no_header', 'error', { columns: names })]
    return { columns: new Map(), records: [], diagnostics }
  }
  const { columns, diagnostics } = matchColumns(table, header, wanted)
  const rows = table.rows.slice(headerRow + 1)
  const used = [...columns.values()].map(({ index }) => index)
  const numbered = rows.map((cells, index) => ({ cells, row: headerRow + index + 2 }))
  const filled = numbered.filter(({ cells }) =>
    // Cells that the header covers too, where it is merged over two rows, are no values.
    used.some((index) => isFilled(cells[index]) && cells[index]?.address !== header[index]?.address),
  )
  const problems = filled.flatMap(({ cells }) => used.flatMap((index) => cells[index]?.problem ?? []))
  const records = filled.map(({ cells, row }) => ({ row, values: valuesOf(table, cells, row, wanted, columns) }))
  return { columns, records, diagnostics: [...diagnostics, ...new Set(problems)] }
}

/**
 * Which column of a header is which. Blanks, width of characters, stars and brackets in a header do not matter.
 *
 * @errors spreadsheet.missing_column, spreadsheet.duplicate_column, spreadsheet.unknown_column (note)
 */
export function matchColumns<Key extends string>(
  sheet: Sheet,
  header: readonly Cell[],
  wanted: readonly WantedColumn<Key>[],
): ColumnMatch<Key> {
  const columns = new Map<Key, MatchedColumn>()
  const diagnostics: Diagnostic[] = []
  const taken = new Set<number>()
  for (const column of wanted) {
    const found = columnsNamed(header, column.names)
    for (const { index } of found) taken.add(index)
    const [first, second] = found
    const name = column.names[0]
    if (first !== undefined) columns.set(column.key, first)
    if (first !== undefined && second !== undefined) {
      const params = { column: name, first: addressIn(header, first.index) }
      const place = placeOf(sheet, addressIn(header, second.index))
      diagnostics.push(finding(place, 'spreadsheet.duplicate_column', 'error', params))
    }
    if (first === undefined && column.presence === 'required') {
      const params = { column: name, names: column.names, found: headersOf(header) }
      const place = placeOf(sheet, addressIn(header, 0))
      diagnostics.push(finding(place, 'spreadsheet.missing_column', 'error', params))
    }
  }
  const unknown = header.filter((cell, index) => isFilled(cell) && !taken.has(index))
  const notes = unknown.map((cell) =>
    finding(placeOf(sheet, cell.address), 'spreadsheet.unknown_column', 'note', { column: cell.text.trim() }),
  )
  return { columns, diagnostics: [...diagnostics, ...notes] }
}

/** The row that names most of the wanted columns; -1 where no row names one. */
function findHeader<Key extends string>(table: Table, wanted: readonly WantedColumn<Key>[]): number {
  const named = table.rows
    .slice(0, HEADER_WITHIN_ROWS)
    .map((cells) => wanted.filter(({ names }) => columnsNamed(cells, names).length > 0).length)
  const most = Math.max(0, ...named)
  return most === 0 ? -1 : named.indexOf(most)
}

/** The same name without its brackets counts only where no header has it with them. */
function columnsNamed(header: readonly Cell[], names: readonly string[]): MatchedColumn[] {
  const plainNames = new Set(names.map(plainName))
  const columns = header.map((cell, index) => ({ cell, index }))
  // A header merged over two rows or columns is one header.
  const own = columns.filter(({ cell }, index) => header[index - 1]?.address !== cell.address)
  const exact = own.filter(({ cell }) => plainNames.has(plainName(cell.text)))
  const matched = exact.length > 0 ? exact : own.filter(({ cell }) => plainNames.has(withoutNote(cell.text)))
  return matched.map(({ cell, index }) => ({ index, note: noteOf(cell.text) }))
}

function plainName(text: string): string {
  return text
    .normalize('NFKC')
    .replaceAll(/[\s*:]/g, '')
    .toLowerCase()
}

function withoutNote(text: string): string {
  return plainName(text).replaceAll(/\([^()]*\)/g, '')
}

function noteOf(text: string): string | null {
  return /\(([^()]*)\)/.exec(plainName(text))?.[1] ?? null
}

function isFilled(cell: Cell | undefined): boolean {
  return cell !== undefined && (cell.text.trim() !== '' || cell.problem !== undefined)
}

function headersOf(header: readonly Cell[]): readonly string[] {
  return header.filter(isFilled).map(({ text }) => text.trim())
}

function addressIn(header: readonly Cell[], index: number): string {
  return header[index]?.address ?? 'A1'
}

function valuesOf<Key extends string>(
  sheet: Sheet,
  cells: readonly Cell[],
  row: number,
  wanted: readonly WantedColumn<Key>[],
  columns: ReadonlyMap<Key, MatchedColumn>,
): Readonly<Record<Key, RecordValue>> {
  const values = wanted.map(({ key }) => {
    const cell = cells[columns.get(key)?.index ?? -1] ?? { text: '', address: addressOf(row, 1) }
    const value = { text: cell.text.trim(), percent: cell.percent === true, place: placeOf(sheet, cell.address) }
    return [key, value] as const
  })
  return Object.fromEntries(values) as Record<Key, RecordValue>
}
