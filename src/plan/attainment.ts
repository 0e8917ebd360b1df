/** Whether a final value attains a target. Unrounded: 59.996 % shows as 60.0 % and does not reach 60 %. */
import { compareDecimals } from '#base/decimal'
import type { Comparator } from './format.ts'

/**
 * True where `actual` attains `value`. Of a decrease or an increase, both are the size of the change: a rise is a negative
 * decrease. 以上, 不低于 and 达到 include the value; 超过 and 低于 exclude it. Null where the comparator fixes no single
 * bound (左右, a range): somebody must decide.
 *
 * @unit both in the unit of the target
 */
export function attains(comparator: Comparator, value: string, actual: string): boolean | null {
  const order = compareDecimals(actual, value)
  switch (comparator) {
    case 'reach':
    case 'gte':
    case 'decrease':
    case 'increase':
      return order >= 0
    case 'gt':
      return order > 0
    case 'lte':
      return order <= 0
    case 'lt':
      return order < 0
    case 'approx':
    case 'range':
      return null
  }
}
