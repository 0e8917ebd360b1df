/** What somebody copies in Excel arrives cell by cell, and nothing anybody pastes breaks the page. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseDelimited, parsePasted } from './pasted-table.ts'

describe('what was copied in Excel', () => {
  it('is rows of cells, the newline at the end begins none', () => {
    expect(parsePasted('单位\t完成\r\n青水县\t48.5\r\n')).toEqual([
      ['单位', '完成'],
      ['青水县', '48.5'],
    ])
  })

  it('keeps line breaks and quotes inside a cell', () => {
    expect(parsePasted('48.5\t"多行\n备注"\r\n1,234.5\t"含""引号"""')).toEqual([
      ['48.5', '多行\n备注'],
      ['1,234.5', '含"引号"'],
    ])
  })

  it('keeps empty cells and empty rows, so that each value stays in its column', () => {
    expect(parsePasted('一\t\t三\n\n\t乙\t\n')).toEqual([['一', '', '三'], [''], ['', '乙', '']])
  })

  it('takes a quote that closes nowhere for what it is: a character', () => {
    expect(parsePasted('"未闭合\t二\n5"管\t"甲"乙')).toEqual([
      ['"未闭合', '二'],
      ['5"管', '"甲"乙'],
    ])
  })

  it('has no row where nothing was copied', () => {
    expect(parsePasted('')).toEqual([])
  })
})

const cell = fc.string({ unit: fc.constantFrom('"', '\t', '\n', ',', '一', 'a', ' ') })
const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`

describe('for every text', () => {
  it('cells that were quoted come back as they were', () => {
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 1 }), { minLength: 1 }), (rows) => {
        const text = rows.map((cells) => cells.map(quoted).join(',')).join('\r\n')
        expect(parseDelimited(text, ',')).toEqual(rows)
      }),
    )
  })

  it('no character but delimiters, line breaks and quotes is lost', () => {
    const bare = (text: string): string => text.replaceAll(/[\t\n"]/g, '')
    fc.assert(
      fc.property(cell, (text) => {
        expect(bare(parsePasted(text).flat().join(''))).toBe(bare(text))
      }),
    )
  })
})
