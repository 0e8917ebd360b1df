/** What we write, another reader reads the same: here the parts of the package, by fflate and fast-xml-parser. */
import { XMLParser } from 'fast-xml-parser'
import { strFromU8, unzipSync } from 'fflate'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseBook } from './parse-book.ts'
import { type Book, type BookCell, type BookSheet, writeBook } from './write-book.ts'
import { tableOfText } from './delimited.ts'
import { writeCsv } from './write-csv.ts'
import { withGuard, withoutGuard } from './formula-guard.ts'

type Xml = { readonly [name: string]: Xml } & readonly Xml[]

const text = (words: string): BookCell => ({ kind: 'text', text: words })

const units: BookSheet = {
  name: '单位/名册',
  titles: ['青水县单位名册'],
  note: '单位：万元。灰色列不要改。',
  columns: [
    { header: '编码', widthCharacters: 20, editing: 'locked' },
    { header: '名称', widthCharacters: 30, editing: 'open' },
    { header: '金额', widthCharacters: 12, editing: 'open' },
    { header: '日期', widthCharacters: 12, editing: 'open' },
  ],
  rows: [
    [
      text('410102199001011234'),
      text('=HYPERLINK("http://x","点我")'),
      { kind: 'number', decimal: '12.50' },
      { kind: 'date', day: '2026-03-01' },
    ],
    [text('007'), text('+1-1@'), { kind: 'number', decimal: '123456789012345678' }, { kind: 'empty' }],
    [text('-8'), text('@SUM(A1)\n二行'), { kind: 'number', decimal: '-0.5' }],
  ],
}

const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '',
  parseTagValue: false,
  trimValues: false,
})

async function partsOf(book: Book): Promise<(name: string) => Xml> {
  const parts = unzipSync(await writeBook(book))
  return (name) => parser.parse(strFromU8(parts[name] ?? expect.fail(name))) as Xml
}

const list = (one: Xml | undefined): readonly Xml[] => (one === undefined ? [] : Array.isArray(one) ? one : [one])

/** Text, number and format of each cell, as the parts of the package say. */
async function cellsOf(
  book: Book,
): Promise<Map<string, { text: string; type: string; format: string; locked: boolean }>> {
  const part = await partsOf(book)
  const { worksheet } = part('xl/worksheets/sheet1.xml')
  const shared = list(part('xl/sharedStrings.xml')['sst']?.['si']).map((item) =>
    String(item['t']?.['#text'] ?? item['t']),
  )
  const { styleSheet } = part('xl/styles.xml')
  const formats = new Map(
    list(styleSheet?.['numFmts']?.['numFmt']).map((one) => [String(one['numFmtId']), String(one['formatCode'])]),
  )
  const looks = list(styleSheet?.['cellXfs']?.['xf'])
  const cells = list(worksheet?.['sheetData']?.['row']).flatMap((row) => list(row['c']))
  return new Map(
    cells.map((cell) => {
      const look = looks[Number(cell['s'])]
      const value = String(cell['v'] ?? '')
      const type = String(cell['t'] ?? 'n')
      return [
        String(cell['r']),
        {
          text: type === 's' ? (shared[Number(value)] ?? '') : value,
          type: cell['f'] === undefined ? type : 'formula',
          format: formats.get(String(look?.['numFmtId'])) ?? '',
          locked: String(look?.['protection']?.['locked'] ?? '1') !== '0',
        },
      ]
    }),
  )
}

describe('a workbook, read by another reader,', () => {
  it('has title, note, header and rows at their cells', async () => {
    const cells = await cellsOf({ sheets: [units] })
    expect(['A1', 'A2', 'A3', 'D3', 'A4'].map((address) => cells.get(address)?.text)).toEqual([
      '青水县单位名册',
      '单位：万元。灰色列不要改。',
      '编码',
      '日期',
      '410102199001011234',
    ])
  })

  it('keeps text as text, even where it looks like a formula or a number', async () => {
    const cells = await cellsOf({ sheets: [units] })
    for (const address of ['A4', 'B4', 'A5', 'B5', 'A6', 'B6']) {
      expect(cells.get(address), address).toMatchObject({ type: 's', format: '@' })
    }
    expect(cells.get('B4')?.text).toBe('=HYPERLINK(&quot;http://x&quot;,&quot;点我&quot;)'.replaceAll('&quot;', '"'))
    expect([...cells.values()].filter(({ type }) => type === 'formula')).toEqual([])
  })

  it('has numbers with their places and days as days; a number no spreadsheet holds stays whole as text', async () => {
    const cells = await cellsOf({ sheets: [units] })
    expect(cells.get('C4')).toMatchObject({ text: '12.5', type: 'n', format: '0.00' })
    expect(cells.get('D4')).toMatchObject({ text: '46082', type: 'n', format: 'yyyy-mm-dd' })
    expect(cells.get('C5')).toMatchObject({ text: '123456789012345678', type: 's' })
    expect(cells.get('C6')).toMatchObject({ text: '-0.5', format: '0.0' })
  })

  it('locks the column of codes and leaves the others open, empty ones too', async () => {
    const cells = await cellsOf({ sheets: [units] })
    expect(['A4', 'B4', 'D5', 'D6'].map((address) => cells.get(address)?.locked)).toEqual([true, false, false, false])
    const part = await partsOf({ sheets: [units] })
    expect(part('xl/worksheets/sheet1.xml')['worksheet']?.['sheetProtection']).toMatchObject({ sheet: '1' })
  })

  it('prints on A4 landscape with its header on every page, and scrolls below it', async () => {
    const part = await partsOf({ sheets: [units] })
    const { worksheet } = part('xl/worksheets/sheet1.xml')
    expect(worksheet?.['pageSetup']).toMatchObject({
      paperSize: '9',
      orientation: 'landscape',
      fitToWidth: '1',
      fitToHeight: '0',
    })
    expect(worksheet?.['sheetViews']?.['sheetView']?.['pane']).toMatchObject({
      ySplit: '3',
      xSplit: '1',
      state: 'frozen',
    })
    const names = list(part('xl/workbook.xml')['workbook']?.['definedNames']?.['definedName'])
    expect(names.map((name) => [name['name'], name['#text']])).toEqual(
      expect.arrayContaining([
        ['_xlnm.Print_Titles', "'单位 名册'!$3:$3"],
        ['_xlnm.Print_Area', "'单位 名册'!$A$1:$D$6"],
      ]),
    )
  })

  it('has names of sheets that Excel opens, each once', async () => {
    const named = (name: string): BookSheet => ({ ...units, name })
    const part = await partsOf({
      sheets: [named('a[1]'), named('A 1'), named(''), named('长'.repeat(40)), named('长'.repeat(40))],
    })
    const names = list(part('xl/workbook.xml')['workbook']?.['sheets']?.['sheet']).map((one) => String(one['name']))
    expect(names.every((name) => name.length <= 31 && !/[[\]:*?/\\]/.test(name))).toBe(true)
    expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(5)
  })
})

it('any text written into a workbook is read back as it was', async () => {
  const words = fc.string({
    unit: fc.constantFrom('=', '+', '-', '@', "'", '1', '一', ' ', '\n', '<', '&', '"', '\u0001', '_x0041_'),
  })
  await fc.assert(
    fc.asyncProperty(words, async (written) => {
      const sheet = { ...units, rows: [[text('1'), text(written)]] }
      const { tables } = await parseBook(await writeBook({ sheets: [sheet] }), '册')
      expect(tables[0]?.rows[3]?.[1]?.text).toBe(written)
    }),
    { numRuns: 50 },
  )
})

describe('a csv', () => {
  it('has the mark of UTF-8, CRLF, and no formula', () => {
    const bytes = writeCsv([
      ['名称', '值'],
      ['=1+1', '-5'],
      ['甲,"乙"', '@x'],
    ])
    expect(Buffer.from(bytes).toString('utf8')).toBe('\uFEFF名称,值\r\n\'=1+1,-5\r\n"甲,""乙""",\'@x\r\n')
  })

  it('loses its guard when it is read again', () => {
    const rows = [
      ['=1+1', '-5', "'=x"],
      ['+86 123', '甲\n乙', '@我'],
    ]
    const csv = new TextDecoder().decode(writeCsv(rows))
    expect(tableOfText(csv, '册').table?.rows.map((row) => row.map((cell) => cell.text))).toEqual(rows)
  })

  it('guard and its removal undo each other for every text', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom("'", '=', '-', '+', '1', '.', 'a', '\t', '|') }), (word) => {
        expect(withoutGuard(withGuard(word))).toBe(word)
      }),
    )
  })
})
