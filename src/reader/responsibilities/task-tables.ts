/** Responsibilities in tables of tasks: a column headed 责任单位, 牵头单位, 配合单位. */
import type { Span } from '#base/span'
import { looksLikeInstitution, mayBeListed } from '#reader/lexicon/institutions'
import type { Outline } from '#reader/outline'
import { plainCharacter } from '#reader/plain-characters'
import type { Role, Table } from '#reader/reading'
import { unlabelledDuties } from './duties.ts'
import type { Duties } from './duties.ts'
import { roleOfLabel } from './labels.ts'

const UNIT_COLUMN =
  /^(?:\*)?(?:责任|牵头|配合|负责|主责|主办|承办|协办|参与|参加|落实|实施|指导|主管|协同|支持)[^,。:]{0,12}$/
/** Line ends and section rows that may stand between the cells of a row. */
const ROW_SLACK = 80
const NOT_UNITS = /人$|领导|时限|时间|联系|意见|内容/

/** The duties that the tables of a document assign, in reading order. */
export function findTableDuties(outline: Outline): Duties[] {
  return outline.tables.flatMap((table) => dutiesOf(outline.copy.text, table))
}

function dutiesOf(text: string, table: Table): Duties[] {
  const columns = table.header.map((name) => roleOfColumn(plainWords(name)))
  if (!columns.some((role) => role !== undefined)) return []
  let place = table.span.start
  return table.rows.flatMap((row) => {
    if (row.note === 'section') return []
    const cells = row.cells.map(plainWords)
    const rowEnd = Math.min(table.span.end, place + cells.join('').length + ROW_SLACK)
    return cells.flatMap((cell, column) => {
      const found = cellSpan(text, { start: place, end: rowEnd }, cell)
      if (found !== undefined) place = found.end
      const role = columns[column]
      if (found === undefined || role === undefined) return []
      return unlabelledDuties(text, found).flatMap((duties) => inColumn(text, duties, { role, clause: table.clause }))
    })
  })
}

function roleOfColumn(name: string): Role | undefined {
  return UNIT_COLUMN.test(name) && !NOT_UNITS.test(name) ? roleOfLabel(name) : undefined
}

function inColumn(text: string, duties: Duties, column: { role: Role; clause: string }): Duties[] {
  const units = duties.units.filter((unit) => mayBeListed(text.slice(unit.start, unit.end)))
  if (!units.some((unit) => looksLikeInstitution(text.slice(unit.start, unit.end)))) return []
  const role = duties.form === 'bare' ? column.role : duties.role
  return [{ ...duties, role, units, form: 'table', clause: column.clause }]
}

/** Where the words of a cell stand in its row; a merged cell has its words in the first of its rows only. */
function cellSpan(text: string, row: Span, words: string): Span | undefined {
  const start = words === '' ? -1 : text.slice(row.start, row.end).indexOf(words)
  return start < 0 ? undefined : { start: row.start + start, end: row.start + start + words.length }
}

function plainWords(cell: string): string {
  return Array.from(cell.replaceAll(/\s/g, ''), (sign) => String.fromCharCode(plainCharacter(sign.charCodeAt(0)))).join(
    '',
  )
}
