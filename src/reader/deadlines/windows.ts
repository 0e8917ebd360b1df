/** Windows of time: 2018—2020年, 2018年3月至6月底. */
import { DAY, END, MONTH, YEAR, lastYearIn } from './date-words.ts'
import type { Candidate } from './candidate.ts'

const TO = '[-至到]{1,2}'
const PRECISE = `(?:${MONTH}(?:${DAY}|${END}|[上中下]旬)?|年?${END})`
const FROM_YEAR = `(?:20\\d{2}年?|${YEAR})${PRECISE}?起?`
const WINDOW = new RegExp(
  `${FROM_YEAR}${TO}(?:${YEAR}${PRECISE}?|${MONTH}(?:${DAY}|${END}|[上中下]旬)?)(?:期间|${END}|[一二两三四五六七八九十\\d]{1,2}年(?:内|间|时间))?`,
  'g',
)

/** The windows of time of a text. */
export function findWindows(text: string): Candidate[] {
  return [...text.matchAll(WINDOW)].map((match) => ({
    span: { start: match.index, end: match.index + match[0].length },
    kind: 'window',
    year: lastYearIn(match[0]),
    isLimit: true,
  }))
}
