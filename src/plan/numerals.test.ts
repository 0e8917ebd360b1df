import { expect, it } from 'vitest'
import { findClauseNumber } from './numerals.ts'

it('reads the numbers that plans print', () => {
  const printed = [
    '一、',
    '（五）',
    '(十)',
    '十三、',
    '二十、',
    '三十三、',
    '第一百零二条',
    '12.',
    '（3）',
    '⑦',
    '2.3',
    '1.10.',
  ]
  expect(printed.map(findClauseNumber)).toEqual([1, 5, 10, 13, 20, 33, 102, 12, 3, 7, 3, 10])
})

it('finds none in words without a number', () => {
  expect(findClauseNumber('附则')).toBeUndefined()
})
