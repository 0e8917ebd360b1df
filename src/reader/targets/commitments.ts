/** Whether the words around a number commit somebody to it. */
import { endsWithMaking, speaksOfMaking } from '#reader/lexicon/making-verbs'
import type { RefusalReason } from '#reader/reading'
import { actionAt } from './actions-at-places.ts'
import type { Candidate } from './candidates.ts'
import type { Circumstances } from './circumstances.ts'
import { leadsWithChange } from './comparators.ts'
import { nounAfter, nounBefore, verbBefore, wordsBefore } from './indicator-words.ts'
import { isFund } from './reasons-from-units.ts'

/** 200户或500人以上的村: two sizes that describe one thing. */
const ALTERNATIVE = /^(?:[、或和]\d[\d.]*[万亿]*[^\d,、或和。;的]{0,6}){1,5}的(?!目标|任务|要求|水平|标准|速度|比例)/
const PLACE_OF_PEOPLE =
  /^(?:的)?(?:自然村|行政村|建制村|村|聚居|集中居住|小区|屯|组|单位|企业|学校|班级|大班额|教学点|用人)/
/** 1000个村全部出列: what shall become of so many. */
const ACCOMPLISHED = /全部|实现|完成|建成|脱贫|出列|摘帽|上云|上市|达标|清零|投产|开工|打通/
/** 制定12条措施: what the paper itself is made of. */
const OF_PAPER =
  /^(?:重点|政策|工作|具体|改革|主要|支持|有力|创新)*(?:措施|任务|举措|方面|领域|环节|条款|内容|要求|原则)(?:$|[^\u4e00-\u9fff])/
/** How many must agree. */
const VOTE = /同意|表决|出席|投票|到会/
const PROMISE = /实现|力争|确保|争取|达到|完成/
const MEASURED =
  /率|比重|占比|比例|面积|产量|产值|总量|数量|指数|系数|水平|规模|总数|收入|增速|里程|能力|强度|密度|人数|次数|时长|时间|时限|浓度|能耗|容量|水量|排放|数$|量$|额$|值$|度$|比$/
const MEASURE_OF_SIZE = new Set(['money', 'measure', 'duration'])

/** Why nobody is committed to a number; undefined where somebody is. */
export function reasonFromCommitment(
  candidate: Candidate,
  around: Circumstances,
  isAfterTarget: boolean,
): RefusalReason | undefined {
  const { quantity } = candidate
  if (candidate.isDescription && !isFund(candidate)) return 'eligibility'
  if (quantity.isChinese && quantity.kind === 'count' && !isRoundWord(candidate)) return 'no-commitment'
  return candidate.isNounAfter ? reasonBeforeNoun(candidate, around) : reasonAfterNoun(candidate, around, isAfterTarget)
}

/** Words for numbers count only where they are round (百个) or a verb of making wants two or more. */
function isRoundWord({ quantity, sentence }: Candidate): boolean {
  if (/^[百千万十]/.test(sentence.words.slice(quantity.start)) && quantity.value !== '10') {
    return !/^(?:家万户|户万家)/.test(sentence.words.slice(quantity.start + 1))
  }
  return Number(quantity.value) >= 20 || quantity.rightBound === 'gte'
}

/** 每户掌握1项以上技术 */
function isForEach(candidate: Candidate): boolean {
  return candidate.quantity.rightBound === 'gte' && nounBefore(candidate).startsWith('每')
}

/** 培训100名医生,1所医院帮扶…: after a comma another kind of thing is no more of what the verb before makes. */
function startsAnew({ sentence, quantity }: Candidate, previous: Candidate): boolean {
  const isAfterComma = sentence.words.slice(previous.quantity.end, quantity.start).includes(',')
  return quantity.kind === 'count' && isAfterComma && quantity.unit.slice(-1) !== previous.quantity.unit.slice(-1)
}

/** 实现20户以上自然村通硬化路: how large a place must be, not how many of them. */
function isSizeOfPlace({ quantity }: Candidate, noun: string): boolean {
  if (quantity.rightBound === 'lte' && quantity.kind === 'count') return true
  return quantity.rightBound === 'gte' && /^[户人名]$/.test(quantity.unit) && PLACE_OF_PEOPLE.test(noun)
}

function reasonBeforeNoun(candidate: Candidate, around: Circumstances): RefusalReason | undefined {
  const { quantity, left } = candidate
  const noun = nounAfter(candidate)
  if (quantity.kind === 'none') return 'no-commitment'
  if (isSizeOfPlace(candidate, noun)) return 'eligibility'
  if (VOTE.test(noun)) return 'definition'
  if (OF_PAPER.test(noun) && left.bounds.length === 0 && quantity.rightBound === undefined) return 'no-commitment'
  if (verbBefore(candidate) !== '') return undefined
  if (actionAt(candidate, around.isGoal) !== undefined) return undefined
  if (candidate.sentence.words.startsWith('的', quantity.end)) {
    const isCondition = quantity.kind !== 'percent' || /达到|低于|超过|不少于|不低于|高于/.test(left.words)
    if (isCondition) return isFund(candidate) ? undefined : 'eligibility'
  }
  if (quantity.kind === 'count' && (ACCOMPLISHED.test(noun) || isForEach(candidate))) return undefined
  if (candidate.previous !== undefined && nounBefore(candidate) === '') {
    return startsAnew(candidate, candidate.previous) ? 'no-commitment' : undefined
  }
  if (quantity.kind === 'percent') {
    const isBound = left.words !== '' || quantity.rightBound === 'gte' || quantity.value === '100'
    return isBound ? undefined : 'no-commitment'
  }
  if (MEASURE_OF_SIZE.has(quantity.kind)) return isFund(candidate) ? undefined : 'eligibility'
  if (left.bounds.includes('gte') && noun !== '') return undefined
  return around.isGoal && quantity.kind === 'count' && nounBefore(candidate).length >= 2 && left.words !== ''
    ? undefined
    : 'no-commitment'
}

function reasonAfterNoun(
  candidate: Candidate,
  around: Circumstances,
  isAfterTarget: boolean,
): RefusalReason | undefined {
  const { quantity, left, previous, isNextValue } = candidate
  const noun = nounBefore(candidate)
  if (ALTERNATIVE.test(candidate.sentence.words.slice(quantity.end, quantity.end + 40))) return 'eligibility'
  if (isNextValue) return undefined
  if (noun === '' && left.words === '' && previous === undefined) return 'no-commitment'
  if (quantity.kind === 'none') return left.words !== '' && MEASURED.test(noun) ? undefined : 'no-commitment'
  if (left.bounds.length > 0) return undefined
  if (/^[)]?:/.test(candidate.sentence.words.slice(quantity.end)) || noun.endsWith('方面')) return 'no-commitment'
  if (speaksOfMaking(/^[在为依围按]/.test(noun) ? noun : noun.slice(0, 16)) || endsWithMaking(noun)) return undefined
  if (quantity.kind === 'percent' && quantity.rightBound !== undefined && MEASURED.test(noun)) return undefined
  if (quantity.kind === 'percent' && leadsWithChange(noun)) return undefined
  if (previous !== undefined || isAfterTarget || PROMISE.test(wordsBefore(candidate))) return undefined
  return around.isGoal ? undefined : 'no-commitment'
}
