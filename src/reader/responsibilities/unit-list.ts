/** Lists of units: cutting them at 、，； and 和, but never inside one name (各市、县人民政府; 市委组织部（人才办）). */
import type { Span } from '#base/span'
import { endsPlainlyAsInstitution, isPlainlyInstitution, looksLikeInstitution } from '#reader/lexicon/institutions'
import { dutyAtEnd } from './duty-verbs.ts'

/** A piece of a list, with the separator before it; the first piece has none. */
export type Piece = Span & { readonly separator: string }

const SEPARATORS = '、,;。/|\n'
const DISTRICT =
  '(?:区县|县区|市县|县市|县级市|设区(?:的)?市|地级(?:以上)?市|自治县|自治州|自治区|直辖市|盟市|旗县|市州|州市|地市|街道|乡镇|市|州|县|区|旗|盟|乡|镇|街|场)'
const OPEN_DISTRICTS = new RegExp(`^(?:全[省市区县])?(?:各级|各有关|各相关|有关|相关|各)?(?:省|${DISTRICT})$`)
const STARTS_WITH_EACH = /^(?:全[省市区县])?(?:各|有关|相关)/
const CLOSING_DISTRICTS = new RegExp(
  `^(?:自治)?${DISTRICT}(?:\\([^()]{1,12}\\))?(?:级)?(?:人民政府|政府|党委|办事处|管委会|部门)?(?:等|$)`,
)
/** 有关部门和各市、县人民政府: what the 和 joins before it is another name. */
const BEFORE_EACH = /^(?:.*(?:以及|和|及|与)|会同|由)(?=各|有关|相关)/
const CONJUNCTIONS = ['以及', '会同', '和', '及', '与']

/** Whether the source has white space before a place of the copy, which keeps none. */
export type IsSpaced = (place: number) => boolean

const NEVER: IsSpaced = () => false

/** The pieces of a list, in reading order. */
export function piecesOf(text: string, list: Span, isSpaced: IsSpaced = NEVER): Piece[] {
  return joined(text, cut(text, list))
    .flatMap((piece) => cutAtSpaces(text, piece, isSpaced))
    .flatMap((piece) => cutAtConjunctions(text, piece))
}

function cut(text: string, list: Span): Piece[] {
  const pieces: Piece[] = []
  let depth = 0
  let start = list.start
  let separator = ''
  const close = (end: number): void => {
    if (end > start) pieces.push({ start, end, separator })
  }
  for (let place = list.start; place < list.end; place++) {
    const sign = text.charAt(place)
    if (sign === '(' || sign === '〈') depth++
    else if (sign === ')' || sign === '〉') depth = Math.max(0, depth - 1)
    else if (depth === 0 && SEPARATORS.includes(sign)) {
      close(place)
      separator = sign
      start = place + 1
    }
  }
  close(list.end)
  return pieces
}

/** 各市 and 县人民政府 are one name, and so are 区委 and 区政府 after 各. */
function joined(text: string, pieces: readonly Piece[]): Piece[] {
  const result: Piece[] = []
  for (const piece of pieces) {
    const last = result.at(-1)
    if (last !== undefined && piece.separator === '、' && isOneName(text, last, piece)) {
      result[result.length - 1] = { start: last.start, end: piece.end, separator: last.separator }
    } else result.push(piece)
  }
  return result
}

function isOneName(text: string, left: Span, right: Span): boolean {
  const before = text.slice(left.start, left.end).replace(BEFORE_EACH, '')
  const after = withoutDuty(text.slice(right.start, right.end))
  const isOpen = before
    .split('、')
    .every((name, index) => (index === 0 ? STARTS_WITH_EACH.test(name) : true) && OPEN_DISTRICTS.test(name))
  if (isOpen && CLOSING_DISTRICTS.test(after)) return true
  if (/^[省市区县州]委$/.test(before) && after.startsWith(`${before.charAt(0)}政府`) && after.length > 3) return true
  return before.startsWith('各') && before.endsWith('党委') && after.startsWith('政府')
}

/** 各市、县人民政府负责: the verb of the whole list stands behind its last name. */
function withoutDuty(words: string): string {
  return words.slice(0, words.length - (dutyAtEnd(words)?.length ?? 0))
}

/** 科技厅 财政厅: white space between two names that are bodies each. */
function cutAtSpaces(text: string, piece: Piece, isSpaced: IsSpaced): Piece[] {
  const words = cutAtEverySpace(piece, isSpaced)
  const names = words.map(({ start, end }) => withoutDuty(text.slice(start, end)))
  if (words.length > 1 && areUnits(names)) return words
  for (let place = piece.start + 2; place < piece.end - 1; place++) {
    if (!isSpaced(place)) continue
    const left = text.slice(piece.start, place)
    const right = withoutDuty(text.slice(place, piece.end))
    if (!endsPlainlyAsInstitution(left) || right === '办公室' || !beginsWithUnit(right, place, isSpaced)) continue
    return [{ ...piece, end: place }, ...cutAtSpaces(text, { start: place, end: piece.end, separator: '、' }, isSpaced)]
  }
  return [piece]
}

function cutAtEverySpace(piece: Piece, isSpaced: IsSpaced): Piece[] {
  const starts = [piece.start]
  for (let place = piece.start + 1; place < piece.end; place++) if (isSpaced(place)) starts.push(place)
  return starts.map((start, index) => {
    return { start, end: starts[index + 1] ?? piece.end, separator: index === 0 ? piece.separator : '、' }
  })
}

/** Whether words set apart by spaces are bodies each; among several, one may have a name of its own. */
function areUnits(names: readonly string[]): boolean {
  const others = names.filter((name) => !looksLikeInstitution(name))
  if (names.some((name) => name.length < 3 || name === '办公室')) return false
  return others.length === 0 || (others.length === 1 && names.length > 2 && (others[0]?.length ?? 0) > 3)
}

function beginsWithUnit(words: string, start: number, isSpaced: IsSpaced): boolean {
  for (let end = 2; end <= words.length; end++) {
    if ((end === words.length || isSpaced(start + end)) && isPlainlyInstitution(words.slice(0, end))) return true
  }
  return false
}

function cutAtConjunctions(text: string, piece: Piece): Piece[] {
  const words = text.slice(piece.start, piece.end)
  let depth = 0
  for (let place = 1; place < words.length - 1; place++) {
    const sign = words.charAt(place)
    if (sign === '(') depth++
    else if (sign === ')') depth--
    const conjunction = depth === 0 ? CONJUNCTIONS.find((word) => words.startsWith(word, place)) : undefined
    if (conjunction !== undefined && joinsTwoUnits(words.slice(0, place), words.slice(place + conjunction.length))) {
      const rest = { start: piece.start + place + conjunction.length, end: piece.end, separator: '、' }
      return [{ ...piece, end: piece.start + place }, ...cutAtConjunctions(text, rest)]
    }
  }
  return cutRunTogether(text, piece)
}

/** 发展和改革委 is one name: neither side of the 和 stands alone. */
function joinsTwoUnits(left: string, rest: string): boolean {
  const right = withoutDuty(rest)
  if (left.endsWith('党委') && right.startsWith('政府')) return false
  if (/^(?:单位|部门|机构|企业|地区)(?:等|$)/.test(right)) return false
  const leftName = left.replace(/等(?:有关|相关)?(?:单位|部门)?$/, '')
  if (/^(?:各|有关|相关|地方)/.test(right)) return looksLikeInstitution(leftName)
  if (OPEN_DISTRICTS.test(leftName) && !CLOSING_DISTRICTS.test(right)) return looksLikeInstitution(right)
  return endsPlainlyAsInstitution(leftName) && (looksLikeInstitution(right) || /^[省市区县]/.test(right))
}

/** 市经信局市新经济委: names of one level without a mark between them. */
function cutRunTogether(text: string, piece: Piece): Piece[] {
  const words = text.slice(piece.start, piece.end)
  const match = /^\*?([省市区县])[\u4e00-\u9fff]{2,12}?[局委厅办](?=\1[\u4e00-\u9fff]{2,})/.exec(words)
  if (match === null || !looksLikeInstitution(withoutDuty(words))) return [piece]
  const middle = piece.start + match[0].length
  return [{ ...piece, end: middle }, ...cutRunTogether(text, { start: middle, end: piece.end, separator: '、' })]
}
