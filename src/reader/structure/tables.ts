/** The tables whose cells the format knows, with what their headers say they hold. */
import type { Part } from '#reader/outline'
import type { Table, TableRow } from '#reader/reading'
import type { ReadingCopy } from '#reader/reading-copy'
import { copySpan } from './copy-span.ts'

/** The tables in reading order, spans in places of the copy. */
export function tablesOf(copy: ReadingCopy, parts: readonly Part[]): Table[] {
  return copy.source.tables.flatMap((table) => {
    const span = copySpan(copy, table.span)
    const start = Math.max(0, table.rows.findIndex(isHeader))
    const header = table.rows[start]
    if (header === undefined) return []
    const rows = table.rows.slice(start + 1).map((cells) => rowOf(cells, header.length))
    const clause = parts.findLast(({ ownSpan }) => ownSpan.start <= span.start)?.path ?? '0'
    return [{ clause, kind: kindOf(header), header, rows, span, confidence: 0.9, inheritedFrom: null }]
  })
}

/** A header names several columns; the caption above it is one cell over all of them. */
function isHeader(row: readonly string[]): boolean {
  return new Set(row.filter((cell) => cell.trim() !== '')).size >= 2
}

function rowOf(cells: readonly string[], columns: number): TableRow {
  if (cells.length !== columns) return { cells, note: 'doubtful' }
  const filled = new Set(cells.filter((cell) => cell.trim() !== ''))
  return { cells, note: filled.size <= 1 ? 'section' : 'data' }
}

function kindOf(header: readonly string[]): Table['kind'] {
  const words = header.join('\n').replace(/[\s\u3000]/g, '')
  if (/指标|目标值/.test(words)) return 'indicators'
  return /任务|责任|牵头|配合|负责|指导部门|举措|措施/.test(words) ? 'tasks' : 'other'
}
