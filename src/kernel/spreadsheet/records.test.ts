/** An import finds its columns by their names and its mistakes at their cells. */
import { describe, expect, it } from 'vitest'
import { tableOfPasted, tableOfText } from './delimited.ts'
import { readRecords, type WantedColumn } from './records.ts'
import type { Table } from './table.ts'

const wanted: readonly WantedColumn<'code' | 'name' | 'money'>[] = [
  { key: 'code', names: ['编码', '统一社会信用代码'], presence: 'required' },
  { key: 'name', names: ['单位名称', '单位'], presence: 'required' },
  { key: 'money', names: ['金额'], presence: 'optional' },
]

const pasted = (rows: readonly string[]): Table => tableOfPasted(rows.join('\n'), '粘贴')

const codesOf = (table: Table): unknown[] =>
  readRecords(table, wanted)
    .diagnostics.filter(({ severity }) => severity !== 'note')
    .map(({ code }) => code)

describe('records', () => {
  it('are found below titles and notes, whatever order the columns have', () => {
    const table = pasted([
      '青水县单位名册\t\t',
      '填报说明：\t\t',
      '单位\t* 编 码\t金额（万元）',
      '财政局 \t007\t12.5',
      '\t\t',
    ])
    const { records, columns, diagnostics } = readRecords(table, wanted)
    expect(diagnostics).toEqual([])
    expect(columns.get('money')).toEqual({ index: 2, note: '万元' })
    expect(records).toHaveLength(1)
    expect(records[0]).toMatchObject({
      row: 4,
      values: {
        code: { text: '007', place: { file: '粘贴', line: 4, column: 2, cell: 'B4' } },
        name: { text: '财政局', place: { cell: 'A4' } },
        money: { text: '12.5', percent: false },
      },
    })
  })

  it('have empty values where an optional column is missing', () => {
    const { records, diagnostics } = readRecords(pasted(['编码\t单位', '1\t甲']), wanted)
    expect(diagnostics).toEqual([])
    expect(records[0]?.values.money.text).toBe('')
  })

  it('prefer the header that has the whole name', () => {
    const { columns } = readRecords(pasted(['编码\t单位（旧）\t单位', '1\t甲\t乙']), wanted)
    expect(columns.get('name')?.index).toBe(2)
  })
})

describe('a header', () => {
  it('that lacks a required column names it, and the headers there are', () => {
    const { diagnostics } = readRecords(pasted(['编码\t名字', '1\t甲']), wanted)
    expect(diagnostics[0]).toMatchObject({
      code: 'spreadsheet.missing_column',
      params: { column: '单位名称', found: ['编码', '名字'] },
      place: { line: 1 },
    })
    expect(diagnostics[1]).toMatchObject({
      code: 'spreadsheet.unknown_column',
      severity: 'note',
      place: { cell: 'B1' },
    })
  })

  it('that has a column twice says where', () => {
    const { diagnostics } = readRecords(pasted(['编码\t单位\t单位名称', '1\t甲\t乙']), wanted)
    expect(diagnostics).toMatchObject([
      { code: 'spreadsheet.duplicate_column', place: { cell: 'C1' }, params: { first: 'B1' } },
    ])
  })

  it('that is not there is asked for', () => {
    expect(codesOf(pasted(['1\t甲', '2\t乙']))).toEqual(['spreadsheet.no_header'])
    expect(codesOf(pasted([]))).toEqual(['spreadsheet.no_header'])
  })
})

it('a lost code is reported where it stands in a wanted column, and nowhere else', () => {
  const { table } = tableOfText('编码,单位,其他\n4.10102E+17,甲,1.23457E+15\n', '单位.csv')
  expect(readRecords(table ?? expect.fail('no table'), wanted).diagnostics).toMatchObject([
    { code: 'spreadsheet.unknown_column' },
    { code: 'spreadsheet.lost_digits', place: { file: '单位.csv', cell: 'A2' } },
  ])
})

it('a header merged over two rows gives no record', () => {
  const cell = (text: string, address: string): Table['rows'][number][number] => ({ text, address })
  const header = [cell('编码', 'A1'), cell('单位', 'B1')]
  const rows = [header, header, [cell('1', 'A3'), cell('甲', 'B3')]]
  const { records } = readRecords({ file: '单位.xlsx', sheet: '一', hidden: false, rows }, wanted)
  expect(records.map(({ row }) => row)).toEqual([3])
})
