/** Days that come back every year or every quarter: 每年3月底前, 每季度末. */
import { BEFORE, DAY, END, MONTH } from './date-words.ts'
import type { Candidate } from './candidate.ts'

const YEARLY = new RegExp(
  `(?:每年度?|次年度?|[下翌](?:一)?年度?)(?:${MONTH}(?:${DAY}|${END}|[上中下]旬)?${BEFORE}|${MONTH}${END}|年?${END}${BEFORE}?)|每(?:个?季度|个?月)(?:(?:首|末|第[一二三])月)?(?:${DAY}|${END})${BEFORE}?`,
  'g',
)

/** The days of a text by which something is due every year, quarter or month. */
export function findYearly(text: string): Candidate[] {
  return [...text.matchAll(YEARLY)].map((match) => ({
    span: { start: match.index, end: match.index + match[0].length },
    kind: 'yearly',
    year: undefined,
    isLimit: true,
  }))
}
