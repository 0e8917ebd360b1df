/** Tables are read in a thread of their own, so that one made to exhaust the server cannot. */
import { strToU8 } from 'fflate'
import { expect, it } from 'vitest'
import { readBook, readTable } from './read-book.ts'
import { rowXml, xlsxOf } from './workbook-bytes.fixture.ts'

it('reads the first sheet people see, and names the ones left out', async () => {
  const bytes = xlsxOf([
    { name: '字典', rows: rowXml(1, ['a']), state: 'hidden' },
    { name: '人员', rows: rowXml(1, ['甲']) },
    { name: '说明', rows: rowXml(1, ['乙']) },
  ])
  const { table, diagnostics } = await readTable(bytes, '名册.xlsx')
  expect(table).toMatchObject({ file: '名册.xlsx', sheet: '人员', rows: [[{ text: '甲', address: 'A1' }]] })
  expect(diagnostics).toMatchObject([
    { code: 'spreadsheet.sheets_left_out', severity: 'warning', params: { others: ['说明'] } },
  ])
})

it('refuses a table that takes too much, and reads the next one', { timeout: 60_000 }, async () => {
  const limits = { timeoutSeconds: 40, memoryMegabytes: 32 }
  const huge = strToU8('甲,乙,丙,丁\n'.repeat(400_000))
  const { tables, diagnostics } = await readBook(huge, '大.csv', limits)
  expect(tables).toEqual([])
  expect(diagnostics).toMatchObject([{ code: 'spreadsheet.too_heavy', params: { seconds: 40, limit_mb: 32 } }])
  expect((await readTable(strToU8('甲,乙\n1,2\n'), '小.csv')).table?.rows).toHaveLength(2)
})

it('refuses more cells than a list by hand has', { timeout: 60_000 }, async () => {
  const { diagnostics } = await readBook(strToU8('甲,乙,丙,丁\n'.repeat(260_000)), '多.csv')
  expect(diagnostics).toMatchObject([{ code: 'spreadsheet.too_many_cells', params: { cells: 1_040_000 } }])
})
