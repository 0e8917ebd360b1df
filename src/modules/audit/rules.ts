/** Decisions of the audit slice: which instants a civil day has. Pure. */

const dayMs = 86_400_000

/** The first instant of a civil day (UTC+8) and that of the day after it. */
export function instantsOfDay(day: string): { readonly begins: Date; readonly ends: Date } {
  const begins = new Date(`${day}T00:00:00+08:00`)
  return { begins, ends: new Date(begins.getTime() + dayMs) }
}
