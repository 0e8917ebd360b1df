/** Points in time with a year: 到2019年末, 2020年6月底前, 2019年12月31日前. */
import { BEFORE, DAY, END, MONTH, QUARTER, SEASON, YEAR, lastYearIn } from './date-words.ts'
import { beginsSegment } from './candidate.ts'
import type { Candidate } from './candidate.ts'

const TOWARDS = '(?:到|至|不迟于|不晚于|截至|截止到?)'
const PRECISE = `(?:${SEASON}(?=${BEFORE}(?![后夕]))|${MONTH}(?:${DAY}|${END}|[上中下]旬|初)?|${QUARTER}${END}?|年?[末底初内])`
const POINT = new RegExp(`(${TOWARDS})?(${YEAR})(${PRECISE})?(${BEFORE})?`, 'g')
const STARTS = /[自从由]$/
const COMMITS =
  /\d|[一二两三四五六七八九十百]+[个家座条项所]|完成|实现|建成|达到|达|突破|超过|全面|基本|全部|覆盖|启用|投[产运用]|见效|竣工|开[工通业]|运行|运营|形成|培育|打造|建设|建立|新[增建]|取得/
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
    const isLimit =
      isPhase ||
      isPromised(text, match.index) ||
      towards !== '' ||
      before !== '' ||
      isListed ||
      LIMIT_ENDS.test(precise)
    const isDay = /[日号](?:\d{1,2}[时点])?$/.test(precise)
    if (precise === '' && !isLimit && text.charAt(match.index - 1) === '(') continue
    if (!isLimit && (isDay || !(beginsSegment(text, match.index) || isAtOrIn(text, match.index, end)))) continue
    if (isLimit) limitEnd = end
    points.push({ span: { start: match.index, end }, kind: 'point', year: lastYearIn(words), isLimit })
  }
  return points
}

/** 力争2025年建成; but 为确保2025年民生实事落实 tells which ones, not by when. */
function isPromised(text: string, place: number): boolean {
  return /(?:力争|争取|(?<!为了?)确保)$/.test(text.slice(Math.max(0, place - 4), place))
}

function isAtOrIn(text: string, place: number, end: number): boolean {
  if (!/(?:[,。;:\n][在于]|确保)$/.test(text.slice(Math.max(0, place - 4), place))) return false
  return COMMITS.test(/^,?[^,。;\n]{0,60}/.exec(text.slice(end, end + 60))?.[0] ?? '')
}
