/** Tables of indicators. */
import { expect, test } from 'vitest'
import type { Table, TableRow } from '#reader/reading'
import { foundIn, linesOf } from './clauses.fixture.ts'

const row = (cells: readonly string[], note: TableRow['note'] = 'data'): TableRow => ({ cells, note })

function found(header: readonly string[], rows: readonly TableRow[]): ReturnType<typeof foundIn> {
  const words = [header, ...rows.map(({ cells }) => cells)].map((cells) => cells.join(' ')).join('\n')
  const text = words.replaceAll(' ', '')
  const span = { start: 0, end: text.length }
  const table: Table = { clause: '一', kind: 'indicators', header, rows, span, confidence: 1, inheritedFrom: null }
  return foundIn(text, { tables: [table] })
}

test('each row is a target of the goal column, with the unit of its unit column and the year of the header', () => {
  const { targets } = found(
    ['序号', '指标名称', '单位', '2022年', '2025年', '属性'],
    [row(['1', '粮食产量', '万吨', '58', '≥60', '约束性']), row(['2', '林木覆盖率', '%', '31', '35', '预期性'])],
  )
  expect(linesOf(targets)).toEqual(['粮食产量 gte 60万吨', '林木覆盖率 reach 35%'])
  expect(targets.map(({ deadline, strength }) => [deadline?.text, strength])).toEqual([
    ['2025年', '约束'],
    ['2025年', '预期'],
  ])
})

test('the unit may stand in brackets after the name', () => {
  const { targets } = found(['指标', '目标值'], [row(['床位数(张)', '900'])])
  expect(linesOf(targets)).toEqual(['床位数 reach 900张'])
})

test('a row that could not be parted into cells is refused', () => {
  const { targets, refusals } = found(['指标', '2022年', '2025年'], [row(['肉类产量158180'], 'doubtful')])
  expect(targets).toEqual([])
  expect(refusals[0]?.reason).toBe('flattened-table')
})

test('a table with one cell per paragraph is read by the kinds of its cells, merged and missing cells or not', () => {
  const cells =
    '类别 序号 指标名称 2020年 2025年 属性 ' +
    '经济 1 产值(亿元) 80 >95 预期性 2 城镇化率(%) 55 65 预期性 创新 3 研发投入强度(%) 1.5 2.5以上 约束性 专利拥有量(件) 5 8 预期性'
  const { targets } = foundIn(`${cells.replaceAll(' ', '\n')}\n此后开展评估。`, { year: 2021 })
  expect(linesOf(targets)).toEqual([
    '产值 gt 95亿元',
    '城镇化率 reach 65%',
    '研发投入强度 gte 2.5%',
    '专利拥有量 reach 8件',
  ])
  expect(targets.map(({ deadline }) => deadline?.text)).toEqual(['2025年', '2025年', '2025年', '2025年'])
})

test('rows that run together are parted only where there is one plausible way', () => {
  const words =
    '序号指标名称单位2020年2025年指标属性1粮食产量万吨58≥60约束性2肉类产量万吨158180预期性3林地面积万亩9999预期性'
  const { targets, refusals } = foundIn(words, { year: 2021 })
  expect(linesOf(targets)).toEqual(['粮食产量 gte 60万吨', '肉类产量 reach 180万吨', '林地面积 reach 99万亩'])
  expect(targets.every(({ confidence }) => confidence < 0.6)).toBe(true)
  expect(refusals).toEqual([])
  const unclear = foundIn(words.replace('158180', '11111'), { year: 2021 })
  expect(linesOf(unclear.targets)).toEqual(['粮食产量 gte 60万吨', '林地面积 reach 99万亩'])
  expect(unclear.refusals.map(({ reason }) => reason)).toEqual(['flattened-table'])
})
