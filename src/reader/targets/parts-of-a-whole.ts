/** Names of parts that go on with what was counted before: 农村达80%, 其中国家级5家, 其中省外3万人. */
import { makingAtStart } from '#reader/lexicon/making-verbs'
import type { Candidate } from './candidates.ts'

/** Who does it, before the verb: 每年, 全市. */
const WHO = /^(?:每年|每[十百千万]+[名户]?(?:常住)?(?:人口?|居民|老年人|职工)?|全[国省市县区域]|各[^培建引]{1,4}?)/
const PLACES =
  '年底|省外|省内|市外|市内|县外|县内|境外|境内|城市|城镇|城区|县城|镇区|乡镇|农村|乡村|街道|社区|行政村|山区|平原|省级|市级|县级|区级|村级|中心城区|建成区|其他地区|小学|初中|高中'
/** 城市覆盖率达100%、农村达80%: what is measured stands only with the first place. */
const WHERE = new RegExp(`^(?:各[市县区]{0,3}|其他|其余|其中|全[国省市县区])?(?:${PLACES})$|^各[市县区]{1,3}$`)
const LEADING_WHERE = new RegExp(`^(?:全[国省市县区])?(?:${PLACES})(?=.{3})`)
/** 覆盖率达到35%,其中重点人群达到65%: a share is named by what it measures. */
const SHARE = /[率度]$|比[例重率]?$/
/** 其中国家级5家: so many of what was counted before. */
const RANK = /^(?:其中)?(?:国家|省|市|县|区|部|部省|省部|[一二三四五]|[1-5]A)级(?:及?以上)?$/
const LEADING_RANK = /^(?:国家|省|市|县|区)级(?:及?以上)?/

/** The name of a number whose own words only say which part of the thing before it counts. */
export function nameOfPart(candidate: Candidate, own: string, indicator: string): string | undefined {
  if (indicator === '') return undefined
  const mayBePlace = candidate.quantity.kind === 'percent' || isAmong(candidate)
  if (mayBePlace && WHERE.test(own)) return own + indicator.replace(LEADING_WHERE, '')
  if (candidate.quantity.kind === 'percent' && isAmong(candidate) && !SHARE.test(own)) return own + indicator
  if (RANK.test(own)) return own + withoutVerb(indicator).replace(LEADING_RANK, '')
  return undefined
}

/** 每千人口 in 每千人口拥有床位: it is shared by everything counted after it. */
export function perHeadOf(indicator: string): string {
  return /^每[十百千万]+[名户]?(?:常住)?(?:人口?|居民|老年人|职工)/.exec(indicator)?.[0] ?? ''
}

/** The verb of making that an indicator begins with, who does it aside. */
export function verbOf(indicator: string): string {
  return makingAtStart(indicator.replace(WHO, ''))
}

/** What an indicator counts, without the verb and who does it. */
export function withoutVerb(indicator: string): string {
  const name = indicator.replace(WHO, '')
  return name.slice(makingAtStart(name).length)
}

/** 务工规模不少于6万人(其中省外3万人). */
function isAmong({ sentence, quantity }: Candidate): boolean {
  return sentence.words.slice(Math.max(0, quantity.start - 12), quantity.start).includes('其中')
}
