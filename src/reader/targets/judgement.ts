/** Decides whether a number is a promise, and names the reason where it is not. */
import { endsWithMaking, speaksOfMaking } from '#reader/lexicon/making-verbs'
import type { RefusalReason } from '#reader/reading'
import type { Candidate } from './candidates.ts'
import { isGiving } from './circumstances.ts'
import type { Circumstances } from './circumstances.ts'
import { actionAt } from './actions-at-places.ts'
import { nounAfter, nounBefore, verbBefore, wordsBefore } from './indicator-words.ts'

const PROCEEDS =
  /产值|收入|营收|销售|增加值|规模|投资|交易额|成交|总额|进出口|外贸|税收|税|利润|产出|资产|贷款|融资|授信|增信|生产总值|GDP|消费|零售|市值|贸易|合同|余额|存款|担保|流量|经济总量|到位|利用外资|外资|效益|铺底资金/
const PRICE = /价格|利率|费率|租金|收费|LPR|基点|电价|气价|水价|票价|折扣|房价|贴现|保费|押金|手续费/
/** What somebody may have or may do at most. */
const PERMISSION = /最高|最长|最多|上限|可(?:以|申请|享受|延长|获|按|使用|提取|适当|放宽|上浮)|允许/
/** 200户或500人以上的村: two sizes that describe one thing. */
const ALTERNATIVE = /^(?:[、或和]\d[\d.]*[万亿]*[^\d,、或和。;的]{0,6}){1,5}的(?!目标|任务|要求|水平|标准|速度|比例)/
const PLACE_OF_PEOPLE = /^(?:的)?(?:自然村|行政村|建制村|村|聚居|集中居住|小区|屯|组|单位|企业|学校|班级|用人)/
/** At most so much for one case. */
const PER_CASE = /^单[个户项家笔只一]/
const SHARE_OF_GRANT =
  /(?:资助|补助|补贴|支持|配套|补偿|赔付|出资|持股|让利|奖励|兑付|贴息|投资|扣除|缴存|首付|返投|返还|计税)(?:比例|额度|标准|幅度)$/
/** 1000个村全部出列: what shall become of so many. */
const ACCOMPLISHED = /全部|实现|完成|建成|脱贫|出列|摘帽|上云|上市|达标|清零|投产|开工/
/** How many must agree. */
const VOTE = /同意|表决|出席|投票|到会/
const PROMISE = /实现|力争|确保|争取|达到|完成/
const MEASURED =
  /率|比重|占比|比例|面积|产量|产值|总量|数量|指数|系数|水平|规模|总数|收入|增速|里程|能力|强度|密度|人数|次数|时长|时间|时限|浓度|能耗|容量|水量|排放|数$|量$|额$|值$|度$|比$/
const SHORTENED =
  /寿命|住院日|年限|天数|时限|时间|周期|时长|环节|工期|(?:办理|审批|办结|审查|受理|处理|建设|承诺|审核|拨付|响应)期限|平均/
const MEASURE_OF_SIZE = new Set(['money', 'measure', 'duration'])

/** Why a number is no target; undefined where it is one. */
export function reasonAgainst(
  candidate: Candidate,
  around: Circumstances,
  ofPrevious: RefusalReason | 'target' | undefined,
): RefusalReason | undefined {
  const isAfterTarget = ofPrevious === 'target'
  if (candidate.isNextValue && ofPrevious !== undefined && ofPrevious !== 'target') return ofPrevious
  const { quantity, sentence } = candidate
  return (
    (around.isHistory(quantity.start) ? 'history' : undefined) ??
    (around.isDefinition || isInsideBracket(sentence.words, candidate) ? 'definition' : undefined) ??
    reasonFromAward(candidate, around) ??
    (around.isEligibility ? 'eligibility' : undefined) ??
    (quantity.kind === 'duration' ? reasonForDuration(candidate) : undefined) ??
    reasonFromUnit(candidate) ??
    reasonFromCommitment(isAfterTarget ? candidate : { ...candidate, previous: undefined }, around, isAfterTarget)
  )
}

function isInsideBracket(words: string, { quantity, segment }: Candidate): boolean {
  const before = words.slice(Math.max(segment.start, quantity.start - 60), quantity.start)
  return before.lastIndexOf('(') > before.lastIndexOf(')') && !before.slice(before.lastIndexOf('(')).includes('其中')
}

function reasonFromAward(candidate: Candidate, around: Circumstances): RefusalReason | undefined {
  const { quantity, left } = candidate
  if (!around.isAward(quantity.start)) return undefined
  if (quantity.kind === 'money' && !around.isGoal) return 'money'
  const { start, end } = candidate.segment
  const isAfter = quantity.start >= around.conditionFrom || isGiving(candidate.sentence.words.slice(start, end))
  if (isAfter) return quantity.kind === 'money' || quantity.kind === 'percent' ? 'money' : 'eligibility'
  return left.bounds.some((bound) => bound === 'lte') && quantity.kind === 'count' ? 'quota' : undefined
}

function reasonForDuration(candidate: Candidate): RefusalReason | undefined {
  const noun = nounBefore(candidate)
  return SHORTENED.test(noun) &&
    candidate.left.words !== '' &&
    (candidate.quantity.unit !== '年' || /(?:寿命|年限)$/.test(noun))
    ? undefined
    : 'time'
}

function reasonFromUnit(candidate: Candidate): RefusalReason | undefined {
  const { quantity, left } = candidate
  const noun = nounBefore(candidate)
  if (PERMISSION.test(noun)) return 'eligibility'
  if (/可(?!达)/.test(left.words) || (PER_CASE.test(noun) && left.bounds.includes('lte'))) return 'eligibility'
  if (SHARE_OF_GRANT.test(noun) || (quantity.kind === 'times' && left.bounds.length === 0)) return 'money'
  if (quantity.kind === 'money') return reasonForMoney(candidate, noun)
  if (PRICE.test(noun) && !/涨幅|指数/.test(noun) && !left.bounds.includes('decrease') && !/降|压/.test(left.words))
    return 'price'
  if (quantity.kind === 'score' && !/满意|指数|得分|评价|成绩|测评/.test(noun)) return 'score'
  if (/[次轮]$/.test(quantity.unit) && isOccasion(candidate)) return 'frequency'
  return undefined
}

function reasonForMoney(candidate: Candidate, noun: string): RefusalReason | undefined {
  if (/(?:^|[^完成])(?:计划|概算|估算)?总投资$/.test(noun)) return 'money'
  if (
    /最高|上限|标准|注册资[本金]|(?:专项|扶持|财政|补偿|启动|引导)资金|经费|预算|奖|补|资助/.test(noun) ||
    candidate.quantity.unit.includes('/')
  )
    return 'money'
  if (candidate.isNounAfter) return isFund(candidate) ? undefined : 'eligibility'
  return PROCEEDS.test(noun) || candidate.isNextValue ? undefined : 'money'
}

function isFund(candidate: Candidate): boolean {
  const noun = nounAfter(candidate)
  return /基金/.test(noun) && /规模/.test(nounBefore(candidate))
}

/** 每季度召开1次会议: a habit, not an amount, unless a floor makes it one. */
function isOccasion(candidate: Candidate): boolean {
  const isEach = /每(?:年|季度?|半年|月|周|两年|[一二三两]年)/.test(
    candidate.sentence.words.slice(Math.max(0, candidate.quantity.start - 80), candidate.quantity.start),
  )
  return isEach && candidate.left.bounds.length === 0 && Number(candidate.quantity.value) <= 12
}

function reasonFromCommitment(
  candidate: Candidate,
  around: Circumstances,
  isAfterTarget: boolean,
): RefusalReason | undefined {
  const { quantity } = candidate
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
  return quantity.rightBound === 'gte' && /^[户人名]$/.test(quantity.unit) && PLACE_OF_PEOPLE.test(noun)
}

function reasonBeforeNoun(candidate: Candidate, around: Circumstances): RefusalReason | undefined {
  const { quantity, left } = candidate
  const noun = nounAfter(candidate)
  if (quantity.kind === 'none') return 'no-commitment'
  if (isSizeOfPlace(candidate, noun)) return 'eligibility'
  if (VOTE.test(noun)) return 'definition'
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
  if (previous !== undefined || isAfterTarget || PROMISE.test(wordsBefore(candidate))) return undefined
  return around.isGoal ? undefined : 'no-commitment'
}
