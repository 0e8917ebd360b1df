/** Five-year plans as times: “十四五”期间, 到“十三五”末. */
import { FIVE_YEAR_PLAN, lastYearOfPeriod } from '#reader/lexicon/five-year-periods'
import { beginsSegment } from './candidate.ts'
import type { Candidate } from './candidate.ts'

const PERIOD = new RegExp(`(到|至|力争|力争到)?(${FIVE_YEAR_PLAN})(期间|时期|末期?|期末|内)`, 'g')
/** The period as the subject of a sentence or of a heading: 时期是…, 时期发展… */
const AS_SUBJECT = /^(?:是|我国|我[省市县区]发展|发展|经济社会发展|的|,?是|[^,。;\n]{0,20}\n)/

/** The five-year periods of a text in which, or at the end of which, something is due. */
export function findPeriods(text: string): Candidate[] {
  const periods: Candidate[] = []
  for (const match of text.matchAll(PERIOD)) {
    const end = match.index + match[0].length
    const isPlaced = match[1] !== undefined || beginsSegment(text, match.index) || /[在于]$/.test(text.charAt(match.index - 1))
    if (!isPlaced || AS_SUBJECT.test(text.slice(end, end + 22))) continue
    periods.push({
      span: { start: match.index, end },
      kind: 'period',
      year: lastYearOfPeriod(match[2] ?? ''),
      isLimit: true,
    })
  }
  return periods
}
