/** The words before a number that say how it binds: reach, floor, ceiling, change. */
import type { Comparator } from '#reader/reading'
import type { Quantity } from './quantities.ts'

type Bound = 'reach' | 'gte' | 'gt' | 'lte' | 'lt' | 'approx' | 'decrease' | 'increase'

const LEVEL_CHANGES =
  '提高|提升|增长|增加|增|上升|升|扩大|扩|拓展|下降|降低|降|减少|减|压减|压缩|压|缩短|缩减|缩小|调整|发展|壮大|覆盖|累计|恢复'
const WORDS: readonly (readonly [Bound, string])[] = [
  [
    'gte',
    '(?:不|不得|不能|不应|不可|应不)(?:少于|低于|小于|下于|少於|低於)|至少|最少|最低|≥|≧|>=|达到或超过|达到或者超过',
  ],
  ['lte', '(?:不|不得|不能|不应|不可|应不)(?:超过|高于|大于|多于|超)|最多|至多|≤|<=|控制在|控制到|限制在|压减在'],
  ['lt', '低于|小于|少于|<'],
  ['gt', '超过|突破|逾|高于|大于|多于|超|>'],
  ['approx', '大约|约为|约|接近|近'],
  [
    'reach',
    `达到|达至|达|力争到|(?:保持|稳定|维持|巩固|确保|保障|确定)在|(?:${LEVEL_CHANGES})(?:到|至|为)|为|是|实现|到|至|=`,
  ],
  ['decrease', '精简|压降|调减|节省|下调|下降|降低|减少|压减|压缩|缩短|缩减|下浮|削减|节约|缩小'],
  ['increase', '改善|提高|(?<!改造|整治|巩固|品质|优化|建设)提升|增长|上升|递增|增加|攀升|(?<=[\u4e00-\u9fff])翻'],
]
const AT_END = WORDS.map(([bound, words]) => [bound, new RegExp(`(?:${words})$`)] as const)
const ADVERBS =
  /(?:分别|(?<![平人户亩地镇村家])均|(?<![首成])都|力争|争取|确保|努力|基本|稳步|逐步|年均|平均|每年|总体|原则上|一般|再|也|(?<!成)就|可|能够|(?<![产功储智节动性效])能|应当|(?<![供响反适效相])应|(?<![需主重])要|将|(?<![供内必急])需|须|必须|累计|合计|总计|共计|(?<!公)共|预计|计划|已|稳定|全部|全面|更|大幅|同比|持续|进一步|(?<![创更翻最全])新)$/
/** 每县至少建成1个: the floor stands before the verb. */
const AT_LEAST = /(?:至少|最少|不少于)[\u4e00-\u9fff]{1,6}$/
/** 不少于总里程的5%: the floor stands before the whole that the share is of. */
const OF_WHOLE = /(?<![按以])(?:不[得应]?(?:少于|低于|小于|超过|高于|大于)|超过|高于)[^,、;:。\d]{2,14}的$/
/** 达到2020年的1.5倍 */
const OF_BASE = /(?:达到?|是|为|提高到|增加到)[^,、;:。]{2,14}的$/
const LOOKBACK = 24

export type LeftBound = {
  /** Where the bounding words begin in the sentence. */
  readonly start: number
  /** From the number outwards. */
  readonly bounds: readonly Bound[]
  readonly words: string
}

/** The bounding words directly before a number, back to `from` at most. */
export function leftBoundOf(sentence: string, from: number, numberStart: number): LeftBound {
  const bounds: Bound[] = []
  const reach = Math.max(from, numberStart - LOOKBACK)
  let start = numberStart
  for (let step = stepBack(sentence, reach, start); step !== undefined; step = stepBack(sentence, reach, start)) {
    start = step.start
    if (step.bound !== undefined) bounds.push(step.bound)
  }
  const base =
    bounds.length === 0 && isMultiple(sentence, numberStart) ? OF_BASE.exec(sentence.slice(reach, start)) : null
  if (base !== null) {
    bounds.push('reach')
    start = reach + base.index
  }
  const share = bounds.length === 0 ? OF_WHOLE.exec(sentence.slice(reach, start)) : null
  if (share !== null) {
    bounds.push(share[0].startsWith('不') ? (/^不[得应]?(?:少|低|小)于/.test(share[0]) ? 'gte' : 'lte') : 'gt')
    start = reach + share.index
  }
  if (AT_LEAST.test(sentence.slice(reach, start))) bounds.push('gte')
  return { start, bounds, words: sentence.slice(start, numberStart) }
}

function isMultiple(sentence: string, numberStart: number): boolean {
  return /^\d+(?:\.\d+)?倍/.test(sentence.slice(numberStart, numberStart + 8))
}

function stepBack(sentence: string, from: number, end: number): { start: number; bound?: Bound } | undefined {
  const before = sentence.slice(from, end)
  const adverb = ADVERBS.exec(before)
  for (const [bound, words] of AT_END) {
    const match = words.exec(before)
    if (match !== null && match[0].length >= (adverb?.[0].length ?? 0)) return { start: from + match.index, bound }
  }
  return adverb === null ? undefined : { start: from + adverb.index }
}

/** How a number binds, from the words before it and after it. */
export function comparatorOf(left: LeftBound, quantity: Quantity): Comparator {
  const change = left.bounds.find((bound) => bound === 'decrease' || bound === 'increase')
  const level = levelOf(left, quantity)
  if (change !== 'decrease' && change !== 'increase') return level
  if (change === 'increase' && quantity.kind === 'count') return level
  if (level === 'reach' || level === 'lt') return change
  return `${change}+${level}`
}

const LEADING_CHANGE =
  /^(?:平均|年均|每年|累计|持续|再)*(?:(缩短|降低|减少|压减|压缩|削减|下调|精简|节约)|提高|提升|增加)/

/** Whether an indicator begins with its change: 缩短工期, 提高效率. */
export function leadsWithChange(indicator: string): boolean {
  return LEADING_CHANGE.test(indicator)
}

/** 缩短工期20%: the change stands before what it changes. */
export function withLeadingChange(left: LeftBound, indicator: string, kind: Quantity['kind']): LeftBound {
  const verb = kind === 'percent' && left.bounds.length === 0 ? LEADING_CHANGE.exec(indicator) : null
  return verb === null ? left : { ...left, bounds: [verb[1] === undefined ? 'increase' : 'decrease'] }
}

function levelOf(left: LeftBound, quantity: Quantity): 'reach' | 'gte' | 'gt' | 'lte' | 'lt' | 'approx' | 'range' {
  const near = left.bounds.find((bound) => bound !== 'reach' && bound !== 'decrease' && bound !== 'increase')
  if (quantity.rightBound !== undefined && /(?:控制|限制|压减)[在到]$/.test(left.words)) return quantity.rightBound
  if (near === 'lte' && quantity.value.includes('-') && /控制/.test(left.words)) return 'range'
  if (near === 'gte' || near === 'gt' || near === 'lte' || near === 'lt') return near
  if (quantity.rightBound === 'gte' || quantity.rightBound === 'lte') return quantity.rightBound
  if (quantity.value.includes('-')) return 'range'
  return near ?? quantity.rightBound ?? 'reach'
}
