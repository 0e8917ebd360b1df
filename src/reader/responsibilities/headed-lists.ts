/** Responsibilities by heading: a list whose items begin with the unit, 县财政局：负责…, or a heading that is a unit. */
import type { Span } from '#base/span'
import { endsPlainlyAsInstitution, headsDuties, looksLikeInstitution, namesLevel } from '#reader/lexicon/institutions'
import type { Outline } from '#reader/outline'
import { clauseAt } from '#reader/part-at'
import type { Duties } from './duties.ts'
import { unlabelledDuties } from './duties.ts'

/** An item of a list: a numbered clause from its heading on, or a paragraph. Articles and paragraphs are sentences. */
type Item = Span & { readonly list: string; readonly isCounted: boolean }

/** A head that may be that of a duty; alone it is one only where it is plainly so, else the other items must agree. */
type Head = { readonly duties: Duties; readonly list: string; readonly strength: 'alone' | 'with-plain' | 'with-any' }

const LONGEST_HEAD = 80
const SHORTEST_DUTY = 4
const BEGINS_DUTY =
  /^(?:负责|落实|做好|组织|牵头|承担|加强|指导|制定|配合|协助|统筹|会同|按照|依法|开展|监督|及时|主要)/
const ANSWERS = /^([^,。;:\n]{2,40}?)(?<!牵头)(?:主要)?负责(?!人|任|制|地区|单位|部门)/

/** The duties of the units that head a numbered item or a paragraph of the body, in reading order. */
export function findHeadedDuties(outline: Outline): Duties[] {
  const { text } = outline.copy
  const heads = itemsOf(outline).flatMap((item) => headOf(text, item))
  const plain = new Set(heads.filter(({ strength }) => strength === 'alone').map(({ list }) => list))
  const counts = new Map<string, number>()
  for (const { list } of heads) counts.set(list, (counts.get(list) ?? 0) + 1)
  return heads
    .filter(({ strength, list }) => {
      if (strength === 'alone' || (strength === 'with-plain' && plain.has(list))) return true
      return strength === 'with-any' && (counts.get(list) ?? 0) > 1
    })
    .map(({ duties }) => duties)
}

function itemsOf(outline: Outline): Item[] {
  const { text, paragraphs } = outline.copy
  const bodyStart = outline.parts[1]?.ownSpan.start ?? text.length
  const numbered = outline.parts.slice(1).map(({ headingSpan, ownSpan, parent, number }) => {
    return { start: headingSpan.start, end: ownSpan.end, list: `of ${parent}`, isCounted: !number.startsWith('第') }
  })
  const starts = new Set([...numbered, ...outline.parts.map(({ ownSpan }) => ownSpan)].map(({ start }) => start))
  const plain = paragraphs
    .filter(({ start }) => start >= bodyStart && !starts.has(start))
    .map(({ start, end }) => ({ start, end, list: clauseAt(outline, start), isCounted: false }))
  return [...numbered, ...plain]
}

function headOf(text: string, item: Item): Head[] {
  const opening = text.slice(item.start, Math.min(item.end, item.start + LONGEST_HEAD))
  const answers = ANSWERS.exec(opening)?.[1]
  if (answers !== undefined && item.isCounted) return answeringHead(text, item, answers.length)
  const end = opening.search(/[:。;\n]/)
  const isColon = opening.charAt(end) === ':'
  if (end < 2 || (isColon ? !hasDuty(text, item.start + end + 1) : opening.slice(0, end).includes(','))) return []
  const duties = unitsOf(text, item.start, end)
  if (duties === undefined) return []
  const names = duties.units.map((unit) => text.slice(unit.start, unit.end))
  if (names.some((name) => /(?:责任|牵头|配合|申报|推荐|实施|建设)单位$/.test(name))) return []
  if (names.every((name) => headsDuties(name) && (isColon || namesLevel(name)))) {
    return [{ duties, list: item.list, strength: 'alone' }]
  }
  if (!names.every((name) => looksLikeInstitution(name) && (isColon || namesLevel(name)))) return []
  const hasVerb = isColon && BEGINS_DUTY.test(text.slice(item.start + end + 1, item.start + end + 5))
  return [{ duties, list: item.list, strength: hasVerb ? 'with-any' : 'with-plain' }]
}

/** 县财政局负责资金筹措 as an item: one of several such, or it is but a sentence. */
function answeringHead(text: string, { start, list }: Item, length: number): Head[] {
  const duties = unitsOf(text, start, length)
  const names = duties?.units.map((unit) => text.slice(unit.start, unit.end)) ?? []
  const arePlain = names.every((name) => endsPlainlyAsInstitution(name) || name.startsWith('各'))
  return duties === undefined || !arePlain ? [] : [{ duties, list, strength: 'with-any' }]
}

/** The units of a head that holds nothing but them and the marks between them. */
function unitsOf(text: string, start: number, length: number): Duties | undefined {
  const [duties, ...others] = unlabelledDuties(text, { start, end: start + length })
  if (duties === undefined || others.length > 0) return undefined
  const named = duties.units.reduce((sum, unit) => sum + unit.end - unit.start + 1, 0)
  return named >= length - 4 ? { ...duties, form: 'heading' } : undefined
}

/** Whether words follow in the same paragraph: 各有关单位： alone is an address, not a duty. */
function hasDuty(text: string, start: number): boolean {
  const words = text.slice(start, start + SHORTEST_DUTY)
  return words.length === SHORTEST_DUTY && !words.includes('\n')
}
