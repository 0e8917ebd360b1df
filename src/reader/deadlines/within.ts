/** Lengths of time within which something is due: 三年内, 印发之日起30日内, 用3年左右时间. */
import type { Candidate } from './candidate.ts'
import { sentenceAfter } from './candidate.ts'
import { YEAR } from './date-words.ts'

const NUMBER =
  '(?:(?<![\\d.])\\d{1,3}(?:\\.\\d)?(?:[-至到]\\d{1,3})?|半|[一二两三四五六七八九十]{1,3}(?:[-至到][一二两三四五六七八九十]{1,2})?)'
const UNIT = '(?:年|个?月|个?工作日|天|日|个?小时|周|个?季度)'
const SINCE = `(?:(?:自[^自,。;:\\n()]{1,20}|[^自,。;:\\n()]{1,12})之日起(?:的)?|[自从]?${YEAR}起,?(?:的|用)?)?`
const WITHIN = new RegExp(`${SINCE}(${NUMBER}个?${UNIT})(?:[之以]?内(?![容部涵外参销])|左右(?:的)?时间)`, 'g')
const BY_EFFORT = new RegExp(
  `(?:用|利用|通过|经过)${NUMBER}年(?:左右)?(?:的)?(?:时间|努力)|(?:未来|今后)${NUMBER}年(?:内|时间|左右)?`,
  'g',
)
const LOOKS_BACK = /(?:近|最近|过去|前|(?<!原则)上|第|满|成立|注册|毕业|离校|退役|每|任意|超过|连续)$/
/** A length of time that is itself what is to be reached: 压缩至3个工作日以内. */
const IS_LEVEL =
  /(?:压缩|压减|缩短|缩减|精简|减少|减|降低?|控制|限制|限定|保持|稳定|提速|优化|调整|改)(?:到|至|为|在|成)(?:平均|最多|最长|不超过)?$/
/** What such a length of time bounds when it is no deadline: a benefit, or what an applicant has done. */
const BENEFIT = /给予|补贴|补助|奖励|资助|贴息|免费|免收|免除|减免|享受|保留|累计|最高|租金|每年|优惠|返还|不超过/
const WORK =
  /选拔|选派|引进|引育|培养|培训|培育|遴选|评定|认定|建[成设立]|完成|实现|达到|办结|新增|打造|组织|发动|制[定订]|出台|报送|提交|答复|重点|兑现/
const CONDITION =
  /^(?:的|[^,。;]{0,6}率|(?:可以?)?[到可通抵直]达|仍|连续|[一二两三\d]次|未|无|没有|不得|不再|不予|不受|不能|不可|仅|只|获|曾|发生|存在|有[^序效]|因|取消)|^[^,。]{0,20}(?:的,|,(?:可|按|视同))/

/** Work that somebody must have done to get the benefit: …达到500万元的企业，给予…. */
const FOR_THOSE = /的(?:,|企业|单位|个人|项目|机构|人才|团队|主体)/
const REACH_BACK = 10

/** The lengths of time of a text within which something is due. */
export function findWithin(text: string): Candidate[] {
  const lengths = [...text.matchAll(WITHIN)].filter((match) => isDue(text, match))
  return [...text.matchAll(BY_EFFORT), ...lengths].map((match) => ({
    span: { start: match.index, end: match.index + match[0].length },
    kind: 'within',
    year: undefined,
    isLimit: true,
  }))
}

function isDue(text: string, match: RegExpExecArray): boolean {
  const before = text.slice(Math.max(0, match.index - REACH_BACK), match.index)
  const after = sentenceAfter(text, match.index + match[0].length)
  return !LOOKS_BACK.test(before) && !IS_LEVEL.test(before) && !CONDITION.test(after) && isWork(after)
}

/** Whether work to be done is named before any benefit to be had. */
function isWork(words: string): boolean {
  const benefit = words.search(BENEFIT)
  if (benefit < 0) return true
  const work = words.search(WORK)
  return work >= 0 && work < benefit && !FOR_THOSE.test(words.slice(0, benefit))
}
