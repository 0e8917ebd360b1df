/** Reads a file of tables in a thread with limited memory and time. */
import { runLimited, type WorkerLimits } from '#kernel/limited-worker'
import type { Diagnostic } from '#base/diagnostic'
import { finding, startOf } from './finding.ts'
import type { BookReading } from './parse-book.ts'
import type { Table } from './table.ts'

/** What the thread is started with. */
export type BookJob = { readonly bytes: Uint8Array; readonly name: string }

export type TableReading = { readonly table: Table | null; readonly diagnostics: readonly Diagnostic[] }

const usualLimits: WorkerLimits = { timeoutSeconds: 30, memoryMegabytes: 1024 }

/**
 * All tables of xlsx, xls, csv, tsv, or a web page called xls: sheets in their order, hidden ones too, without the empty
 * ones. No table where a finding says why.
 *
 * @errors spreadsheet.empty, spreadsheet.unknown_format, spreadsheet.ods, spreadsheet.broken, spreadsheet.no_table,
 *   spreadsheet.fullwidth_delimiter, spreadsheet.too_many_cells, spreadsheet.too_heavy, and those of the reader's gate
 */
export async function readBook(
  bytes: Uint8Array,
  name: string,
  limits: WorkerLimits = usualLimits,
): Promise<BookReading> {
  const job: BookJob = { bytes, name }
  const outcome = await runLimited<BookReading>(new URL('./read-book-entry.ts', import.meta.url), job, limits)
  if (outcome.kind === 'done') return outcome.result
  const params = { seconds: limits.timeoutSeconds, limit_mb: limits.memoryMegabytes }
  return { tables: [], diagnostics: [finding(startOf(name), 'spreadsheet.too_heavy', 'error', params)] }
}

/**
 * The first sheet that people see, for a list that stands on one sheet; the others are named in a finding.
 *
 * @errors every code of `readBook`, spreadsheet.sheets_left_out (warning)
 */
export async function readTable(bytes: Uint8Array, name: string): Promise<TableReading> {
  const { tables, diagnostics } = await readBook(bytes, name)
  const [table, ...others] = tables.filter(({ hidden }) => !hidden)
  if (table === undefined) {
    const empty = tables.length > 0 ? [finding(startOf(name), 'spreadsheet.empty', 'error', {})] : []
    return { table: null, diagnostics: [...diagnostics, ...empty] }
  }
  if (others.length === 0) return { table, diagnostics }
  const params = { sheet: table.sheet, others: others.map(({ sheet }) => sheet) }
  return {
    table,
    diagnostics: [...diagnostics, finding(startOf(name), 'spreadsheet.sheets_left_out', 'warning', params)],
  }
}
