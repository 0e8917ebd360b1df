/** The only place that reads the clock. Everything below receives the day and the instant as values. */
type Clock = () => Date

export const systemClock: Clock = () => new Date()

/** Governments of this field all live by one civil time (GB/T 7408, UTC+8, no summer time). */
const civilOffsetMilliseconds = 8 * 3_600_000

/** The civil day of an instant. @shape YYYY-MM-DD */
export function civilDay(instant: Date): string {
  return new Date(instant.getTime() + civilOffsetMilliseconds).toISOString().slice(0, 10)
}

/** @shape YYYY-MM-DD */
export function dayBefore(day: string): string {
  const date = new Date(`${day}T00:00:00Z`)
  date.setUTCDate(date.getUTCDate() - 1)
  return date.toISOString().slice(0, 10)
}
