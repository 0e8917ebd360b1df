import { expect, test } from 'vitest'
import { lastDayOf } from './days.ts'

test.each([
  ['到2019年末', '2019-12-31'],
  ['2023年底前', '2023-12-31'],
  ['2024年2月底前', '2024-02-29'],
  ['2021年6月30日前', '2021-06-30'],
  ['2022年上半年', '2022-06-30'],
  ['2022年第三季度', '2022-09-30'],
  ['二〇二五年年底', '2025-12-31'],
  ['2012年起5年内', '2016-12-31'],
  ['2023—2025年', '2025-12-31'],
  ['今年年底前', '2021-12-31'],
])('%s ends on %s', (words, day) => {
  expect(lastDayOf(words, 2021)).toBe(day)
})

test.each(['5年内', '近期', '2025年前', '每年'])('%s names no last day', (words) => {
  expect(lastDayOf(words, null)).toBeNull()
})
