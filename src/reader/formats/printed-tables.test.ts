import { describe, expect, it } from 'vitest'
import { printedTables } from './printed-tables.ts'

const HEADER = '序号\t重点任务\t牵头单位\t完成时限'

function rowsOf(...lines: readonly string[]): (readonly string[])[] {
  return printedTables(['附件', HEADER, ...lines].join('\n')).flatMap(({ rows }) => rows.slice(1))
}

describe('a table of tasks on printed pages', () => {
  it('has its rows from the header to the last number', () => {
    const text = `附件\n${HEADER}\n1\t建设道路\t县交通局\t6月底\n2\t建设桥梁\t县交通局\t9月底\n注：按月报送。`
    const [table] = printedTables(text)
    expect(table?.rows).toHaveLength(3)
    expect(text.slice(table?.span.start, table?.span.end)).toMatch(/^序号[^]*9月底$/)
  })

  it('goes on over a page end, where the header comes again and words of a cell stand alone', () => {
    expect(
      rowsOf('1\t建设道路\t县交通局\t6月底', '和桥梁', HEADER, '2\t植树\t县林业局\t3月底').map(([number]) => number),
    ).toEqual(['1', '2'])
  })

  it('has section rows, which may share a line with each other and with a number', () => {
    const rows = rowsOf('一、产业方面', '1\t建园\t县工信局\t6月底', '二、生态方面三、民生方面2\t修路\t县交通局\t9月底')
    expect(rows.map(([first]) => first)).toEqual(['一、产业方面', '1', '二、生态方面', '三、民生方面', '2'])
  })

  it('is none without a column of units', () => {
    expect(printedTables('序号\t场景\t方案\n1\t设计\t建库\n2\t生产\t排程')).toEqual([])
  })
})
