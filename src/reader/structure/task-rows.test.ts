/** Tables that give tasks to units: their numbered rows are clauses. The tables are invented. */
import { describe, expect, it } from 'vitest'
import { readBytes } from '#reader/formats/read-bytes'
import { readText } from '#reader/read-text'

const HEADER = ['序号', '重点任务', '责任单位', '完成时限']
const ROWS = [
  ['1', '修建粮库。新建粮库5座。', '县粮食局、县财政局', '2022年12月'],
  ['2', '清淤河道，疏通水系。', '县水利局', '10月底前'],
]
const NOTICE = '清江县2022年重点任务分工\n每项任务排在第一位的单位为牵头单位。\n2022年3月1日\n附件\n'

async function read(text: string, name = 'a.txt'): Promise<string[]> {
  const { source } = await readBytes(new TextEncoder().encode(text), name)
  if (source === null) return []
  const { clauses, responsibilities, deadlines } = readText(source)
  return [
    ...clauses.map(({ path, heading }) => `${path} ${heading}`),
    ...responsibilities.map(
      ({ clause, role, units }) => `${clause} ${role} ${units.map(({ name: unit }) => unit).join('|')}`,
    ),
    ...deadlines.map(({ clause, text: time }) => `${clause} ${time}`),
  ]
}

const READ = [
  '1 修建粮库',
  '2 清淤河道，疏通水系',
  '1 lead 县粮食局',
  '1 responsible 县财政局',
  '2 lead 县水利局',
  '1 2022年12月',
  '2 10月底前',
]

describe('the rows of a table of tasks', () => {
  it.each<[string, string]>([
    ['cells between bars', [HEADER, ...ROWS].map((row) => `| ${row.join(' | ')} |`).join('\n')],
    [
      'bars and a rule below the header',
      [HEADER.join('|'), '---|---|---|---', ...ROWS.map((row) => row.join('|'))].join('\n'),
    ],
    ['cells between tabs', [HEADER, ...ROWS].map((row) => row.join('\t')).join('\n')],
    ['all rows on one line', [HEADER, ...ROWS].map((row) => row.join('|')).join('|')],
    ['a cell on each line', [HEADER, ...ROWS].flat().join('\n\n')],
    [
      'cells of a page',
      `<table>${[HEADER, ...ROWS].map((row) => `<tr><td>${row.join('</td><td>')}</td></tr>`).join('')}</table>`,
    ],
  ])('are clauses: %s', async (_, table) => {
    const isPage = table.startsWith('<')
    const notice = isPage ? `<p>${NOTICE.trim().split('\n').join('</p><p>')}</p>` : NOTICE
    expect(await read(`${notice}${table}`, isPage ? 'a.html' : 'a.txt')).toEqual(READ)
  })

  it('stand under the group of rows that they belong to, and under the clause that holds the table', async () => {
    const rows = [HEADER, ['一、粮食', '', '', ''], ROWS[0], ['二、水利', '', '', ''], ROWS[1]]
    const table = rows.map((row) => `<tr><td>${row?.join('</td><td>')}</td></tr>`).join('')
    const body =
      '<p>清江县重点工作方案</p><p>一、总体要求</p><p>各乡镇各部门要按照本方案的要求，认真研究，周密部署，逐项抓好落实，确保各项任务按期完成。</p><p>二、任务分工</p>'
    const found = await read(`${body}<table>${table}</table><p>三、附则</p>`, 'a.html')
    expect(found.slice(0, 7)).toEqual([
      '一 总体要求',
      '二 任务分工',
      '二/一 粮食',
      '二/一/1 修建粮库',
      '二/二 水利',
      '二/二/2 清淤河道，疏通水系',
      '三 附则',
    ])
  })

  it('share the units of a merged cell', async () => {
    const header = `<tr><td>${HEADER.slice(0, 3).join('</td><td>')}</td></tr>`
    const rows = '<tr><td>1</td><td>修建粮库</td><td rowspan="2">县粮食局</td></tr><tr><td>2</td><td>改造粮库</td></tr>'
    const found = await read(`<p>清江县重点任务分工</p><table>${header}${rows}</table>`, 'a.html')
    expect(found).toEqual(['1 修建粮库', '2 改造粮库', '1 responsible 县粮食局', '2 responsible 县粮食局'])
  })

  it('are rows only where no column names units', async () => {
    const table = '序号|指标|2025年\n1|粮食产量（万吨）|20\n2|粮库（座）|6\n'
    expect((await read(`${NOTICE}${table}`)).filter((each) => each.startsWith('1 '))).toEqual([])
  })

  it('have the roles of the second row of a header', async () => {
    const table = '序号|任务|责任单位|责任单位\n序号|任务|牵头单位|配合单位\n1|修建粮库|县粮食局|县财政局\n'
    expect(await read(`清江县任务分工\n${table}`)).toEqual(['1 修建粮库', '1 lead 县粮食局', '1 support 县财政局'])
  })
})
