/** Shares written as fractions: 千分之五, 三分之二, 一半以上, 七成左右, 1/3. */
import { chineseAmount } from '#base/chinese-numerals'
import { ARABIC, BOUND, CHINESE } from './numeral-patterns.ts'

/** A share as per cent, per mille or a ratio; `words` are all of it with the bounding words. */
export type Share = {
  readonly words: string
  readonly bound: string | undefined
  readonly value: string
  readonly unit: string
  readonly isChinese: boolean
}

const FRACTION = new RegExp(`([百千万]|[二三四五六七八九十]{1,2})分之(${CHINESE}|${ARABIC})(${BOUND})?`, 'y')
const HALF = new RegExp(`(?:一半|(?<!对|过)半数)(${BOUND})?`, 'y')
/** 9/10万: so many of so many people. */
const PER_PEOPLE = new RegExp(`(${ARABIC})(/(?:\\d{1,3})?万人?)(${BOUND})?`, 'y')
/** 1/3 */
const SLASHED = new RegExp(`(?<![\\d/.])([1-9])/([1-9]\\d?)(?![\\d/:.])(${BOUND})?`, 'y')
/** 七成以上: without a bound the character begins other words. */
const TENTHS = new RegExp(`([一二三四五六七八九])成(${BOUND})`, 'y')

const PARTS: ReadonlyMap<string, string> = new Map([
  ['百', '%'],
  ['千', '‰'],
  ['万', '‱'],
])

/** The share that begins at a place of a sentence. */
export function shareAt(sentence: string, start: number): Share | undefined {
  return (
    fractionAt(sentence, start) ??
    perPeopleAt(sentence, start) ??
    halfAt(sentence, start) ??
    tenthsAt(sentence, start) ??
    slashedAt(sentence, start)
  )
}

function fractionAt(sentence: string, start: number): Share | undefined {
  const match = matchAt(FRACTION, sentence, start)
  if (match === undefined) return undefined
  const [words, base = '', amount = '', bound] = match
  const value = /\d/.test(amount) ? amount : chineseAmount(amount)
  const unit = PARTS.get(base)
  if (value === undefined) return undefined
  if (unit !== undefined) return { words, bound, value, unit, isChinese: true }
  const whole = chineseAmount(base)
  return whole === undefined ? undefined : { words, bound, value: `${value}:${whole}`, unit: '', isChinese: true }
}

function perPeopleAt(sentence: string, start: number): Share | undefined {
  const match = matchAt(PER_PEOPLE, sentence, start)
  if (match === undefined) return undefined
  const [words, value = '', unit = '', bound] = match
  return { words, bound, value, unit, isChinese: false }
}

function halfAt(sentence: string, start: number): Share | undefined {
  const match = matchAt(HALF, sentence, start)
  return match === undefined ? undefined : { words: match[0], bound: match[1], value: '50', unit: '%', isChinese: true }
}

function tenthsAt(sentence: string, start: number): Share | undefined {
  const match = matchAt(TENTHS, sentence, start)
  const tenths = chineseAmount(match?.[1] ?? '')
  if (match === undefined || tenths === undefined) return undefined
  return { words: match[0], bound: match[2], value: `${tenths}0`, unit: '%', isChinese: true }
}

function slashedAt(sentence: string, start: number): Share | undefined {
  const match = matchAt(SLASHED, sentence, start)
  if (match === undefined) return undefined
  const [words, part = '', whole = '', bound] = match
  return { words, bound, value: `${part}:${whole}`, unit: '', isChinese: false }
}

function matchAt(pattern: RegExp, sentence: string, start: number): RegExpExecArray | undefined {
  pattern.lastIndex = start
  return pattern.exec(sentence) ?? undefined
}
