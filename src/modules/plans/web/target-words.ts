/** A target as figures: ≥ 90 %, > 30 亿元, ↓ 11.1 %. */

const signs: Readonly<Record<string, string>> = {
  gte: '≥ ',
  gt: '> ',
  lte: '≤ ',
  lt: '< ',
  approx: '≈ ',
  decrease: '↓ ',
  increase: '↑ ',
}

type Measured = { readonly comparator: string | null; readonly value: string | null }

/** Sign and number; null where the goal has no number. */
export function targetFigure({ comparator, value }: Measured): string | null {
  return value === null ? null : `${signs[comparator ?? ''] ?? ''}${value}`
}
