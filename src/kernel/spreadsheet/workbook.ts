/** What hucre reads of a workbook becomes tables of text. */
import type { Workbook as HucreWorkbook } from 'hucre/xlsx'
import { cellOfValue } from './cell-text.ts'
import { tableOf } from './grid.ts'
import type { Table } from './table.ts'

export type Workbook = HucreWorkbook

type Sheet = Workbook['sheets'][number]

/** The sheets in their order. */
export function tablesOfWorkbook({ sheets }: Workbook, file: string): readonly Table[] {
  return sheets.map((sheet) => tableOfSheet(sheet, file))
}

function tableOfSheet(sheet: Sheet, file: string): Table {
  const head = { file, sheet: sheet.name, hidden: sheet.hidden === true || sheet.veryHidden === true }
  return tableOf(head, shownValues(sheet), sheet.merges ?? [], (address, row, column) => {
    const details = sheet.cells?.get(`${row},${column}`)
    return cellOfValue(head, address, {
      value: sheet.rows[row]?.[column] ?? null,
      format: details?.style?.numFmt ?? '',
      hasFormula: details?.formula !== undefined,
    })
  })
}

/** A formula without a value takes its place in the table too: its cell says that the value is missing. */
function shownValues({ rows, cells }: Sheet): readonly (readonly unknown[])[] {
  return rows.map((row, rowIndex) =>
    row.map((value, column) => value ?? cells?.get(`${rowIndex},${column}`)?.formula ?? null),
  )
}
