/** Finds the numbers of a sentence: the amount, its unit and the words that bound it from the right. */
import { chineseAmount } from '#base/chinese-numerals'
import { shareAt } from './fractions.ts'
import { ARABIC, BOUND, CHINESE } from './numeral-patterns.ts'
import { kindOfUnit, SCALE, UNIT, UNIT_AFTER_CHINESE } from './units.ts'
import type { UnitKind } from './units.ts'

export type RightBound = 'gte' | 'lte' | 'approx'

export type Quantity = {
  /** From the first character of the number to the end of its unit; places in the sentence. */
  readonly start: number
  readonly unitEnd: number
  /** After the bounding words (以上, 左右) as well. */
  readonly end: number
  /** Digits; a range as `3-5`, a ratio as `1.5:1`. */
  readonly value: string
  readonly unit: string
  readonly kind: UnitKind
  readonly rightBound: RightBound | undefined
  readonly isChinese: boolean
}

const RATIO = new RegExp(`(${ARABIC}):(${ARABIC})(${BOUND})?(?![:\\d])`, 'y')
const NUMBER = new RegExp(
  `(${ARABIC})(?:((?:${SCALE})?(?:${UNIT})?)[-~至到](${ARABIC}))?([余多])?((?:${SCALE})?)([余多])?((?:${UNIT})?)(${BOUND})?`,
  'y',
)
const CHINESE_NUMBER = new RegExp(
  `(${CHINESE})(?:[至到-](${CHINESE}))?([余多])?(${UNIT_AFTER_CHINESE})(${BOUND})?`,
  'y',
)

/** 提高5个和3个百分点 */
const POINTS_FOLLOW = /^(?:(?:、|和|,)\d[\d.]*个)+百分点/
const BEGINS_NUMBER = /\d|半数|[零〇一二两三四五六七八九十百千万]/g

/** The numbers of a sentence from left to right. */
export function quantitiesOf(sentence: string): Quantity[] {
  const found: Quantity[] = []
  BEGINS_NUMBER.lastIndex = 0
  for (let match = BEGINS_NUMBER.exec(sentence); match !== null; match = BEGINS_NUMBER.exec(sentence)) {
    const quantity = quantityAt(sentence, match.index)
    if (quantity !== undefined) found.push(quantity)
    BEGINS_NUMBER.lastIndex = quantity?.end ?? endOfNumeral(sentence, match.index)
  }
  return found
}

function quantityAt(sentence: string, start: number): Quantity | undefined {
  return (
    fractionAt(sentence, start) ?? ratioAt(sentence, start) ?? numberAt(sentence, start) ?? chineseAt(sentence, start)
  )
}

function fractionAt(sentence: string, start: number): Quantity | undefined {
  const share = shareAt(sentence, start)
  if (share === undefined) return undefined
  const { words, bound, value, unit, isChinese } = share
  return quantity(start, words, bound, { value, unit, kind: 'percent', isChinese })
}

function ratioAt(sentence: string, start: number): Quantity | undefined {
  const match = matchAt(RATIO, sentence, start)
  if (match === undefined) return undefined
  const [words, first = '', second = '', bound] = match
  return quantity(start, words, bound, { value: `${first}:${second}`, unit: '', kind: 'none', isChinese: false })
}

function numberAt(sentence: string, start: number): Quantity | undefined {
  const match = matchAt(NUMBER, sentence, start)
  if (match === undefined) return undefined
  const [words, first = '', firstUnit = '', second, more, scale = '', moreAfterScale, counted = '', bound] = match
  const unit =
    counted === '个' && POINTS_FOLLOW.test(sentence.slice(start + words.length, start + words.length + 40))
      ? '个百分点'
      : counted
  const plain = first.replaceAll(',', '')
  const isRange = second !== undefined
  const value = isRange ? `${plain}-${second.replaceAll(',', '')}` : plain
  const whole = isRange && unit === '' && scale === '' ? firstUnit : scale + unit
  const kind = kindOfUnit(whole)
  const about = bound ?? (more !== undefined || moreAfterScale !== undefined ? '左右' : undefined)
  return {
    ...quantity(start, words, bound, { value, unit: whole, kind, isChinese: false }),
    rightBound: boundOf(about),
  }
}

function chineseAt(sentence: string, start: number): Quantity | undefined {
  const match = matchAt(CHINESE_NUMBER, sentence, start)
  if (match === undefined) return undefined
  const [words, first = '', second, , unit = '', bound] = match
  const value = chineseAmount(first)
  const upper = second === undefined ? undefined : chineseAmount(second)
  if (value === undefined || (second !== undefined && upper === undefined)) return undefined
  const kind = kindOfUnit(unit)
  const isSize = kind === 'measure' || kind === 'money'
  if (
    (isSize && !/[一二两三四五六七八九].*[十百千万]/.test(first)) ||
    /[级强]/.test(sentence.charAt(start + words.length))
  ) {
    return undefined
  }
  const whole = upper === undefined ? value : `${value}-${upper}`
  return quantity(start, words, bound, { value: whole, unit, kind, isChinese: true })
}

function quantity(
  start: number,
  words: string,
  bound: string | undefined,
  rest: Pick<Quantity, 'value' | 'unit' | 'kind' | 'isChinese'>,
): Quantity {
  const end = start + words.length
  return { start, unitEnd: end - (bound?.length ?? 0), end, rightBound: boundOf(bound), ...rest }
}

function boundOf(words: string | undefined): RightBound | undefined {
  if (words === undefined) return undefined
  if (words.endsWith('以上')) return 'gte'
  return /以下|内$/.test(words) ? 'lte' : 'approx'
}

function matchAt(pattern: RegExp, sentence: string, start: number): RegExpExecArray | undefined {
  pattern.lastIndex = start
  return pattern.exec(sentence) ?? undefined
}

/** Where the run of numerals ends that made no number: the search goes on from there. */
function endOfNumeral(sentence: string, start: number): number {
  const numeral = /\d/.test(sentence.charAt(start)) ? /[\d.]/ : /[零〇一二两三四五六七八九十百千万]/
  let end = start + 1
  while (end < sentence.length && numeral.test(sentence.charAt(end))) end++
  return end
}
