/** Months of reporting: when one closes, which one is asked for on a day, which ones a plan has had. Pure. */

/** The 5th of the next month, unless the zone sets another day. */
export const defaultClosingDay = 5

/** Civil days, both included. */
export type Span = { readonly from: string; readonly to: string }

/** The span of a plan, as far as notes are asked for. @param firstMonth null: from its beginning */
export function spanFrom({ from, to }: Span, firstMonth: string | null): Span {
  return { from: firstMonth !== null && firstMonth > monthOf(from) ? `${firstMonth}-01` : from, to }
}

export function monthOf(day: string): string {
  return day.slice(0, 7)
}

/** The month `by` months later, or earlier. */
export function shiftMonth(month: string, by: number): string {
  const [year = 0, number = 0] = month.split('-').map(Number)
  const count = year * 12 + (number - 1) + by
  return `${String(Math.floor(count / 12)).padStart(4, '0')}-${String((count % 12) + 1).padStart(2, '0')}`
}

/** The last day on which a note of the month is in time. */
export function closesOn(month: string, closingDay: number): string {
  return `${shiftMonth(month, 1)}-${String(closingDay).padStart(2, '0')}`
}

/** The one month that is asked for on a day: the last one until it closes, then this one. */
export function monthAskedOn(today: string, closingDay: number): string {
  const last = shiftMonth(monthOf(today), -1)
  return today <= closesOn(last, closingDay) ? last : monthOf(today)
}

/** Whether items owe a note for a month: it has begun, and their span covers it. */
export function owesMonth({ from, to }: Span, month: string, today: string): boolean {
  return monthOf(from) <= month && month <= monthOf(to) && month <= monthOf(today)
}

/** Every month for which notes are owed in any of the spans, the last one first. */
export function monthsOwed(spans: readonly Span[], today: string): string[] {
  const first = spans.map(({ from }) => monthOf(from)).sort()[0]
  if (first === undefined) return []
  const months: string[] = []
  for (let month = monthOf(today); month >= first; month = shiftMonth(month, -1))
    if (spans.some((span) => owesMonth(span, month, today))) months.push(month)
  return months
}

/**
 * The day by which it is decided who owes a month: today while the month is open, its closing day ever after, so that
 * a later merger does not change who was late.
 */
export function dayDeciding(closes: string, today: string): string {
  return closes < today ? closes : today
}
