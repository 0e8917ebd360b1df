/** The name somebody probably meant. */
import { compareText } from '#base/diagnostic'

/** The known name with the fewest changed letters, where that is at most a third of it. */
export function nearestName(name: string, known: Iterable<string>): string | undefined {
  const candidates = [...known]
    .map((candidate) => ({ candidate, distance: distanceBetween(name, candidate) }))
    .filter(({ candidate, distance }) => distance * 3 <= Math.max(candidate.length, name.length))
    .sort((a, b) => a.distance - b.distance || compareText(a.candidate, b.candidate))
  return candidates[0]?.candidate
}

/** Levenshtein distance, one row at a time. */
function distanceBetween(a: string, b: string): number {
  let above = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const replaced = (above[j - 1] ?? 0) + (a.charAt(i - 1) === b.charAt(j - 1) ? 0 : 1)
      row.push(Math.min(replaced, (above[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1))
    }
    above = row
  }
  return above[b.length] ?? 0
}
