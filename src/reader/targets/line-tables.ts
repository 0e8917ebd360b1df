/**
 * Indicator tables that lost their frame: one cell per paragraph, as a page's table becomes text. The kinds of the
 * cells (row number, name, unit, values, kind) tell where a row begins, even where merged or missing cells do not.
 */
import type { Span } from '#base/span'
import type { Outline } from '#reader/outline'
import { clauseAt } from '#reader/part-at'
import type { Table, TableRow } from '#reader/reading'
import { columnsOf } from './table-columns.ts'
import { isUnit } from './units.ts'

const HEADER_CELL = new RegExp(
  `^(?:${[
    '序号|编号|类别|类型|领域|分类|方面|维度|名称|项目|内容|备注|(?:计量)?单位|(?:指标)?(?:属性|性质)|数据来源',
    '(?:一级|二级|三级|主要|具体|核心|目标)?指标(?:名称|内容|类别|体系|值|类型|项)?',
    '.{0,6}20\\d\\d年?.{0,10}|.{0,6}(?:目标|目标值|现状|现状值|基期|基期值|基准值|期末值)',
    '.{0,10}(?:年均|累计|增速|增长|变化|增幅).{0,8}|(?:牵头|责任|负责|主管)(?:单位|部门)|\\([^()]{1,8}\\)',
  ].join('|')})$`,
)
const OPENS_HEADER = /^(?:序号|编号|类别|类型|领域|分类|方面|维度|(?:一级|主要|具体|核心)?指标(?:名称|内容|项)?|名称)$/
const VALUE_HEADER = /20\d\d|目标|现状|基期|基准|期末|年均|累计|增速|增长|变化|增幅/
const VALUE =
  /^(?:[-—/\\]+|(?:[≥≤><=约达超\-+±]|不低于|不少于|不超过|不高于|达到|大于|小于|高于|低于|超过|突破|(?:控制|稳定|保持|维持)在|(?:提高|提升|增加|降低|下降|降)[到至])*[([]?[-+]?\d[\d.,:]*(?:[-~]\d[\d.]*)?(?:万|亿)?[^\d\s]{0,6}[)\]]?(?:及?以上|以内|以下|左右)?)$/
const KIND = /^\(?(?:预期|约束|预期性|约束性|指导性|引导性)\)?$/
const LONGEST_CELL = 45
const LONGEST_HEADER = 14
const MOST_NAMES_WITHOUT_VALUES = 5
/** Merged cells and forgotten numbers shift the count. */
const MOST_ROWS_ASTRAY = 2

/** The indicator tables that stand in the paragraphs of a document, one cell in each. */
export function tablesOfLines(outline: Outline): Table[] {
  const cells = outline.copy.paragraphs
  const tables: Table[] = []
  for (let at = 0; at < cells.length; at++) {
    const table = OPENS_HEADER.test(wordsAt(outline, at)) ? tableFrom(outline, at) : undefined
    if (table === undefined) continue
    tables.push(table)
    while (at + 1 < cells.length && (cells[at + 1]?.start ?? table.span.end) < table.span.end) at++
  }
  return tables
}

function tableFrom(outline: Outline, first: number): Table | undefined {
  const header = headerFrom(outline, first)
  const columns = columnsOf(header, outline.year)
  const values = header.flatMap((cell, column) =>
    VALUE_HEADER.test(cell) && column !== columns?.indicator ? [column] : [],
  )
  if (columns === undefined || values.length === 0) return undefined
  const body = first + header.length
  const isNumbered = header.some((cell) => /序号|编号/.test(cell)) || wordsAt(outline, body) === '1'
  const { rows, end } = rowsFrom(outline, body, header.length, { ...columns, values, isNumbered })
  if (rows.length < 2) return undefined
  const span: Span = { start: outline.copy.paragraphs[first]?.start ?? 0, end }
  return {
    clause: clauseAt(outline, span.start),
    kind: 'indicators',
    header,
    rows,
    span,
    confidence: 0.8,
    inheritedFrom: null,
  }
}

function headerFrom(outline: Outline, first: number): string[] {
  const header: string[] = []
  for (let at = first; header.length < LONGEST_HEADER && HEADER_CELL.test(wordsAt(outline, at)); at++) {
    header.push(wordsAt(outline, at))
  }
  return header
}

type Layout = {
  readonly indicator: number
  readonly unit: number | undefined
  readonly kind: number | undefined
  readonly values: readonly number[]
  readonly isNumbered: boolean
}

function rowsFrom(outline: Outline, first: number, width: number, layout: Layout): { rows: TableRow[]; end: number } {
  const rows: TableRow[] = []
  let names: string[] = []
  let end = 0
  let at = first
  while (at < outline.copy.paragraphs.length) {
    const words = wordsAt(outline, at)
    if (words.length > LONGEST_CELL || /。|^注[:1]/.test(words) || names.length > MOST_NAMES_WITHOUT_VALUES) break
    const number = rows.length + 1
    const isNamed = names.length > 0
    if (isNamed && (isUnitAt(outline, at, layout) || VALUE.test(words)) && !startsRow(outline, at, layout, number)) {
      const read = readValues(outline, at, layout, number + 1)
      rows.push({ cells: cellsOf(width, layout, names.at(-1) ?? '', read), note: 'data' })
      at = read.next
      end = outline.copy.paragraphs[at - 1]?.end ?? end
      names = []
    } else {
      if (!VALUE.test(words) && !KIND.test(words)) names.push(words)
      at++
    }
  }
  return { rows, end }
}

/** A number before a name is the number of a row, where it is about the one that is expected. */
function startsRow(outline: Outline, at: number, layout: Layout, expected: number): boolean {
  const words = wordsAt(outline, at)
  const next = wordsAt(outline, at + 1)
  if (!layout.isNumbered || !/^\d{1,3}$/.test(words) || Math.abs(Number(words) - expected) > MOST_ROWS_ASTRAY)
    return false
  return !VALUE.test(next) && !isUnit(next) && !KIND.test(next) && next !== ''
}

/** A unit, or what stands in the column of units before a value: 吨/万元, —. */
function isUnitAt(outline: Outline, at: number, layout: Layout): boolean {
  const words = wordsAt(outline, at)
  if (isUnit(words)) return true
  return (
    layout.unit !== undefined &&
    /^(?:[^\d。,;:]{1,8}[/·][^\d。,;:]{1,8}|比值)$/.test(words) &&
    VALUE.test(wordsAt(outline, at + 1))
  )
}

type Read = { readonly unit: string; readonly values: readonly string[]; readonly kind: string; readonly next: number }

function readValues(outline: Outline, first: number, layout: Layout, nextNumber: number): Read {
  let at = first
  const unit = isUnitAt(outline, at, layout) ? wordsAt(outline, at++) : ''
  const values: string[] = []
  while (values.length < layout.values.length && VALUE.test(wordsAt(outline, at))) {
    if (values.length > 0 && values.length + 1 === layout.values.length && startsRow(outline, at, layout, nextNumber))
      break
    values.push(wordsAt(outline, at++))
  }
  const kind = KIND.test(wordsAt(outline, at)) ? wordsAt(outline, at++) : ''
  return { unit, values, kind, next: Math.max(at, first + 1) }
}

function cellsOf(width: number, layout: Layout, name: string, { unit, values, kind }: Read): string[] {
  const cells = Array.from({ length: width }, () => '')
  cells[layout.indicator] = unit !== '' && layout.unit === undefined ? `${name}(${unit})` : name
  if (layout.unit !== undefined) cells[layout.unit] = unit
  if (layout.kind !== undefined) cells[layout.kind] = kind
  for (const [index, column] of layout.values.entries()) cells[column] = values[index] ?? ''
  return cells
}

function wordsAt(outline: Outline, paragraph: number): string {
  const span = outline.copy.paragraphs[paragraph]
  if (span === undefined || span.end - span.start > LONGEST_CELL * 2) return span === undefined ? '' : '。'
  return outline.copy.text.slice(span.start, span.end)
}
