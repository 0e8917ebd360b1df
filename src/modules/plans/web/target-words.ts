/** A target as figures: ≥ 90 %, > 30 亿元, ↓ 11.1 %, 3–5 家. */
import type { DocumentTarget } from '#modules/plans/schema'

type Comparator = NonNullable<DocumentTarget['comparator']>

const signs: Readonly<Partial<Record<Comparator, string>>> = {
  gte: '≥ ',
  gt: '> ',
  lte: '≤ ',
  lt: '< ',
  approx: '≈ ',
  decrease: '↓ ',
  increase: '↑ ',
}

type Measured = {
  readonly comparator: Comparator | null
  readonly value: string | null
  readonly valueMax?: string | null
}

/** Sign and number; null where the goal has no number. */
export function targetFigure({ comparator, value, valueMax = null }: Measured): string | null {
  if (value === null) return null
  const sign = comparator === null ? '' : (signs[comparator] ?? '')
  return `${sign}${value}${valueMax === null ? '' : `–${valueMax}`}`
}
