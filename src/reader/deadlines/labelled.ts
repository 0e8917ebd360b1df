/** Times behind a label of their own: 完成时限：2019年12月. */
import { DAY, END, MONTH, QUARTER, YEAR, lastYearIn } from './date-words.ts'
import type { Candidate } from './candidate.ts'

const LABEL =
  '(?:完成时限|完成时间|办理时限|工作时限|时限要求|时间要求|时间节点|时间安排|时限|进度要求|完成期限)(?::|为)'
/** A time as it stands behind a label or in a column of times. */
export const TIME = `(?:${YEAR}(?:${MONTH}(?:${DAY}|${END}|[上中下]旬)?|${QUARTER}|年?[末底内])?|${MONTH}(?:${DAY}|${END})?|年${END})(?:之?前|以前)?`
const LABELLED = new RegExp(`(?<=${LABEL})${TIME}(?!-|至)`, 'g')

/** The times of a text that a label calls the time something is due. */
export function findLabelled(text: string): Candidate[] {
  return [...text.matchAll(LABELLED)].map((match) => ({
    span: { start: match.index, end: match.index + match[0].length },
    kind: 'point',
    year: lastYearIn(match[0]),
    isLimit: true,
  }))
}
