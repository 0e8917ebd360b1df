/** Responsibilities in plain sentences: 由A牵头…, A牵头、B配合…, A负责…, A为牵头单位. */
import type { Span } from '#base/span'
import { isPlainlyInstitution } from '#reader/lexicon/institutions'
import type { Role } from '#reader/reading'
import type { Duties, ListedUnit } from './duties.ts'
import { dutyAtEnd } from './duty-verbs.ts'
import { roleOfLabel } from './labels.ts'
import { piecesOf } from './unit-list.ts'
import { namedUnit } from './unit-name.ts'

const VERB =
  /(?:负责牵头|牵头负责|牵头|负责)(?!最?终?解释|人|任|的|制|单位|部门|同志|领导|地区|企业|事项)|(?:作为|为|是)(?:牵头|责任|配合)(?:单位|部门)/g
const NAMES_ROLE = /^(?:作为|为|是)/
const NUMBER_MARK = /^(?:第?[一二三四五六七八九十]{1,3}[、是条]|\([^()]{1,4}\)|\d{1,2}[.、])/
const JOINTLY = /^(?:,?会同|商|联合|、?协同)/
const SUPPORT_LATER = /^[^。;\n]{0,24}?,([^。;\n]{2,80}?)(?:配合|参与|参加|协助|协同)/
const BEFORE_UNITS = ['。', ';', '!', '?', '\n', ',', ':', '【', '由']
const REACH_BACK = 90
const REACH_FORWARD = 140
const LONGEST_NAME = 30

/** The duties that sentences state, in reading order. */
export function findSentenceDuties(text: string): Duties[] {
  const found: Duties[] = []
  for (const match of text.matchAll(VERB)) {
    const end = match.index + match[0].length
    const main = dutyBefore(text, match.index, match[0])
    if (main === undefined) continue
    found.push(main)
    if (main.role === 'lead') found.push(...supportAfter(text, end))
  }
  return found
}

function dutyBefore(text: string, verbStart: number, verb: string): Duties | undefined {
  const from = Math.max(0, verbStart - REACH_BACK)
  const before = text.slice(from, verbStart)
  const cut = Math.max(openBracket(before), ...BEFORE_UNITS.map((sign) => before.lastIndexOf(sign)))
  if (cut < 0 && from > 0) return undefined
  let start = from + cut + 1
  start += NUMBER_MARK.exec(text.slice(start, verbStart))?.[0].length ?? 0
  if (NAMES_ROLE.test(verb)) return sentence(unitsOnly(text, { start, end: verbStart }), roleOfLabel(verb))
  const end = verbStart + verb.length
  const duty = dutyAtEnd(text.slice(start, end))
  return sentence(unitsOnly(text, { start, end: end - (duty?.length ?? 0) }), duty?.role)
}

/** The last bracket that is still open at the end of the words. */
function openBracket(words: string): number {
  const open = words.lastIndexOf('(')
  return open > words.lastIndexOf(')') ? open : -1
}

function supportAfter(text: string, place: number): Duties[] {
  const rest = text.slice(place, place + REACH_FORWARD)
  const jointly = JOINTLY.exec(rest)
  const units = jointly === null ? supportLater(text, place, rest) : leadingUnits(text, place + jointly[0].length)
  const duties = sentence(units, 'support')
  return duties === undefined ? [] : [duties]
}

function supportLater(text: string, place: number, rest: string): ListedUnit[] {
  const later = SUPPORT_LATER.exec(rest)
  if (later === null) return []
  const names = later[1] ?? ''
  const start = place + later[0].lastIndexOf(names)
  return unitsOnly(text, { start, end: start + names.length })
}

/** The units of a stretch that holds nothing else; none where it holds more. */
function unitsOnly(text: string, span: Span): ListedUnit[] {
  const units: ListedUnit[] = []
  for (const piece of piecesOf(text, span)) {
    const unit = namedUnit(text, piece)
    if (unit === undefined || !isPlainlyInstitution(text.slice(unit.start, unit.end))) return []
    units.push({ ...unit, commasBefore: 0 })
  }
  return units
}

/** The units at the beginning of a stretch, before its verb. */
function leadingUnits(text: string, start: number): ListedUnit[] {
  const stretch = /^[^,。;:\n]{2,80}/.exec(text.slice(start, start + 80))?.[0] ?? ''
  const units: ListedUnit[] = []
  for (const piece of piecesOf(text, { start, end: start + stretch.length })) {
    const end = lastInstitutionEnd(text, piece)
    if (end === undefined) break
    units.push({ start: piece.start, end, starred: false, commasBefore: 0 })
    if (end < piece.end) break
  }
  return units
}

function lastInstitutionEnd(text: string, piece: Span): number | undefined {
  for (let end = Math.min(piece.end, piece.start + LONGEST_NAME); end >= piece.start + 3; end--) {
    if (isPlainlyInstitution(text.slice(piece.start, end))) return end
  }
  return undefined
}

function sentence(units: readonly ListedUnit[], role: Role | undefined): Duties | undefined {
  const [first] = units
  const last = units.at(-1)
  if (first === undefined || last === undefined) return undefined
  return { span: { start: first.start, end: last.end }, role: role ?? 'responsible', form: 'sentence', units }
}
