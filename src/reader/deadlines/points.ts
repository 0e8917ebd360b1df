/** Points in time with a year: 到2019年末, 2020年6月底前, 2019年12月31日前. */
import { BEFORE, DAY, END, MONTH, QUARTER, SEASON, YEAR, lastYearIn } from './date-words.ts'
import { beginsSegment } from './candidate.ts'
import type { Candidate } from './candidate.ts'

const TOWARDS = '(?:到|至|不迟于|不晚于|截至|截止到?)'
const PRECISE = `(?:${SEASON}(?=${BEFORE}(?![后夕]))|${MONTH}(?:${DAY}|${END}|[上中下]旬|初)?|${QUARTER}${END}?|年?[末底初内])`
const POINT = new RegExp(`(${TOWARDS})?(${YEAR})(${PRECISE})?(${BEFORE})?`, 'g')
const STARTS = /[自从由]$/
const LIMIT_ENDS = /[末底内]$/

/** The points in time of a text that name a year. */
export function findPoints(text: string): Candidate[] {
  const points: Candidate[] = []
  let limitEnd = -2
  for (const match of text.matchAll(POINT)) {
    const [words, towards = '', , precise = '', before = ''] = match
    const end = match.index + words.length
    const isStart = STARTS.test(text.slice(Math.max(0, match.index - 1), match.index)) || text.charAt(end) === '起'
    if (isStart && towards === '') continue
    const isListed = match.index === limitEnd + 1 && '和、及与'.includes(text.charAt(limitEnd))
    const isPhase = precise !== '' && text.slice(match.index - 3, match.index) === '阶段('
    const isLimit = isPhase || towards !== '' || before !== '' || isListed || LIMIT_ENDS.test(precise)
    const isDay = /[日号](?:\d{1,2}[时点])?$/.test(precise)
    if (precise === '' && !isLimit && text.charAt(match.index - 1) === '(') continue
    if (!isLimit && (isDay || !(beginsSegment(text, match.index) || isAtOrIn(text, match.index)))) continue
    if (isLimit) limitEnd = end
    points.push({ span: { start: match.index, end }, kind: 'point', year: lastYearIn(words), isLimit })
  }
  return points
}

function isAtOrIn(text: string, place: number): boolean {
  return /(?:[,。;:\n][在于]|力争|争取|确保)$/.test(text.slice(Math.max(0, place - 2), place))
}
