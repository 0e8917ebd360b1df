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
  /** A merged cell stands in the first of its rows only and holds for all of them. */
  const above: { readonly words: string; readonly span: Span | undefined }[] = []
  return placedRows(outline.copy.text, table).flatMap(({ row, cells, spans }) => {
    if (row.note === 'section') return []
    const roles = cells.map((cell) => roleOfColumn(cell))
    if (isHeader(columns, roles)) {
      columns = roles
      return []
    }
    const place = spans.find((span) => span !== undefined)?.start ?? table.span.start
    return spans.flatMap((span, column) => {
      const role = columns[column]
      const cell = span ?? (cells[column] === above[column]?.words ? above[column]?.span : undefined)
      above[column] = { words: cells[column] ?? '', span: cell }
      return cell === undefined || role === undefined
        ? []
        : inCell(outline, cell, { role, clause: clauseOf(outline, table, place) })
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

/** The clause of a row: the row itself where it has a number, else the clause that holds the table. */
function clauseOf(outline: Outline, table: Table, place: number): string {
  const part = partAt(outline, place)
  return part !== undefined && part.ownSpan.start >= table.span.start ? part.path : table.clause
}

function inCell(outline: Outline, cell: Span, column: { role: Role; clause: string }): Duties[] {
  const { text } = outline.copy
  return unlabelledDuties(text, cell, spacesOf(outline.copy)).flatMap((duties) => {
    const units = duties.units.filter((unit) => mayBeListed(text.slice(unit.start, unit.end)))
    if (!units.some((unit) => looksLikeInstitution(text.slice(unit.start, unit.end)))) return []
    const role = duties.form === 'bare' ? column.role : duties.role
    return [{ ...duties, role, units, form: 'table', clause: column.clause }]
  })
}
