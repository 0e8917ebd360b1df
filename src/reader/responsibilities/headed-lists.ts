/** Responsibilities by heading: a list whose items begin with the unit, 县财政局：负责…, or a heading that is a unit. */
import type { Span } from '#base/span'
import { headsDuties, namesLevel } from '#reader/lexicon/institutions'
import type { Outline } from '#reader/outline'
import type { Duties } from './duties.ts'
import { unlabelledDuties } from './duties.ts'

const LONGEST_HEAD = 80
const SHORTEST_DUTY = 6

/** The duties of the units that head a numbered item or a paragraph of the body, in reading order. */
export function findHeadedDuties(outline: Outline): Duties[] {
  const { text, paragraphs } = outline.copy
  const bodyStart = outline.parts[1]?.ownSpan.start ?? text.length
  const headings = outline.parts
    .slice(1)
    .map(({ headingSpan, ownSpan }) => ({ start: headingSpan.start, end: ownSpan.end }))
  const starts = new Set(headings.map(({ start }) => start))
  const numbered = new Set(outline.parts.map(({ ownSpan }) => ownSpan.start))
  const plain = paragraphs.filter(({ start }) => start >= bodyStart && !starts.has(start) && !numbered.has(start))
  return [...headings, ...plain].flatMap((item) => headOf(text, item))
}

function headOf(text: string, item: Span): Duties[] {
  const opening = text.slice(item.start, Math.min(item.end, item.start + LONGEST_HEAD))
  const end = opening.search(/[:。;\n]/)
  const isColon = opening.charAt(end) === ':'
  if (end < 2 || (isColon ? !hasDuty(text, item.start + end + 1) : opening.slice(0, end).includes(','))) return []
  const [duties, ...others] = unlabelledDuties(text, { start: item.start, end: item.start + end })
  if (duties === undefined || others.length > 0 || !isAllUnits(duties, end)) return []
  const areHeads = duties.units.every((unit) => heads(text.slice(unit.start, unit.end), isColon))
  return areHeads ? [{ ...duties, form: 'heading' }] : []
}

/** Whether words follow in the same paragraph: 各有关单位： alone is an address, not a duty. */
function hasDuty(text: string, start: number): boolean {
  const words = text.slice(start, start + SHORTEST_DUTY)
  return words.length === SHORTEST_DUTY && !words.includes('\n')
}

/** Whether a head of so many characters holds nothing but its units and the marks between them. */
function isAllUnits({ units }: Duties, length: number): boolean {
  return units.reduce((sum, unit) => sum + unit.end - unit.start + 1, 0) >= length - 4
}

/** Without a colon the heading must name a level, or any word that ends in 委员会 would be a duty. */
function heads(name: string, isColon: boolean): boolean {
  return headsDuties(name) && (isColon || namesLevel(name))
}
