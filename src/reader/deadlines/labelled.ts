/** Times behind a label of their own: 完成时限：2019年12月. */
import { DAY, END, MONTH, QUARTER, YEAR, lastYearIn } from './date-words.ts'
import type { Candidate } from './candidate.ts'

const LABEL =
  '(?:完成时限|完成时间|办理时限|工作时限|时限要求|时间要求|时间节点|时间安排|时限|进度要求|完成期限)(?::|为)'
/** A time as it stands behind a label or in a column of times. */
export const TIME = `(?:${YEAR}(?:${MONTH}(?:${DAY}|${END}|[上中下]旬)?|${QUARTER}|年?[末底内])?|${MONTH}(?:${DAY}|${END})?|年${END})(?:之?前|以前)?`
const LABELLED = new RegExp(`(?<=${LABEL})${TIME}(?!-|至)`, 'g')

/** （责任单位：县粮食局，10月）: the last words of an assignment, which need no label. */
const LAST_OF_ASSIGNMENT = new RegExp(`(?<=[,;。])${TIME}(?=(?:完成|前完成)?。?\\))`, 'g')
const ASSIGNS = /(?:单位|部门|牵头|配合|负责)/
const ASSIGNMENT_MAX = 400

/** The times of a text that a label, or its place in an assignment, calls the time something is due. */
export function findLabelled(text: string): Candidate[] {
  const labelled = [...text.matchAll(LABELLED)]
  const last = [...text.matchAll(LAST_OF_ASSIGNMENT)].filter((match) => isInAssignment(text, match.index))
  return [...labelled, ...last].map((match) => ({
    span: { start: match.index, end: match.index + match[0].length },
    kind: 'point',
    year: lastYearIn(match[0]),
    isLimit: true,
  }))
}

function isInAssignment(text: string, place: number): boolean {
  const before = text.slice(Math.max(0, place - ASSIGNMENT_MAX), place).replace(/\([^()\n]*\)/g, '')
  return ASSIGNS.test(before.slice(Math.max(before.lastIndexOf('\n'), before.lastIndexOf('(')) + 1))
}
