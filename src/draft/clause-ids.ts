/** Ids of clauses: the path of their numbers, and a letter where the path is taken. */
import { findClauseNumber } from '#plan'

/** A free id below a parent; undefined where the printed number is none. */
export function clauseIdFor(parent: string | null, number: string, taken: ReadonlySet<string>): string | undefined {
  const counted = findClauseNumber(number)
  if (counted === undefined) return undefined
  const path = parent === null ? String(counted) : `${parent}-${counted}`
  let count = 1
  while (taken.has(path + lettersOf(count))) count += 1
  return path + lettersOf(count)
}

/** Nothing, b, c … z, bb, bc …: the first of a path has no letter. */
function lettersOf(count: number): string {
  if (count === 1) return ''
  const rest = count - 2
  const more = Math.floor(rest / 25)
  return (more === 0 ? '' : lettersOf(more + 1)) + String.fromCharCode('b'.charCodeAt(0) + (rest % 25))
}

const mark =
  /^(?:第[一二三四五六七八九十百零\d]+[编章节条]|[一二三四五六七八九十]+、|[（(][一二三四五六七八九十\d]+[）)]|\d+(?:\.\d+)*[.．、]?|[①-⑳])/

/** The number with which words begin, as printed; undefined where they begin with none. */
export function numberAtStart(words: string): string | undefined {
  return mark.exec(words)?.[0]
}

/** What two numbers of one rank have in common: (五) and (六) are both (#). */
export function styleOf(number: string): string {
  return number
    .replaceAll('（', '(')
    .replaceAll('）', ')')
    .replaceAll(/[一二三四五六七八九十百零\d]+/g, (figures) => (/\d/.test(figures) ? '0' : '#'))
}
