/** Instants of the log as text with microseconds, which a `Date` does not have. */

/** SQL that writes a column as the frame of an entry wants it: 2026-03-01T08:00:00.000000Z. */
export function instantText(column: string): string {
  return `to_char(${column} at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`
}
