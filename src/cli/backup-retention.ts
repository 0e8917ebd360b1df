/** Which daily backups stay: the last seven, the last of each of four weeks, the last of each of twelve months. Pure. */

const dailyMax = 7
const weeklyMax = 4
const monthlyMax = 12
const dayMs = 86_400_000
/** The first Monday of the civil calendar of computers: weeks begin on Mondays. */
const mondayMs = Date.UTC(1970, 0, 5)

/** @param days civil days with a backup, YYYY-MM-DD */
export function daysToKeep(days: readonly string[]): Set<string> {
  const newestFirst = [...days].sort().reverse()
  return new Set([
    ...newestFirst.slice(0, dailyMax),
    ...newestOf(newestFirst, weekOf, weeklyMax),
    ...newestOf(newestFirst, (day) => day.slice(0, 7), monthlyMax),
  ])
}

function newestOf(newestFirst: readonly string[], groupOf: (day: string) => string, most: number): string[] {
  const groups = Map.groupBy(newestFirst, groupOf)
  return [...groups.values()].slice(0, most).flatMap(([newest]) => newest ?? [])
}

function weekOf(day: string): string {
  return String(Math.floor((Date.parse(`${day}T00:00:00Z`) - mondayMs) / (7 * dayMs)))
}
