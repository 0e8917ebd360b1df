/** The text of a cell, as the person sees it or typed it; where that is lost, the cell says so. */
import type { CellValue } from 'hucre/xlsx'
import type { Diagnostic } from '#base/diagnostic'
import { finding } from './finding.ts'
import { type Cell, placeOf, type Table } from './table.ts'

/** What a format stores in a cell. `hasFormula` where the value is what a formula once gave. */
export type StoredCell = {
  readonly value: CellValue
  readonly format: string
  readonly hasFormula: boolean
}

/** A spreadsheet keeps 15 digits of a number; typed codes of 18 digits end in zeros. */
const DIGITS_KEPT = 15
const ERROR_VALUE = /^#(?:NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A|SPILL!|CALC!|ERR!)$/
/** What a spreadsheet leaves in a csv where a code of many digits stood: 4.10102E+17. */
const SCIENTIFIC = /^[+-]?\d(?:\.\d+)?E\+\d{2}$/i

/** A cell of a workbook. */
export function cellOfValue(table: Pick<Table, 'file' | 'sheet'>, address: string, stored: StoredCell): Cell {
  const { value, format, hasFormula } = stored
  if (value === null) return hasFormula ? withoutValue(table, address) : { text: '', address }
  if (typeof value === 'string') return cellOfText(table, address, value)
  if (typeof value === 'boolean') return { text: value ? 'TRUE' : 'FALSE', address }
  if (typeof value === 'number') return cellOfNumber(table, address, value, format)
  return { text: dateText(value), address }
}

/** A cell of a csv, or of a text cell of a workbook. */
export function cellOfText(table: Pick<Table, 'file' | 'sheet'>, address: string, text: string): Cell {
  const shown = text.trim()
  if (ERROR_VALUE.test(shown)) {
    return { text, address, problem: finding(placeOf(table, address), 'spreadsheet.error_value', 'error', { shown }) }
  }
  return SCIENTIFIC.test(shown)
    ? { text, address, problem: lostDigits(table, address, shown) }
    : { text: text.replaceAll(/\r\n?/g, '\n'), address }
}

function withoutValue(table: Pick<Table, 'file' | 'sheet'>, address: string): Cell {
  const problem = finding(placeOf(table, address), 'spreadsheet.formula_without_value', 'error', {})
  return { text: '', address, problem }
}

function cellOfNumber(table: Pick<Table, 'file' | 'sheet'>, address: string, value: number, format: string): Cell {
  const text = padded(decimalText(value), format)
  if (Number.isInteger(value) && Math.abs(value) >= 10 ** DIGITS_KEPT) {
    return { text, address, problem: lostDigits(table, address, text) }
  }
  return isPercent(format) ? { text, address, percent: true } : { text, address }
}

function lostDigits(table: Pick<Table, 'file' | 'sheet'>, address: string, shown: string): Diagnostic {
  return finding(placeOf(table, address), 'spreadsheet.lost_digits', 'error', { shown })
}

/** Plain digits, never an exponent. Rounded to the 15 digits a spreadsheet shows, so 0.1 + 0.2 is 0.3 here too. */
function decimalText(value: number): string {
  const [mantissa = '', exponent = '0'] = value.toExponential(DIGITS_KEPT - 1).split('e')
  const sign = mantissa.startsWith('-') ? '-' : ''
  const digits = mantissa.replaceAll(/[-.]/g, '')
  const point = Number(exponent) + 1
  const whole = point > 0 ? digits.slice(0, point).padEnd(point, '0') : '0'
  const fraction = (point > 0 ? digits.slice(point) : '0'.repeat(-point) + digits).replace(/0+$/, '')
  const text = fraction === '' ? whole : `${whole}.${fraction}`
  return text === '0' ? '0' : sign + text
}

/** A format of zeros only shows the zeros a code begins with: 00000 shows 410 as 00410. */
function padded(text: string, format: string): string {
  return /^0{2,20}$/.test(format) && /^\d+$/.test(text) ? text.padStart(format.length, '0') : text
}

function isPercent(format: string): boolean {
  return format.replaceAll(/"[^"]*"|\\./g, '').includes('%')
}

/** `2026-03-01`, with the time where there is one; only the time where the cell has no day. */
function dateText(date: Date): string {
  const [day = '', time = ''] = Number.isNaN(date.getTime()) ? [] : date.toISOString().slice(0, 19).split('T')
  if (day < '1900-01-01') return time
  return time === '00:00:00' ? day : `${day}T${time}`
}
