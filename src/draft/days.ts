/** The last day that words of time leave: 到2019年末 is 2019-12-31. Words that leave it open give null. */
import { figuresOf, valueOfNumeral } from '#base/chinese-numerals'

/** @param year what 今年, 年底前 without a year mean */
export function lastDayOf(words: string, year: number | null): string | null {
  const plain = figuresOf(words.replaceAll(/\s/g, ''))
  const period = /(20\d{2})年起(\d+)年内/.exec(plain)
  if (period !== null) return endOfYear(Number(period[1]) + Number(period[2]) - 1)
  const named = plain.match(/20\d{2}(?=年)/g)?.at(-1)
  const own = /今年|本年|当年|^年[底末]/.test(words) ? year : null
  const meant = named === undefined ? own : Number(named)
  // 2025年前 leaves open whether the year itself counts.
  if (meant === null || /年(?:以|之)?前/.test(plain)) return null
  return lastDayWithin(meant, words)
}

function lastDayWithin(year: number, words: string): string {
  const [, month, day] = /([\d一二三四五六七八九十]+)月份?(?:([\d一二三四五六七八九十]+)[日号])?/.exec(words) ?? []
  const months = month === undefined ? 0 : valueOfNumeral(month)
  if (months >= 1 && months <= 12) {
    const last = daysIn(year, months)
    const days = day === undefined ? last : valueOfNumeral(day)
    return dayOf(year, months, days >= 1 && days <= last ? days : last)
  }
  const quarter = /([一二三四1-4])季度/.exec(words)?.[1]
  if (quarter !== undefined) return dayOf(year, valueOfNumeral(quarter) * 3, daysIn(year, valueOfNumeral(quarter) * 3))
  return words.includes('上半年') ? dayOf(year, 6, 30) : endOfYear(year)
}

function daysIn(year: number, month: number): number {
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
  if (month === 2) return isLeap ? 29 : 28
  return [4, 6, 9, 11].includes(month) ? 30 : 31
}

function endOfYear(year: number): string {
  return dayOf(year, 12, 31)
}

function dayOf(year: number, month: number, day: number): string {
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}
