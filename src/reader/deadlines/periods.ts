/** Five-year plans as times: “十四五”期间, 到“十三五”末. */
import { FIVE_YEAR_PLAN, lastYearOfPeriod } from '#reader/lexicon/five-year-periods'
import { beginsSegment } from './candidate.ts'
import type { Candidate } from './candidate.ts'

const PERIOD = new RegExp(`(到|至)?(${FIVE_YEAR_PLAN})(期间|时期|末期?|期末|内)`, 'g')
/** What follows a period in which something is to be done; elsewhere the period is only what the text is about. */
const COMMITS =
  /^(?:,(?!是)|力争|全[国省市县区]|我[省市县区]|新[增建]|建[成设]|完成|实现|培育|培养|累计|重点|每年|共|计划|要|将)/

/** A figure that is to change within the period: “十四五”期间用水总量下降15%. */
const REACHES_AMOUNT = /^[^,。;的\n]{0,24}(?:下降|降低|减少|增长|提高|提升|增加|达到|控制在|保持在)(?:到|至|约)?\d/
const REACH = 40

/** The five-year periods of a text in which, or at the end of which, something is due. */
export function findPeriods(text: string): Candidate[] {
  const periods: Candidate[] = []
  for (const match of text.matchAll(PERIOD)) {
    const end = match.index + match[0].length
    if (!isPlaced(text, match) || !isCommitment(text, match, end)) continue
    periods.push({
      span: { start: match.index, end },
      kind: 'period',
      year: lastYearOfPeriod(match[2] ?? ''),
      isLimit: true,
    })
  }
  return periods
}

function isPlaced(text: string, match: RegExpExecArray): boolean {
  return match[1] !== undefined || beginsSegment(text, match.index) || '在于争保'.includes(text.charAt(match.index - 1))
}

function isCommitment(text: string, match: RegExpExecArray, end: number): boolean {
  if (match[3]?.includes('末') === true || COMMITS.test(text.slice(end, end + 2))) return true
  return REACHES_AMOUNT.test(text.slice(end, end + REACH))
}
