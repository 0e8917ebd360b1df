/** What a table is once its file is read: rows of text cells, each with the address people know it by. */
import type { Diagnostic, Place } from '#base/diagnostic'

export type Cell = {
  /** Dates as `2026-03-01`, numbers in plain digits, formulas as the value they had when the file was saved. */
  readonly text: string
  /** `B7`. In a merged area, where the area begins. */
  readonly address: string
  /** Set where the cell shows its number as a percentage: 5 % has the text `0.05`. */
  readonly percent?: true
  /** Why the text is not what the person meant. An import that needs the cell reports it. */
  readonly problem?: Diagnostic
}

export type Table = {
  readonly file: string
  readonly sheet: string
  readonly hidden: boolean
  /** All of the same length, without empty rows at the end. Cells of a merged area repeat its text. */
  readonly rows: readonly (readonly Cell[])[]
}

/** Where a cell is, for a finding about it. */
export function placeOf({ file, sheet }: Pick<Table, 'file' | 'sheet'>, address: string): Place {
  const [, letters = '', digits = ''] = /^([A-Z]+)(\d+)$/.exec(address) ?? []
  const column = Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0)
  return { file, line: Number(digits), column, cell: sheet === '' ? address : `${sheet}!${address}` }
}

/** `B7` for row 7, column 2: both count from 1. */
export function addressOf(row: number, column: number): string {
  let letters = ''
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters
  }
  return `${letters}${row}`
}
