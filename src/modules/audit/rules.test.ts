import { expect, it } from 'vitest'
import { instantsOfDay } from './rules.ts'

it('a civil day begins at midnight in China', () => {
  const { begins, ends } = instantsOfDay('2019-07-15')
  expect([begins, ends].map((instant) => instant.toISOString())).toEqual([
    '2019-07-14T16:00:00.000Z',
    '2019-07-15T16:00:00.000Z',
  ])
})
