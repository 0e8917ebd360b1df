/** Text that is well formed for JSON and for a contract, and yet can be kept by no database and written in no log. */

/** NUL, half of a surrogate pair, a day of the year that never was. */
const isUnkeepable = (text: string): boolean =>
  text.includes('\u0000') || !text.isWellFormed() || /^0000-\d\d-\d\d/.test(text)

/** Places of such text. @shape as zod names places; empty where everything can be kept */
export function unkeepablePlaces(value: unknown, place: readonly string[] = []): string[] {
  if (typeof value === 'string') return isUnkeepable(value) ? [place.join('.')] : []
  if (typeof value !== 'object' || value === null || Buffer.isBuffer(value)) return []
  return Object.entries(value).flatMap(([name, one]: [string, unknown]) => unkeepablePlaces(one, [...place, name]))
}
