/** Reads the rows of an indicator table: one target for every goal column. */
import type { Span } from '#base/span'
import type { Outline } from '#reader/outline'
import { isSpace, plainCharacter } from '#reader/plain-characters'
import type { Refusal, Strength, Table, TableRow, Target, TargetDeadline } from '#reader/reading'
import { comparatorOf, leftBoundOf } from './comparators.ts'
import { quantitiesOf } from './quantities.ts'
import type { Quantity } from './quantities.ts'
import { columnsOf } from './table-columns.ts'
import type { TableColumns } from './table-columns.ts'

const NOTE_MARK = /(?:[★☆※*▲△◆]|\[\d+\]|[①-⑳])+$/

/** How far beyond the last found cell the next one may stand. */
const WINDOW = 2000
/** A goal of more characters is told in a sentence. */
const LONGEST_VALUE = 14

/** The targets of a table of indicators, and the numbers of rows that could not be read. */
export function readTable(outline: Outline, found: Table): { targets: Target[]; refusals: Refusal[] } {
  const table = withWholeHeader(found)
  const columns = columnsOf(table.header.map(plain), outline.year)
  if (columns === undefined) return { targets: [], refusals: [] }
  const place = placesIn(outline.copy.text, table.span)
  const dues = columns.goals.map(({ column }) => dueOf(place(plain(table.header[column] ?? ''))))
  const targets: Target[] = []
  const refusals: Refusal[] = []
  for (const row of table.rows) {
    if (row.note === 'doubtful') refusals.push(...refusalOf(table, row, place))
    if (row.note === 'data') targets.push(...targetsOfRow(table, columns, row, dues, place))
  }
  return { targets, refusals }
}

/** Whether a header names indicators and what they are to reach, and the cells below hold values, not sentences. */
export function hasGoals(table: Table, documentYear: number | null): boolean {
  const { header, rows } = withWholeHeader(table)
  const columns = columnsOf(header.map(plain), documentYear)
  if (columns === undefined) return false
  const cells = rows.flatMap((row) => columns.goals.map(({ column }) => plain(row.cells[column] ?? '')))
  const filled = cells.filter((cell) => cell !== '')
  return filled.filter(isValue).length >= filled.length / 2
}

/** A header of two rows: 目标值 over 2024年 and 2025年. */
function withWholeHeader(table: Table): Table {
  const { header, rows } = table
  const [first, ...others] = rows
  const below = first?.cells ?? []
  const repeats = header.filter((cell, column) => cell !== '' && cell === below[column]).length
  const isYears = below.some((cell) => /^20\d\d年?[底末]?$/.test(plain(cell)))
  if (repeats === 0 || !isYears || below.length !== header.length) return table
  return { ...table, header: header.map((cell, column) => joined(cell, below[column] ?? '')), rows: others }
}

function joined(above: string, below: string): string {
  return above === below ? above : above + below
}

function isValue(cell: string): boolean {
  return cell.length <= LONGEST_VALUE && (/\d/.test(cell) || cell.length <= 4)
}

type Placed = { readonly words: string; readonly span: Span }
type Placing = (words: string) => Placed

/** Finds cells in the copy one after another; what is not found stands for the whole table. */
function placesIn(text: string, table: Span): Placing {
  let cursor = table.start
  return (words) => {
    const nearby = text.slice(cursor, Math.min(table.end, cursor + WINDOW))
    const at = cellWithin(nearby, words)
    if (at < 0) return { words, span: table }
    const span = { start: cursor + at, end: cursor + at + words.length }
    cursor = span.end
    return { words, span }
  }
}

/** A cell of its own line before words inside of another. */
function cellWithin(nearby: string, words: string): number {
  if (words === '') return -1
  const line = `\n${nearby}\n`.indexOf(`\n${words}\n`)
  return line >= 0 ? line : nearby.indexOf(words)
}

function targetsOfRow(
  table: Table,
  columns: TableColumns,
  row: TableRow,
  dues: readonly (TargetDeadline | null)[],
  place: Placing,
): Target[] {
  const cells = row.cells.map(plain)
  const name = place(cells[columns.indicator] ?? '')
  const unitCell = columns.unit === undefined ? '' : (cells[columns.unit] ?? '')
  const { indicator, unit } = nameAndUnit(name.words, unitCell.replace(/^[-—/]+$/, ''))
  if (indicator === '') return []
  const placed = valuesInOrder(columns, cells).map((column) => [column, place(cells[column] ?? '')] as const)
  const places = new Map(placed)
  const targetFrom = (
    column: number,
    deadline: TargetDeadline | null,
    named: string,
    unitOfValue: string,
  ): Target[] => {
    const cell = places.get(column) ?? { words: '', span: table.span }
    const value = valueOf(cell.words, unitOfValue, named)
    if (value === undefined) return []
    return [
      {
        clause: table.clause,
        indicator: named,
        ...value,
        valueSpan: cell.span,
        span: spanning(name.span, cell.span),
        baseline: null,
        deadline,
        strength: strengthOfKind(columns.kind === undefined ? '' : (cells[columns.kind] ?? '')),
        confidence: Math.min(0.9, table.confidence),
        inheritedFrom: deadline?.inheritedFrom ?? null,
      },
    ]
  }
  const reached = columns.goals.flatMap(({ column }, index) => targetFrom(column, dues[index] ?? null, indicator, unit))
  if (reached.length > 0 || columns.growth === undefined) return reached
  return targetFrom(columns.growth, dues.at(-1) ?? null, `${indicator}增长`, '%')
}

/** The unit stands in its own cell, in brackets behind the name, or right behind it; marks of footnotes are no part of the name. */
function nameAndUnit(words: string, unitCell: string): { indicator: string; unit: string } {
  const name = words.replace(NOTE_MARK, '')
  const inBrackets = /\(([^()]{1,12})\)$/.exec(name)?.[1] ?? ''
  if (inBrackets !== '' && (unitCell === '' || unitCell === inBrackets)) {
    return { indicator: name.replace(/\([^()]*\)$/, '').replace(NOTE_MARK, ''), unit: inBrackets }
  }
  const behind = unitCell === '' && name.endsWith('%') ? '%' : ''
  return {
    indicator: name.slice(0, name.length - behind.length).replace(NOTE_MARK, ''),
    unit: unitCell || behind,
  }
}

/** The columns with numbers, so that each is sought after the one before it. */
function valuesInOrder(columns: TableColumns, cells: readonly string[]): number[] {
  const isGoal = new Set(columns.goals.map(({ column }) => column))
  return cells.flatMap((cell, column) =>
    column > columns.indicator && (isGoal.has(column) || /\d/.test(cell)) ? [column] : [],
  )
}

function valueOf(
  cell: string,
  unit: string,
  indicator: string,
): Pick<Target, 'value' | 'unit' | 'comparator'> | undefined {
  const numbers = quantitiesOf(cell)
  const [quantity] = numbers
  if (quantity === undefined || numbers.length > 1) return undefined
  const left = leftBoundOf(cell, 0, quantity.start)
  return {
    value: quantity.value,
    unit: unitOf(quantity, unit),
    comparator: comparatorOf({ ...left, bounds: [...left.bounds, ...changeIn(indicator)] }, quantity),
  }
}

/** 单位能耗降低 and 产值增长 name a change. */
function changeIn(indicator: string): readonly ('decrease' | 'increase')[] {
  if (/(?:下降|降低|减少|削减)(?:率|幅度)?$/.test(indicator)) return ['decrease']
  return /(?:增长|提高|提升|递增)$/.test(indicator) ? ['increase'] : []
}

function unitOf(quantity: Quantity, unit: string): string {
  if (quantity.value.includes(':')) return ''
  return quantity.unit === '' ? unit : quantity.unit
}

function strengthOfKind(words: string): Strength {
  if (words.includes('约束')) return '约束'
  return words.includes('预期') ? '预期' : '要求'
}

function dueOf({ words, span }: Placed): TargetDeadline | null {
  const year = /20\d\d年?(?:[末底])?/.exec(words)
  if (year === null) return null
  const text = year[0]
  return { text, span, inheritedFrom: { from: 'table-header', span, words } }
}

function refusalOf(table: Table, row: TableRow, place: Placing): Refusal[] {
  const words = row.cells.map(plain).join('')
  return words === '' ? [] : [{ span: place(words).span, clause: table.clause, words, reason: 'flattened-table' }]
}

function spanning(first: Span, last: Span): Span {
  return { start: Math.min(first.start, last.start), end: Math.max(first.end, last.end) }
}

/** A cell in the characters of the copy. */
function plain(cell: string): string {
  let words = ''
  for (let at = 0; at < cell.length; at++) {
    const code = cell.charCodeAt(at)
    if (!isSpace(code) && code >= 0x20) words += String.fromCharCode(plainCharacter(code))
  }
  return words
}
