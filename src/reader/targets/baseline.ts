/** The year that a change is measured from: 较2016年下降, 比“十三五”末提高. */
import type { Span } from '#base/span'
import { FIVE_YEAR_PLAN, lastYearOfPeriod } from '#reader/lexicon/five-year-periods'
import type { Baseline } from '#reader/reading'

const COMPARED = new RegExp(
  `(?:较|比|相比|相较于?|与|以|达到?(?=20\\d\\d年的)|在(?=20\\d\\d年的?基础上))((20\\d\\d)年?(?:年?[末底初]|同期)?|(${FIVE_YEAR_PLAN})(?:规划)?(?:时期|期间|期末|末)?)`,
  'g',
)

const ONLY_COMPARES =
  /(?:^|,)(?:与|同|比|较|以)(?:20\d\d年|“?十[一二三四五六]五”?)[^,;\d]{0,8}(?:相比|相较|为基[期数准年])(?=,)/
/** How far before the piece of the number the comparison may stand. */
const REACH = 120

/** The year compared with, as it stands nearest before a place of the sentence; its span is in the sentence. */
export function baselineBefore(words: string, segment: Span, place: number): Baseline | null {
  const start = comparisonBefore(words, segment.start)
  const match = [...words.slice(start, place).matchAll(COMPARED)].at(-1)
  if (match === undefined) return null
  const [whole, text = '', calendarYear, period = ''] = match
  const year = calendarYear === undefined ? lastYearOfPeriod(period) : Number(calendarYear)
  if (year === undefined) return null
  const end = start + match.index + whole.length
  return { year, text, span: { start: end - text.length, end } }
}

/** 与2020年相比,能耗下降13%,水耗下降10%: a piece that only compares holds for those after it, up to the semicolon. */
function comparisonBefore(words: string, segmentStart: number): number {
  const from = Math.max(words.lastIndexOf(';', segmentStart - 1) + 1, segmentStart - REACH)
  const comparison = ONLY_COMPARES.exec(words.slice(Math.max(0, from), segmentStart))
  return comparison === null ? segmentStart : Math.max(0, from) + comparison.index
}
