/** Text with a delimiter becomes a table: csv, tsv, what was pasted. The formula guard of our own csv is taken off. */
import type { Diagnostic } from '#base/diagnostic'
import { parseDelimited, parsePasted, type TextRows } from '#base/pasted-table'
import { cellOfText } from './cell-text.ts'
import { finding, startOf } from './finding.ts'
import { withoutGuard } from './formula-guard.ts'
import { tableOf } from './grid.ts'
import type { Table } from './table.ts'

/** A tab stands in no csv by chance; a comma does stand in a text with semicolons. */
const DELIMITERS = ['\t', ';', ','] as const
const SAMPLE_LINES = 20

export type TextTable = { readonly table: Table | null; readonly diagnostics: readonly Diagnostic[] }

/**
 * The table of a csv or tsv file.
 *
 * @errors spreadsheet.fullwidth_delimiter
 */
export function tableOfText(text: string, file: string): TextTable {
  const delimiter = delimiterOf(text)
  if (delimiter === null && /^.*[，；].*\n.*[，；]/.test(text)) {
    const shown = text.includes('，') ? '，' : '；'
    const diagnostics = [finding(startOf(file), 'spreadsheet.fullwidth_delimiter', 'error', { shown })]
    return { table: null, diagnostics }
  }
  const rows = parseDelimited(text, delimiter ?? ',').map((cells) => cells.map(withoutGuard))
  return { table: tableOfRows(rows, file), diagnostics: [] }
}

/** The table of what somebody pasted; `source` names for the person where it was pasted. */
export function tableOfPasted(text: string, source: string): Table {
  return tableOfRows(parsePasted(text), source)
}

function tableOfRows(rows: TextRows, file: string): Table {
  const head = { file, sheet: '', hidden: false }
  return tableOf(head, rows, [], (address, row, column) => cellOfText(head, address, rows[row]?.[column] ?? ''))
}

/** The delimiter that parts the lines most evenly: most of them have as many cells as the widest. Null where none does. */
function delimiterOf(text: string): string | null {
  const sample = text.split('\n', SAMPLE_LINES).join('\n')
  const scored = DELIMITERS.map((delimiter) => {
    const widths = parseDelimited(sample, delimiter).map((cells) => cells.length)
    const widest = Math.max(1, ...widths)
    return { delimiter, widest, evenness: widths.filter((width) => width === widest).length }
  }).filter(({ widest }) => widest > 1)
  const tabbed = scored.find(({ delimiter }) => delimiter === '\t')
  if (tabbed !== undefined) return tabbed.delimiter
  return scored.toSorted((a, b) => b.evenness - a.evenness || b.widest - a.widest)[0]?.delimiter ?? null
}
