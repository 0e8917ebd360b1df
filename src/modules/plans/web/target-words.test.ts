import { expect, it } from 'vitest'
import { targetFigure } from './target-words.ts'

it.each([
  ['gte', '90', null, '≥ 90'],
  ['gt', '30', null, '> 30'],
  ['decrease', '11.1', null, '↓ 11.1'],
  ['reach', '85', null, '85'],
  ['range', '3', '5', '3–5'],
] as const)('a target %s %s is written with its sign', (comparator, value, valueMax, figure) => {
  expect(targetFigure({ comparator, value, valueMax })).toBe(figure)
})

it('a goal without a number has no figure', () => {
  expect(targetFigure({ comparator: null, value: null })).toBeNull()
})
