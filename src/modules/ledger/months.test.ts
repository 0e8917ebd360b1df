import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { closesOn, dayDeciding, monthAskedOn, monthsOwed, owesMonth, shiftMonth } from './months.ts'

const plan = { from: '2018-02-22', to: '2019-12-31' }

describe('a month of reporting', () => {
  it('closes on the day of the next month that the zone has set, also over the turn of a year', () => {
    expect(closesOn('2019-07', 5)).toBe('2019-08-05')
    expect(closesOn('2018-12', 10)).toBe('2019-01-10')
  })

  it('is asked for until it has closed, and then the next one is', () => {
    expect(monthAskedOn('2019-08-05', 5)).toBe('2019-07')
    expect(monthAskedOn('2019-08-06', 5)).toBe('2019-08')
    expect(monthAskedOn('2019-01-03', 5)).toBe('2018-12')
  })

  it('is owed from the month in which the plan begins to that in which it ends, and never before it has begun', () => {
    expect(owesMonth(plan, '2018-01', '2019-07-15')).toBe(false)
    expect(owesMonth(plan, '2018-02', '2019-07-15')).toBe(true)
    expect(owesMonth(plan, '2019-08', '2019-07-15')).toBe(false)
    expect(owesMonth(plan, '2020-01', '2026-01-01')).toBe(false)
    expect(monthsOwed([plan], '2018-04-01')).toEqual(['2018-04', '2018-03', '2018-02'])
    expect(monthsOwed([plan], '2030-01-01')[0]).toBe('2019-12')
    expect(monthsOwed([], '2018-04-01')).toEqual([])
  })

  it('is decided by the units of today while it is open, and by those of its last day ever after', () => {
    expect(dayDeciding('2019-08-05', '2019-07-20')).toBe('2019-07-20')
    expect(dayDeciding('2019-08-05', '2026-01-01')).toBe('2019-08-05')
  })

  it('moved to and fro is itself again', () => {
    const month = fc.tuple(fc.integer({ min: 1990, max: 2090 }), fc.integer({ min: 1, max: 12 }))
    fc.assert(
      fc.property(month, fc.integer({ min: -300, max: 300 }), ([year, number], by) => {
        const one = `${year}-${String(number).padStart(2, '0')}`
        expect(shiftMonth(shiftMonth(one, by), -by)).toBe(one)
        expect(shiftMonth(one, by) > one).toBe(by > 0)
      }),
    )
  })
})
