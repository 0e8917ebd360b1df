/**
 * Bytes of a file that somebody sends become tables, or findings say why not. Nothing here believes the file's name, and
 * nothing throws. Runs in the limited thread (`read-book.ts` starts it).
 */
import { readXls, readXlsx } from 'hucre/xlsx'
import type { Diagnostic } from '#base/diagnostic'
import { isOutOfMemory } from '#kernel/limited-worker'
import {
  controlShare,
  decodeText,
  fileDiagnostic,
  isMarkup,
  isRefusal,
  openZip,
  readBytes,
  sniff,
  sniffOle,
} from '#reader'
import { tableOfText } from './delimited.ts'
import { finding, startOf } from './finding.ts'
import { CELLS_MAX, tableOf } from './grid.ts'
import { cellOfText } from './cell-text.ts'
import type { Table } from './table.ts'
import { tablesOfWorkbook, type Workbook } from './workbook.ts'

export type BookReading = { readonly tables: readonly Table[]; readonly diagnostics: readonly Diagnostic[] }

/** A text has none, but for a stray one. */
const CONTROL_SHARE_MAX = 0.005

/** All tables of a file: the sheets of a workbook in their order, hidden ones too; one for csv. */
export async function parseBook(bytes: Uint8Array, file: string): Promise<BookReading> {
  switch (sniff(bytes)) {
    case 'empty':
      return refused(finding(startOf(file), 'spreadsheet.empty', 'error', {}))
    case 'zip':
      return parseZip(bytes, file)
    case 'ole':
      return parseOle(bytes, file)
    case 'text':
      return parseText(bytes, file)
    case 'pdf':
    case 'rtf':
      return refused(finding(startOf(file), 'spreadsheet.unknown_format', 'error', {}))
  }
}

async function parseZip(bytes: Uint8Array, file: string): Promise<BookReading> {
  const zip = openZip(bytes)
  if (isRefusal(zip)) return refused(fileDiagnostic(zip.code, 'error', file, zip.params))
  const names = [...zip.entries.keys()]
  if (names.includes('content.xml')) return refused(finding(startOf(file), 'spreadsheet.ods', 'error', {}))
  if (!names.some((name) => name.startsWith('xl/')) || names.includes('xl/workbook.bin')) {
    return refused(finding(startOf(file), 'spreadsheet.unknown_format', 'error', {}))
  }
  return parseWorkbook(file, () => readXlsx(bytes, { readStyles: true }))
}

async function parseOle(bytes: Uint8Array, file: string): Promise<BookReading> {
  const content = sniffOle(bytes)
  if (content === 'encrypted') return refused(fileDiagnostic('reader.encrypted', 'error', file, { format: 'xlsx' }))
  if (content !== 'xls') return refused(finding(startOf(file), 'spreadsheet.unknown_format', 'error', {}))
  const { tables, diagnostics } = await parseWorkbook(file, () => readXls(bytes))
  const warnings = tables.length > 0 ? [finding(startOf(file), 'spreadsheet.xls_without_formats', 'warning', {})] : []
  return { tables, diagnostics: [...diagnostics, ...warnings] }
}

async function parseWorkbook(file: string, read: () => Promise<Workbook>): Promise<BookReading> {
  try {
    return bounded(file, tablesOfWorkbook(await read(), file))
  } catch (cause) {
    // What exhausts the thread is told by its limits; everything else that is thrown here is about the file.
    if (isOutOfMemory(cause)) throw cause
    return refused(finding(startOf(file), 'spreadsheet.broken', 'error', {}))
  }
}

async function parseText(bytes: Uint8Array, file: string): Promise<BookReading> {
  const decoded = decodeText(bytes)
  if (decoded === null || controlShare(decoded.text) > CONTROL_SHARE_MAX) {
    return refused(finding(startOf(file), 'spreadsheet.unknown_format', 'error', {}))
  }
  if (isMarkup(decoded.text)) return parsePage(bytes, file)
  const { table, diagnostics } = tableOfText(decoded.text, file)
  const count = decoded.damagedCharacters
  const damage = count > 0 ? [fileDiagnostic('reader.damaged_characters', 'warning', file, { count })] : []
  const read = table === null ? refused(...diagnostics) : bounded(file, [table])
  return { tables: read.tables, diagnostics: [...read.diagnostics, ...damage] }
}

/** Older systems of the administration give out web pages and call them xls. */
async function parsePage(bytes: Uint8Array, file: string): Promise<BookReading> {
  const { source, diagnostics } = await readBytes(bytes, file)
  const tables = (source?.tables ?? []).map(({ rows }, index, all) => {
    const head = { file, sheet: all.length === 1 ? '' : String(index + 1), hidden: false }
    return tableOf(head, rows, [], (address, row, column) => cellOfText(head, address, rows[row]?.[column] ?? ''))
  })
  if (source !== null && tables.length === 0) {
    return refused(finding(startOf(file), 'spreadsheet.no_table', 'error', {}))
  }
  const read = bounded(file, tables)
  return { tables: read.tables, diagnostics: [...diagnostics, ...read.diagnostics] }
}

function bounded(file: string, tables: readonly Table[]): BookReading {
  const filled = tables.filter(({ rows }) => rows.length > 0)
  if (filled.length === 0) return refused(finding(startOf(file), 'spreadsheet.empty', 'error', {}))
  const cells = filled.reduce((sum, { rows }) => sum + rows.length * (rows[0]?.length ?? 0), 0)
  if (cells <= CELLS_MAX) return { tables: filled, diagnostics: [] }
  return refused(finding(startOf(file), 'spreadsheet.too_many_cells', 'error', { cells, limit: CELLS_MAX }))
}

function refused(...diagnostics: readonly Diagnostic[]): BookReading {
  return { tables: [], diagnostics }
}
