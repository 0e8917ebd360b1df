import { expect, it } from 'vitest'
import { civilDay } from './clock.ts'

it('a civil day begins at midnight of UTC+8, wherever the server stands', () => {
  expect(civilDay(new Date('2019-07-14T15:59:59Z'))).toBe('2019-07-14')
  expect(civilDay(new Date('2019-07-14T16:00:00Z'))).toBe('2019-07-15')
})
