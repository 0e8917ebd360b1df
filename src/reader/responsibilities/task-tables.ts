/** Responsibilities in tables of tasks: a column headed 责任单位, 牵头单位, 配合单位. */
import type { Span } from '#base/span'
import { looksLikeInstitution, mayBeListed } from '#reader/lexicon/institutions'
import { isUnitColumn } from '#reader/lexicon/task-columns'
import type { Outline } from '#reader/outline'
import { partAt } from '#reader/part-at'
import type { Role, Table } from '#reader/reading'
import { placedRows } from '#reader/structure/table-cells'
import type { Duties } from './duties.ts'
import { unlabelledDuties } from './duties.ts'
import { roleOfLabel } from './labels.ts'
import { plainWords } from '#reader/plain-characters'
import { spacesOf } from './spaces.ts'

/** The duties that the tables of a document assign, in reading order. */
export function findTableDuties(outline: Outline): Duties[] {
  return outline.tables.flatMap((table) => dutiesOf(outline, table))
}

function dutiesOf(outline: Outline, table: Table): Duties[] {
  let columns = table.header.map((name) => roleOfColumn(plainWords(name)))
  if (!columns.some((role) => role !== undefined)) return []
  return placedRows(outline.copy.text, table).flatMap(({ row, cells, spans }) => {
    if (row.note === 'section') return []
    const roles = cells.map((cell) => roleOfColumn(cell))
    if (isHeader(columns, roles)) {
      columns = roles
      return []
    }
    return spans.flatMap((cell, column) => {
      const role = columns[column]
      return cell === undefined || role === undefined ? [] : inCell(outline, table, cell, role)
    })
  })
}

/** A header may have two rows, 责任单位 over 牵头单位 and 配合单位, and comes back on every page. */
function isHeader(columns: readonly (Role | undefined)[], roles: readonly (Role | undefined)[]): boolean {
  return columns.every((role, column) => role === undefined || roles[column] !== undefined)
}

function roleOfColumn(name: string): Role | undefined {
  return isUnitColumn(name) ? roleOfLabel(name) : undefined
}

function inCell(outline: Outline, table: Table, cell: Span, column: Role): Duties[] {
  const { text } = outline.copy
  const part = partAt(outline, cell.start)
  const clause = part !== undefined && part.ownSpan.start >= table.span.start ? part.path : table.clause
  return unlabelledDuties(text, cell, spacesOf(outline.copy)).flatMap((duties) => {
    const units = duties.units.filter((unit) => mayBeListed(text.slice(unit.start, unit.end)))
    if (!units.some((unit) => looksLikeInstitution(text.slice(unit.start, unit.end)))) return []
    return [{ ...duties, role: duties.form === 'bare' ? column : duties.role, units, form: 'table', clause }]
  })
}
