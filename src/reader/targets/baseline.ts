/** The year that a change is measured from: 较2016年下降, 比“十三五”末提高. */
import type { Span } from '#base/span'
import { FIVE_YEAR_PLAN, lastYearOfPeriod } from '#reader/lexicon/five-year-periods'
import type { Baseline } from '#reader/reading'

const COMPARED = new RegExp(
  `(?:较|比|相比|相较于?|与|以|达到?(?=20\\d\\d年的))((20\\d\\d)年?(?:年?[末底初]|同期)?|(${FIVE_YEAR_PLAN})(?:规划)?(?:时期|期间|期末|末)?)`,
  'g',
)

/** The year compared with, as it stands nearest before a place of the sentence; its span is in the sentence. */
export function baselineBefore(words: string, segment: Span, place: number): Baseline | null {
  const before = words.slice(segment.start, place)
  const match = [...before.matchAll(COMPARED)].at(-1)
  if (match === undefined) return null
  const [whole, text = '', calendarYear, period = ''] = match
  const year = calendarYear === undefined ? lastYearOfPeriod(period) : Number(calendarYear)
  if (year === undefined) return null
  const end = segment.start + match.index + whole.length
  return { year, text, span: { start: end - text.length, end } }
}
