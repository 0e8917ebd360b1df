/** Points in time that leave the year to the reader: 年底前, 6月底前, 今年年底. */
import { BEFORE, DAY, END, MONTH, QUARTER, SEASON } from './date-words.ts'
import type { Candidate } from './candidate.ts'

const THIS_YEAR = `(?:今年|明年|本年)(?:${MONTH}(?:${DAY}|${END}|[上中下]旬)?|${QUARTER}${END}?|年?${END}|内)${BEFORE}?`
/** Not 三年内, which is a length of time. */
const WITHIN_THE_YEAR = '(?<=[,。;:于在])年内'
const END_OF_YEAR_IN_SENTENCE = `(?<=(?<!可)[于在到至,])年${END}(?:${BEFORE}|(?!进行|开展|组织|对|按|根据|考核|评|审|清算|汇总|集中|统一))`
const END_OF_YEAR_LIMIT = `年${END}${BEFORE}`
const MONTH_LIMIT = `(?<![\\d年.])${MONTH}(?:(?:${DAY}|${END}|[上中下]旬)${BEFORE}|${END}(?=完成|建成|实现|[和、及与]${MONTH}${END}${BEFORE})|${BEFORE})`
const UNTIL_MONTH = `(?<=[到至])${MONTH}(?:${DAY}|${END})`
const SEASON_LIMIT = `${SEASON}${BEFORE}(?![后夕])`
const QUARTER_LIMIT = `(?<!年)${QUARTER}(?:${END}?${BEFORE}|${END}(?=完成|建成))`

const UNDATED = new RegExp(
  `到?(?:${[THIS_YEAR, END_OF_YEAR_IN_SENTENCE, WITHIN_THE_YEAR, END_OF_YEAR_LIMIT, MONTH_LIMIT, UNTIL_MONTH, QUARTER_LIMIT, SEASON_LIMIT].join('|')})`,
  'g',
)

/** The points in time of a text that name no year. */
export function findUndatedPoints(text: string): Candidate[] {
  return [...text.matchAll(UNDATED)].map((match) => ({
    span: { start: match.index, end: match.index + match[0].length },
    kind: 'point',
    year: undefined,
    isLimit: true,
  }))
}
