/** The words of dates in plans: parts of regular expressions over the reading copy, and the year they name. */
import { figuresOf } from '#base/chinese-numerals'

export const YEAR = '(?:20\\d{2}|二[〇○零][〇○零一二三四五六七八九]{2})年'
export const MONTH = '(?:1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])月份?'
export const DAY = '(?:[12]\\d|3[01]|0?[1-9])[日号](?:\\d{1,2}[时点])?'
export const QUARTER = '(?:第?[一二三四1-4]季度|[上下]半年)'
/** The last days of a year, a month or a quarter. */
export const END = '[末底]'
/** 前 in the sense of time, not in 前三季度 or 前列. */
export const BEFORE = '(?:之前|以前|前(?![一二三四两\\d列茅期沿端])|止)'

/** Feasts and seasons by whose beginning things are done. */
export const SEASON = '(?:春节|元旦|国庆节?|(?:入|主?)汛期?|[供采]暖[季期])(?:到?来临?)?'

/** The last year named in the words, in Arabic or Chinese digits. */
export function lastYearIn(words: string): number | undefined {
  const years = words.match(/20\d{2}(?=年)|二[〇○零][〇○零一二三四五六七八九]{2}(?=年)/g)
  const last = years?.at(-1)
  if (last === undefined) return undefined
  return Number(figuresOf(last))
}
