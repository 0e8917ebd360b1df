/**
 * Writes a workbook from our model: title, note, header and rows, ready to print on A4 landscape. Always new: nobody's
 * workbook is opened and saved again, which would lose its styles.
 */
import { addressOf } from './table.ts'
import { writeXlsx } from 'hucre/xlsx'
import type { CellStyle, CellValue, WriteOptions } from 'hucre'

/** Text stays text, whatever it begins with. Numbers and days are written as such, so that people can reckon with them. */
export type BookCell =
  | { readonly kind: 'text'; readonly text: string }
  /** An exact decimal, shown with the places it has. */
  | { readonly kind: 'number'; readonly decimal: string }
  /** `2026-03-01` */
  | { readonly kind: 'date'; readonly day: string }
  | { readonly kind: 'empty' }

export type BookColumn = {
  readonly header: string
  readonly widthCharacters: number
  /** Where a column is locked, the sheet is protected (without a password) and its other columns stay open. */
  readonly editing: 'open' | 'locked'
}

export type BookSheet = {
  readonly name: string
  readonly titles: readonly string[]
  /** A line between titles and header: the unit, the period, how to fill it in. */
  readonly note: string | null
  readonly columns: readonly BookColumn[]
  readonly rows: readonly (readonly BookCell[])[]
}

export type Book = { readonly sheets: readonly BookSheet[] }

type HucreSheet = WriteOptions['sheets'][number]
type Written = { readonly value: CellValue; readonly style: CellStyle }

/** A spreadsheet keeps 15 digits of a number; longer ones are written as text and stay whole. */
const DIGITS_KEPT = 15
/** Excel opens no longer name, and none with these characters. */
const SHEET_NAME_LENGTH_MAX = 31
const NOT_IN_SHEET_NAME = /[[\]:*?/\\]|^'|'$/g
/** Excel opens no longer text in a cell: the rest is cut off. */
const CELL_LENGTH_MAX = 32_767
const font = { name: '宋体', size: 11 }
const thin = { style: 'thin' } as const
const border = { top: thin, right: thin, bottom: thin, left: thin }

/** The bytes of an xlsx. Names of sheets that Excel would refuse are changed to ones it opens. */
export async function writeBook({ sheets }: Book): Promise<Uint8Array> {
  const names = sheetNames(sheets.map(({ name }) => name))
  return writeXlsx({
    sheets: sheets.map((sheet, index) => hucreSheet(sheet, names[index] ?? '')),
    namedRanges: sheets.flatMap((sheet, index) => printedRanges(sheet, names[index] ?? '')),
    defaultFont: font,
  })
}

function hucreSheet(sheet: BookSheet, name: string): HucreSheet {
  const { columns } = sheet
  const above = [...sheet.titles.map(titleCell), ...notesOf(sheet).map(noteCell)]
  const header = columns.map((column) => headerCell(column.header))
  const body = sheet.rows.map((row) =>
    columns.map((column, index) => bodyCell(row[index] ?? { kind: 'empty' }, column)),
  )
  const written: readonly (readonly Written[])[] = [...above.map((cell) => [cell]), header, ...body]
  const lockedFirst = columns.findIndex(({ editing }) => editing === 'open')
  const frozenColumns = lockedFirst < 0 ? 0 : lockedFirst
  return {
    name,
    rows: written.map((row) => row.map(({ value }) => value)),
    cells: cellsOf(written),
    columns: columns.map(({ widthCharacters }) => ({ width: widthCharacters })),
    merges: columns.length < 2 ? [] : above.map((_cell, row) => wholeRow(row, columns.length)),
    freezePane: { rows: above.length + 1, columns: frozenColumns },
    ...(columns.some(({ editing }) => editing === 'locked') ? { protection: { sheet: true } } : {}),
    pageSetup: {
      paperSize: 'a4',
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
    },
    headerFooter: { oddFooter: '&C— &P / &N —' },
  }
}

/**
 * What is printed, and the header that each page repeats. hucre can write both itself, but does not quote the name of the
 * sheet, and Excel calls a file damaged whose sheet is named 2026年 or 单位 名册 then.
 */
function printedRanges(sheet: BookSheet, name: string): NonNullable<WriteOptions['namedRanges']> {
  const quoted = `'${name.replaceAll("'", "''")}'`
  const header = sheet.titles.length + notesOf(sheet).length + 1
  const end = addressOf(header + sheet.rows.length, Math.max(sheet.columns.length, 1)).replace(/^[A-Z]+/, '$$$&$$')
  return [
    { name: '_xlnm.Print_Area', range: `${quoted}!$A$1:${end}`, scope: name },
    { name: '_xlnm.Print_Titles', range: `${quoted}!$${header}:$${header}`, scope: name },
  ]
}

function notesOf({ note }: BookSheet): readonly string[] {
  return note === null ? [] : [note]
}

function cellsOf(rows: readonly (readonly Written[])[]): NonNullable<HucreSheet['cells']> {
  return new Map(
    rows.flatMap((row, rowIndex) =>
      row.map(({ value, style }, column) => [`${rowIndex},${column}`, { value, style }] as const),
    ),
  )
}

function wholeRow(row: number, columns: number): NonNullable<HucreSheet['merges']>[number] {
  return { startRow: row, startCol: 0, endRow: row, endCol: columns - 1 }
}

function titleCell(title: string): Written {
  return textCell(title, { font: { ...font, size: 16, bold: true }, alignment: { horizontal: 'center' } })
}

function noteCell(note: string): Written {
  return textCell(note, { font, alignment: { horizontal: 'left', vertical: 'top', wrapText: true } })
}

function headerCell(header: string): Written {
  return textCell(header, {
    font: { ...font, bold: true },
    border,
    alignment: { horizontal: 'center', vertical: 'center', wrapText: true },
  })
}

function bodyCell(cell: BookCell, { editing }: BookColumn): Written {
  const style: CellStyle = { font, border, protection: { locked: editing === 'locked' } }
  switch (cell.kind) {
    case 'text':
      return textCell(cell.text, { ...style, alignment: { vertical: 'top', wrapText: true } })
    case 'number':
      return isKept(cell.decimal)
        ? { value: Number(cell.decimal), style: { ...style, numFmt: numberFormat(cell.decimal) } }
        : textCell(cell.decimal, style)
    case 'date':
      return { value: new Date(`${cell.day}T00:00:00Z`), style: { ...style, numFmt: 'yyyy-mm-dd' } }
    case 'empty':
      return { value: null, style }
  }
}

/** The format of text: `=1+1` stays what it is even when somebody edits the cell, and codes keep their digits. */
function textCell(text: string, style: CellStyle): Written {
  // The format spells characters as _x0041_, and hucre leaves it to us to spell the underscore of such a text.
  const spelled = text.slice(0, CELL_LENGTH_MAX).replaceAll(/_(?=x[\dA-Fa-f]{4}_)/g, '_x005F_')
  return { value: spelled, style: { ...style, numFmt: '@' } }
}

function isKept(decimal: string): boolean {
  const digits = decimal.replace(/^-?0*/, '').replace('.', '')
  return /^-?\d+(?:\.\d+)?$/.test(decimal) && digits.length <= DIGITS_KEPT
}

function numberFormat(decimal: string): string {
  const places = decimal.split('.')[1]?.length ?? 0
  return places === 0 ? '0' : `0.${'0'.repeat(places)}`
}

/** Names that Excel opens, each once. */
function sheetNames(names: readonly string[]): readonly string[] {
  const given = new Set<string>()
  return names.map((name) => {
    const base = name.replaceAll(NOT_IN_SHEET_NAME, ' ').trim().slice(0, SHEET_NAME_LENGTH_MAX) || 'Sheet'
    let unique = base
    for (let count = 2; given.has(unique.toLowerCase()); count++) {
      unique = `${base.slice(0, SHEET_NAME_LENGTH_MAX - String(count).length - 1)} ${count}`
    }
    given.add(unique.toLowerCase())
    return unique
  })
}
