/** What the unit of a number says against it: money given, prices, scores, times, habits. */
import type { RefusalReason } from '#reader/reading'
import type { Candidate } from './candidates.ts'
import { nounAfter, nounBefore } from './indicator-words.ts'

const PROCEEDS =
  /产值|收入|营收|销售|增加值|规模|投资|交易额|成交|总额|进出口|外贸|税收|税|利润|产出|资产|贷款|融资|授信|增信|生产总值|GDP|消费|零售|市值|贸易|合同|余额|存款|担保|流量|经济总量|到位|利用外资|外资|效益|铺底资金/
/** 盘活存量资金, 化解债务: money that is moved, not given. */
const MOVED = /^(?:化解|盘活|清收|清欠|筹集|募集|撬动|带动|争取|拉动|节约|压减)/
const PRICE = /占股|持股|股权|价格|利率|费率|租金|收费|LPR|基点|电价|气价|水价|票价|折扣|房价|贴现|保费|押金|手续费/
/** What somebody may have or may do at most. */
const PERMISSION = /最高|最长|最多|上限|可(?:以|申请|享受|延长|获|按|使用|提取|适当|放宽|上浮)|允许/
/** At most so much for one case. */
const PER_CASE = /^(?:单|对?每)[个户项家笔只一]/
/** 对人才提供160平方米住房: what somebody gets. */
const GIVEN_TO = /^对[^,]{1,24}(?:提供|给予|享受|实行)/
/** 融资1000万元以上、估值超过5000万元的项目: what somebody must have. */
const HAVING =
  /^、[^,。;]{0,30}(?:不低于|不少于|不超过|超过|达到|大于|低于|以上|以下)[^,。;]{0,30}的(?:项目|企业|机构|人才|单位|团队|社区|园区|平台|产品|个人|主体)/
const SHARE_OF_GRANT =
  /(?:资助|补助|补贴|支持|配套|补偿|赔付|出资|持股|让利|奖励|兑付|贴息|投资|扣除|缴存|首付|返投|返还|计税)(?:比例|额度|标准|幅度)$/
const SHORTENED =
  /寿命|住院日|年限|天数|时限|时间|周期|时长|环节|工期|(?:办理|审批|办结|审查|受理|处理|建设|承诺|审核|拨付|响应)期限|平均/

/** How long something takes is a promise only where it is to be shortened. */
export function reasonForDuration(candidate: Candidate): RefusalReason | undefined {
  const noun = nounBefore(candidate)
  if (/(?:预期寿命|受教育年限)$/.test(noun)) return undefined
  return SHORTENED.test(noun) &&
    candidate.left.words !== '' &&
    (candidate.quantity.unit !== '年' || /(?:寿命|年限)$/.test(noun))
    ? undefined
    : 'time'
}

/** Why a number in its unit is no target. */
export function reasonFromUnit(candidate: Candidate): RefusalReason | undefined {
  const { quantity, left } = candidate
  const noun = nounBefore(candidate)
  if (PERMISSION.test(noun)) return 'eligibility'
  if (/可(?!达)/.test(left.words) || isLimitOfCase(candidate, noun)) return 'eligibility'
  if (GIVEN_TO.test(wordsOfSegment(candidate)) || isCondition(candidate)) return 'eligibility'
  if (SHARE_OF_GRANT.test(noun) || (quantity.kind === 'times' && left.bounds.length === 0)) return 'money'
  if (quantity.kind === 'money') return reasonForMoney(candidate, noun)
  if (PRICE.test(noun) && !/涨幅|指数/.test(noun) && !left.bounds.includes('decrease') && !/降|压/.test(left.words))
    return 'price'
  if (quantity.kind === 'score' && !/满意|指数|得分|评价|成绩|测评/.test(noun)) return 'score'
  if (/^[次轮]$/.test(quantity.unit) && isOccasion(candidate)) return 'frequency'
  return undefined
}

function isLimitOfCase({ quantity, left }: Candidate, noun: string): boolean {
  return PER_CASE.test(noun) && left.bounds.includes('lte') && (quantity.kind === 'money' || noun.startsWith('单'))
}

function isCondition({ quantity, left, sentence }: Candidate): boolean {
  const isBound = quantity.rightBound !== undefined || left.bounds.some((bound) => bound === 'gte' || bound === 'gt')
  return isBound && HAVING.test(sentence.words.slice(quantity.end, quantity.end + 100))
}

function wordsOfSegment({ sentence, segment, quantity }: Candidate): string {
  return sentence.words.slice(segment.start, quantity.start)
}

function reasonForMoney(candidate: Candidate, noun: string): RefusalReason | undefined {
  if (/(?:^|[^完成])(?:计划|概算|估算)?总投资$/.test(noun)) return 'money'
  if (
    /最高|上限|标准|券|资金池|注册资[本金]|(?:专项|扶持|财政|补偿|启动|引导)资金|(?<!“三公”)经费|预算(?!收入)|奖|补|资助/.test(
      noun,
    ) ||
    (candidate.quantity.unit.includes('/') && !/税收|产值|产出|收入/.test(noun))
  )
    return 'money'
  if (candidate.isNounAfter) return isFund(candidate) ? undefined : 'eligibility'
  return PROCEEDS.test(noun) || MOVED.test(noun) || candidate.isNextValue ? undefined : 'money'
}

/** 设立总规模10亿元的基金: the money of a fund is what is to be made. */
export function isFund(candidate: Candidate): boolean {
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
