import { describe, expect, it } from 'vitest'
import { attains } from './attainment.ts'

describe('a target is attained', () => {
  it('by the bound itself where the words include it: 达到, 以上, 下降', () => {
    for (const comparator of ['reach', 'gte', 'lte', 'decrease', 'increase'] as const) {
      expect(attains(comparator, '11.1', '11.10')).toBe(true)
    }
  })

  it('only beyond the bound where the words exclude it: 超, 低于', () => {
    expect([attains('gt', '30', '30'), attains('gt', '30', '30.0001')]).toEqual([false, true])
    expect([attains('lt', '5', '5'), attains('lt', '5', '4.9999')]).toEqual([false, true])
  })

  it('by the unrounded value: 59.996 shows as 60.0 and does not reach 60', () => {
    expect(attains('reach', '60', '59.996')).toBe(false)
  })

  it('never by a rise where a decrease was promised', () => {
    expect(attains('decrease', '11.1', '-11.1')).toBe(false)
  })

  it('by somebody who decides where the words fix no bound: 左右, 3—5', () => {
    expect([attains('approx', '5', '5'), attains('range', '3', '4')]).toEqual([null, null])
  })
})
