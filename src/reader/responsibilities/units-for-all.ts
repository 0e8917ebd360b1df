/** The rule that some units act in every task and are not listed again: 以下均需各县区落实，不再列出. */
import type { Span } from '#base/span'
import { looksLikeInstitution } from '#reader/lexicon/institutions'
import type { DocumentRule } from '#reader/reading'
import type { Duties, ListedUnit } from './duties.ts'
import { lastBefore } from './next-place.ts'
import { piecesOf } from './unit-list.ts'
import { namedUnit } from './unit-name.ts'

const NOT_REPEATED =
  /不再(?:重复|一一|逐一|逐项|单独|分别|另行)?(?:列(?:出|明|举|示|入)?|标注|表述|[做作]?分工)|(?<=[均都][^,。;\n]{0,8}(?:落实|负责|配合|参与),?)(?:以下|下)同/g
const REACH_BACK = 120
const FOR_ALL =
  /[均都](?:需要?|须|由|要|应|涉及|含|包括|包含|为)?|(?:为|是)(?:以[上下])?(?:所有|各项|全部)(?:任务|工作|事项|措施)?的?/
const DUTY = /相关任务|(?:共同|分别|具体|抓好|组织)?(?:落实|负责|配合|参与|推进)|,|$/

/** The sentences that say so, in reading order. */
export function findUnitsForAll(text: string): Span[] {
  return [...text.matchAll(NOT_REPEATED)].flatMap((match) => {
    const end = match.index + match[0].length
    const from = Math.max(0, match.index - REACH_BACK)
    const before = text.slice(from, match.index)
    const below = before.lastIndexOf('以下')
    const sentence = Math.max(...['。', ';', '\n', ':'].map((sign) => before.lastIndexOf(sign))) + 1
    const isNamedBelow = below > sentence && FOR_ALL.test(before.slice(below))
    const start = from + (isNamedBelow ? below : sentence)
    return FOR_ALL.test(text.slice(start, match.index)) ? [{ start, end }] : []
  })
}

/** The units that a rule names in the assignment it closes, where the list itself has no collective ones. */
export function unitsOfRule(text: string, rule: DocumentRule, duties: readonly Duties[]): readonly ListedUnit[] {
  const before = listBefore(rule, duties)
  return before === undefined || collectiveOf(text, before).length > 0 ? [] : namedUnits(text, rule.span)
}

/** The units that a rule adds to all assignments after it: those it names, or the collective ones just before it. */
export function unitsForAll(text: string, rule: DocumentRule, duties: readonly Duties[]): readonly ListedUnit[] {
  const before = listBefore(rule, duties)
  const collective = before === undefined ? [] : collectiveOf(text, before)
  const named = namedUnits(text, rule.span)
  return collective.length > 0 && collective.length >= named.length ? collective : named
}

/** The list that a rule stands right behind. */
function listBefore(rule: DocumentRule, duties: readonly Duties[]): Duties | undefined {
  const list = lastBefore(duties, rule.span.start)
  return list !== undefined && rule.span.start - list.span.end <= 8 ? list : undefined
}

function collectiveOf(text: string, { units }: Duties): readonly ListedUnit[] {
  return units.filter(({ start }) => /^.?各/.test(text.slice(start, start + 2)))
}

/** 均需各县区落实 names them behind the 均, 各县区均为责任单位 before it. */
function namedUnits(text: string, rule: Span): ListedUnit[] {
  const words = text.slice(rule.start, rule.end)
  const all = FOR_ALL.exec(words)
  if (all === null) return []
  const behind = all.index + all[0].length
  const length = words.slice(behind).search(DUTY)
  const after = institutions(text, { start: rule.start + behind, end: rule.start + behind + length })
  return after.length > 0 ? after : institutions(text, { start: rule.start, end: rule.start + all.index })
}

function institutions(text: string, list: Span): ListedUnit[] {
  return piecesOf(text, list).flatMap((piece) => {
    const unit = namedUnit(text, piece)
    if (unit === undefined || /(?:责任|牵头)单位$/.test(text.slice(unit.start, unit.end))) return []
    return looksLikeInstitution(text.slice(unit.start, unit.end)) ? [{ ...unit, commasBefore: 0 }] : []
  })
}
