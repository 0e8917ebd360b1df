/** Whatever an office calls a table is read cell by cell, exactly, or refused with a reason. */
import { strToU8, zipSync } from 'fflate'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseBook } from './parse-book.ts'
import type { Cell, Table } from './table.ts'
import { oleOf, rowXml, type SheetXml, xlsOf, xlsxOf } from './workbook-bytes.fixture.ts'

async function tableIn(bytes: Uint8Array): Promise<Table> {
  const { tables, diagnostics } = await parseBook(bytes, '名册')
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([])
  return tables[0] ?? expect.fail('no table')
}

/** Of the few characters these tests write in GBK. */
const gbkCodes = new Map([
  ['编', 0xb1e0],
  ['码', 0xc2eb],
  ['姓', 0xd0d5],
  ['名', 0xc3fb],
  ['张', 0xd5c5],
  ['三', 0xc8fd],
])

function gbkBytes(text: string): Uint8Array {
  return Uint8Array.from(
    Array.from(text).flatMap((character) => {
      const code = gbkCodes.get(character)
      return code === undefined ? [character.charCodeAt(0)] : [code >> 8, code & 0xff]
    }),
  )
}

const textsIn = async (bytes: Uint8Array): Promise<string[][]> =>
  (await tableIn(bytes)).rows.map((row) => row.map(({ text }) => text))

const sheet = (rows: string, after = ''): SheetXml => ({ name: '人员', rows, after })

async function cellOf(xml: string): Promise<Cell> {
  const { rows } = await tableIn(xlsxOf([sheet(rowXml(1, [xml]))]))
  return rows[0]?.[0] ?? expect.fail('no cell')
}

async function codesOf(bytes: Uint8Array): Promise<string[]> {
  const { tables, diagnostics } = await parseBook(bytes, '名册')
  expect(tables).toEqual([])
  return diagnostics.map(({ code }) => code)
}

describe('a cell of an xlsx', () => {
  it.each([
    ['a number as it was typed', '<c><v>1.1000000000000001</v></c>', '1.1'],
    ['a sum as it is shown', '<c><f>A2+A3</f><v>0.30000000000000004</v></c>', '0.3'],
    ['a large number without an exponent', '<c><v>1.234E+14</v></c>', '123400000000000'],
    ['a small number without an exponent', '<c><v>1.5E-7</v></c>', '0.00000015'],
    ['a number below zero', '<c><v>-12.50</v></c>', '-12.5'],
    ['a code with zeros in front', '<c s="4"><v>410</v></c>', '00410'],
    ['a day', '<c s="2"><v>46082</v></c>', '2026-03-01'],
    ['a day with its time', '<c s="3"><v>46082.354166666664</v></c>', '2026-03-01T08:30:00'],
    ['the value of a formula', '<c t="str"><f>B1&amp;C1</f><v>青水县</v></c>', '青水县'],
    ['yes and no', '<c t="b"><v>1</v></c>', 'TRUE'],
    ['text in pieces', '<c t="inlineStr"><is><r><t>青水</t></r><r><t>县</t></r></is></c>', '青水县'],
    [
      'a code of 18 digits that is text',
      '<c t="inlineStr"><is><t>410102199001011234</t></is></c>',
      '410102199001011234',
    ],
  ])('is read as %s', async (_name, xml, text) => {
    expect(await cellOf(xml)).toEqual({ text, address: 'A1' })
  })

  it('that shows a percentage says both: the number and that it is one', async () => {
    expect(await cellOf('<c s="1"><v>0.05</v></c>')).toEqual({ text: '0.05', address: 'A1', percent: true })
  })

  it.each([
    ['a long code whose digits are lost', '<c><v>4.1010219900101126E+17</v></c>', 'spreadsheet.lost_digits'],
    ['an error', '<c t="e"><f>1/0</f><v>#DIV/0!</v></c>', 'spreadsheet.error_value'],
    ['a formula that was never computed', '<c><f>B1*2</f></c>', 'spreadsheet.formula_without_value'],
  ])('with %s says so at its place', async (_name, xml, code) => {
    const { rows } = await tableIn(xlsxOf([sheet(rowXml(1, ['编码']) + rowXml(2, ['', xml]))]))
    expect(rows[1]?.[1]?.problem).toMatchObject({
      code,
      place: { file: '名册', line: 2, column: 2, cell: '人员!B2' },
    })
  })
})

describe('a sheet', () => {
  it('gives each row of a merged area its text, and the address where it stands', async () => {
    const rows = rowXml(1, ['单位', '姓名']) + rowXml(2, ['青水县', '甲']) + rowXml(3, ['', '乙'])
    const merged = '<mergeCells count="1"><mergeCell ref="A2:A3"/></mergeCells>'
    const table = await tableIn(xlsxOf([sheet(rows, merged)]))
    expect(table.rows[2]).toEqual([
      { text: '青水县', address: 'A2' },
      { text: '乙', address: 'B3' },
    ])
  })

  it('merged over its whole width and height costs no more than its rows', async () => {
    const merged = '<mergeCells count="1"><mergeCell ref="A1:XFD1048576"/></mergeCells>'
    expect(await textsIn(xlsxOf([sheet(rowXml(1, ['一', '二']), merged)]))).toEqual([['一', '一']])
  })

  it('that is hidden is told apart, and an empty one is left out', async () => {
    const bytes = xlsxOf([
      { name: '字典', rows: rowXml(1, ['a']), state: 'veryHidden' },
      { name: '空', rows: '' },
      sheet(rowXml(1, ['b'])),
    ])
    const { tables } = await parseBook(bytes, '名册')
    expect(tables.map(({ sheet: name, hidden }) => [name, hidden])).toEqual([
      ['字典', true],
      ['人员', false],
    ])
  })
})

describe('other files that hold a table', () => {
  it('an old xls is read, and says what it does not tell', async () => {
    const { tables, diagnostics } = await parseBook(
      xlsOf([
        ['编码', '比例'],
        ['007', 0.05],
      ]),
      '名册.xls',
    )
    expect(tables[0]?.rows.map((row) => row.map(({ text }) => text))).toEqual([
      ['编码', '比例'],
      ['007', '0.05'],
    ])
    expect(diagnostics).toMatchObject([{ code: 'spreadsheet.xls_without_formats', severity: 'warning' }])
  })

  it('a web page called xls is read, with its merged cells and codes', async () => {
    const page =
      '<html><head><meta charset=gb18030></head><body><table border=1><tr><td>编码<td>姓名</tr><tr><td x:str>410102199001011234<td rowspan=2>张<br>三</tr><tr><td>007</tr></table>'
    expect(await textsIn(gbkBytes(page))).toEqual([
      ['编码', '姓名'],
      ['410102199001011234', '张 三'],
      ['007', '张 三'],
    ])
  })

  it.each([
    ['GBK', gbkBytes('编码,姓名\n007,张三\n')],
    ['UTF-8 with its mark', strToU8('\uFEFF编码,姓名\r\n007,张三\r\n')],
    [
      'UTF-16 with tabs, as Excel saves Unicode text',
      new Uint8Array(Buffer.from('\uFEFF编码\t姓名\r\n007\t张三\r\n', 'utf16le')),
    ],
    ['semicolons', strToU8('编码;姓名\n007;张三')],
  ])('a csv in %s is read', async (_name, bytes) => {
    expect(await textsIn(bytes)).toEqual([
      ['编码', '姓名'],
      ['007', '张三'],
    ])
  })

  it('a csv keeps codes, numbers and quoted line breaks as they are written', async () => {
    const csv = '名册,,\n编码,金额,备注\n410102199001011234,"1,234.50","两行\n备注"\n'
    expect((await textsIn(strToU8(csv))).at(-1)).toEqual(['410102199001011234', '1,234.50', '两行\n备注'])
  })

  it('a csv whose codes Excel has shortened says which', async () => {
    const { rows } = await tableIn(strToU8('编码,姓名\n4.10102E+17,张三\n'))
    expect(rows[1]?.[0]?.problem).toMatchObject({ code: 'spreadsheet.lost_digits', place: { line: 2, cell: 'A2' } })
  })
})

describe('refused, with a reason, is', () => {
  it.each([
    ['an empty file', new Uint8Array(), 'spreadsheet.empty'],
    ['an empty workbook', xlsxOf([sheet('')]), 'spreadsheet.empty'],
    [
      'an ods, whose header rows would be lost',
      zipSync({ mimetype: strToU8('application/vnd.oasis.opendocument.spreadsheet'), 'content.xml': strToU8('<x/>') }),
      'spreadsheet.ods',
    ],
    ['a Word document', zipSync({ 'word/document.xml': strToU8('<x/>') }), 'spreadsheet.unknown_format'],
    ['a PDF', strToU8('%PDF-1.7'), 'spreadsheet.unknown_format'],
    ['noise', Uint8Array.from({ length: 400 }, (_, index) => (index * 7) % 32), 'spreadsheet.unknown_format'],
    ['a workbook behind a password', oleOf('EncryptedPackage', new Uint8Array(8)), 'reader.encrypted'],
    ['an old Word document', oleOf('WordDocument', new Uint8Array(8)), 'spreadsheet.unknown_format'],
    ['a broken xls', oleOf('Workbook', new Uint8Array(8)), 'spreadsheet.broken'],
    ['a workbook without its parts', zipSync({ 'xl/workbook.xml': strToU8('<workbook') }), 'spreadsheet.broken'],
    ['a cut xlsx', xlsxOf([sheet(rowXml(1, ['a']))]).subarray(0, 900), 'reader.broken_zip'],
    ['a page without a table', strToU8('<html><body><p>无表</p></body></html>'), 'spreadsheet.no_table'],
    ['a csv with full-width commas', strToU8('编码，姓名\n007，张三\n'), 'spreadsheet.fullwidth_delimiter'],
  ])('%s', async (_name, bytes, code) => {
    expect(await codesOf(bytes)).toEqual([code])
  })

  it('a bomb: 40 kB that would be 40 MB', async () => {
    const bomb = xlsxOf([sheet(rowXml(1, ['a']))], { 'xl/media/a.bin': new Uint8Array(40_000_000) })
    expect(bomb.length).toBeLessThan(50_000)
    expect(await codesOf(bomb)).toEqual(['reader.zip_too_large'])
  })
})

it('a part that unpacks to more than it declares is refused', async () => {
  const bytes = xlsxOf([sheet(rowXml(1, ['甲'.repeat(1000)]))])
  const directory = Buffer.from(bytes.buffer)
  const entry = directory.lastIndexOf('xl/worksheets/sheet1.xml') - 46
  directory.writeUInt32LE(50, entry + 24)
  expect(await codesOf(bytes)).toEqual(['spreadsheet.broken'])
})

it('a damaged file never throws', async () => {
  const whole = [xlsxOf([sheet(rowXml(1, ['编码', '<c s="1"><v>0.05</v></c>']))]), xlsOf([['编码', 1]])]
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...whole),
      fc.array(fc.tuple(fc.nat(6000), fc.nat(255)), { maxLength: 8 }),
      async (bytes, damages) => {
        const damaged = Uint8Array.from(bytes)
        for (const [at, value] of damages) damaged[at % damaged.length] = value
        const { tables, diagnostics } = await parseBook(damaged, '名册')
        expect(tables.length + diagnostics.length).toBeGreaterThan(0)
      },
    ),
  )
})
