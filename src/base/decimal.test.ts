import fc from 'fast-check'
import { expect, it } from 'vitest'
import { compareDecimals } from './decimal.ts'

it('compares unrounded: 59.996 is less than 60, and 60.00 is 60', () => {
  expect(compareDecimals('59.996', '60')).toBe(-1)
  expect(compareDecimals('60.00', '60')).toBe(0)
  expect(compareDecimals('-0.5', '-0.49')).toBe(-1)
})

it('orders as whole numbers of the smallest place do', () => {
  const decimal = fc.record({ units: fc.bigInt(-(10n ** 30n), 10n ** 30n), places: fc.nat(12) })
  const write = ({ units, places }: { units: bigint; places: number }): string => {
    const digits = (units < 0n ? -units : units).toString().padStart(places + 1, '0')
    const at = digits.length - places
    return `${units < 0n ? '-' : ''}${digits.slice(0, at)}${places === 0 ? '' : `.${digits.slice(at)}`}`
  }
  fc.assert(
    fc.property(decimal, decimal, (a, b) => {
      const left = a.units * 10n ** BigInt(b.places)
      const right = b.units * 10n ** BigInt(a.places)
      expect(compareDecimals(write(a), write(b))).toBe(left < right ? -1 : left > right ? 1 : 0)
    }),
  )
})
