import fc from 'fast-check'
import { expect, it } from 'vitest'
import { daysToKeep } from './backup-retention.ts'

const dayAfter = (first: string, count: number): string =>
  new Date(Date.parse(`${first}T00:00:00Z`) + count * 86_400_000).toISOString().slice(0, 10)

it('after a year of daily backups a week, four weeks and twelve months can be gone back to', () => {
  const days = Array.from({ length: 366 }, (_none, index) => dayAfter('2025-12-01', index))
  const kept = [...daysToKeep(days)].sort()
  expect(kept.slice(-7)).toEqual(days.slice(-7))
  expect(kept).toEqual(expect.arrayContaining(['2026-11-22', '2026-11-15', '2026-10-31', '2026-01-31']))
  expect(kept).not.toContain('2025-12-31')
  expect(kept.length).toBeLessThanOrEqual(7 + 4 + 12)
})

it('never removes the newest, and removes nothing of the first week', () => {
  const gaps = fc.array(fc.integer({ min: 1, max: 40 }), { maxLength: 60 })
  fc.assert(
    fc.property(gaps, (steps) => {
      const days = steps.map((_step, index) =>
        dayAfter(
          '2020-01-01',
          steps.slice(0, index + 1).reduce((a, b) => a + b, 0),
        ),
      )
      const kept = daysToKeep(days)
      for (const day of days.slice(-7)) expect(kept.has(day)).toBe(true)
    }),
  )
})
