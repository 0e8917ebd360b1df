/** The five-year plans by name, and the year in which each of them ends. */

const LAST_YEARS: ReadonlyMap<string, number> = new Map([
  ['十一五', 2010],
  ['十二五', 2015],
  ['十三五', 2020],
  ['十四五', 2025],
  ['十五五', 2030],
  ['十六五', 2035],
])

/** How a five-year plan is named, with or without quotes: a part of a regular expression. */
export const FIVE_YEAR_PLAN = '“?十[一二三四五六]五”?'

/** The last year of the five-year plan that the words name. */
export function lastYearOfPeriod(words: string): number | undefined {
  return LAST_YEARS.get(words.replaceAll(/[“”]/g, '').slice(0, 3))
}
