/** Indicator tables of a plain text, with cells parted by tabs, strokes or gaps, or with one cell on each line. */
import { describe, expect, test } from 'vitest'
import { readText } from '#reader/read-text'
import { linesOf } from './clauses.fixture.ts'

const HEADER = ['类别', '序号', '指标名称', '单位', '2020年', '2025年', '属性']
const ROWS = [
  ['富民', '1', '灯塔覆盖率★', '%', '58', '65', '预期性'],
  ['', '2', '每村驿站', '个', '1.2', '2以上', '预期性'],
  ['绿色', '3', '单位能耗降低', '%', '—', '[13.5]', '约束性'],
]
const TARGETS = ['灯塔覆盖率 reach 65%', '每村驿站 gte 2个', '单位能耗降低 decrease 13.5%']

function targetsOf(table: readonly string[]): string[] {
  const text = [
    '某岛灯塔建设规划',
    '2021年3月1日',
    '一、主要目标',
    '体系基本建立。',
    ...table,
    '二、保障措施',
    '加强领导。',
  ]
  const source = { text: text.join('\n'), format: 'txt', tables: [], heading: null, pageStarts: [] } as const
  return linesOf(readText(source).targets)
}

describe('rows on lines', () => {
  test.each([
    ['tabs', (row: readonly string[]) => row.join('\t')],
    ['strokes', (row: readonly string[]) => row.join('|')],
    ['strokes at both ends', (row: readonly string[]) => `| ${row.join(' | ')} |`],
    ['gaps', (row: readonly string[]) => row.filter((cell) => cell !== '').join('   ')],
    ['single spaces', (row: readonly string[]) => row.filter((cell) => cell !== '').join(' ')],
  ])('cells parted by %s', (_, line) => {
    expect(targetsOf([HEADER, ...ROWS].map(line))).toEqual(TARGETS)
  })
})

test('rows that run on without cells', () => {
  const header = '指标单位2020年2025年属性'
  const rows = '1灯塔覆盖率%58.365预期性2驿站普及率%4.26.5左右预期性3产值增长%—>7预期性4单位能耗降低%—[13.5]约束性'
  expect(targetsOf([header + rows])).toEqual([
    '灯塔覆盖率 reach 65%',
    '驿站普及率 approx 6.5%',
    '产值增长 increase+gt 7%',
    '单位能耗降低 decrease 13.5%',
  ])
})

test('a table of projects is no table of indicators: its goals are told in sentences, its costs are none', () => {
  const rows = [
    '序号|项目名称|年度目标|2023年计划投资(万元)',
    '1|东水厂|完成主体工程,铺设管网30公里|5000',
    '2|产业园|建成厂房5万平方米,引进企业10家|8000',
  ]
  expect(targetsOf(rows)).toEqual(['铺设管网 reach 30公里', '建成厂房 reach 5万平方米', '引进企业 reach 10家'])
})

test('one cell on each line', () => {
  expect(targetsOf([HEADER, ...ROWS].flat().filter((cell) => cell !== ''))).toEqual(TARGETS)
})

test('a last value as small as a row number is not taken for one', () => {
  const header = ['指标', '单位', '2021年', '2022年', '2023年']
  const rows = [
    ['公共灯塔', '座', '10', '20', '35'],
    ['换灯站', '座', '20', '40', '60'],
  ]
  expect(targetsOf([header, ...rows].flat())).toEqual([
    '公共灯塔 reach 10座',
    '公共灯塔 reach 20座',
    '公共灯塔 reach 35座',
    '换灯站 reach 20座',
    '换灯站 reach 40座',
    '换灯站 reach 60座',
  ])
})

test('a row without an amount for the goal grows by what the column of growth says', () => {
  const rows = ['指标\t单位\t2020年\t2025年\t年均增长(%)', '灯塔产值\t亿元\t100\t—\t8左右', '灯塔数量\t座\t10\t20\t15']
  expect(targetsOf(rows)).toEqual(['灯塔产值增长 increase+approx 8%', '灯塔数量 reach 20座'])
})

test('a header of two rows is read as one', () => {
  const rows = ['指标|单位|目标值|目标值', '指标|单位|2022年|2025年', '灯塔数量|座|20|30', '驿站覆盖率|%|60|90']
  expect(targetsOf(rows)).toEqual([
    '灯塔数量 reach 20座',
    '灯塔数量 reach 30座',
    '驿站覆盖率 reach 60%',
    '驿站覆盖率 reach 90%',
  ])
})

test('a row of tasks is read cell by cell, and its time stands in another cell', () => {
  const rows = ['序号|任务|目标|完成时限', '1|农田建设|新建良田5万亩,改造提升3万亩|2024年10月底前']
  const text = ['某岛任务分解', '2024年1月1日', '一、任务', ...rows].join('\n')
  const { targets } = readText({ text, format: 'txt', tables: [], heading: null, pageStarts: [] })
  expect(linesOf(targets)).toEqual(['新建良田 reach 5万亩', '改造提升良田 reach 3万亩'])
  expect(targets.map(({ deadline }) => deadline?.text)).toEqual(['2024年10月底前', '2024年10月底前'])
})
