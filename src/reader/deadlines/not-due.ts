/** Times at which nothing is due: history, what a figure is compared with, starts, validity, titles of papers. */
import type { Span } from '#base/span'
import { sentenceAfter, sentenceBefore } from './candidate.ts'
import type { Candidate } from './candidate.ts'

const COMPARED = /(?:较|比|同比|与|相比|对比|高于|低于|超过|以)$/
const STARTED = /^(?:起|开始|后|之后|以后|以来)(?!,?完成)/
const NOT_A_TIME = /^(?:中央|[省市区县]委|《|政府工作报告|版|度(?!末)|修订[版本]|届|级|号|基础|的基础|水平|考核年)/
/** What a year without a limit tells about: papers of that year, parts of it. */
const ONLY_DATES =
  /^(?:是|正值|处于|恰逢|(?![^,]*(?:完成|实现|建成|达|全面|全部|突破|启用|投产|投用|覆盖|竣工|开工|见效))[^,]{0,5}$|目标|指标|计划|预计|完成值|实际|现状|基期|数据|的|第|前|修订|出台|印发|公布|发布|下达|启动|立项|新注册|注册)/
const DONE = /^[^,。;\n]{0,12}已(?!经?批|批)/
const UNTIL_TODAY = /^截[至止]/
const VALIDITY =
  /(?:有效期|试行期|施行|执行期|实施期|政策期|暂定|征求意见|公示期?|规划期|扶持期|支持期|补贴期|奖励期|享受期|展望|公示时间|意见时间)[^,。;]{0,16}$/
/** 自2023年1月1日起实施，至2025年12月31日止: what holds until then, not what is due. */
const IN_FORCE = /(?:施行|实施|执行|生效|有效|延长|延续),?$/
const TITLE_BEFORE = /(?:方案|计划|规划|纲要|意见|措施|行动|要点|办法|任务|清单|政策)\n?\($/
const TITLE_AFTER = /^\)?[^,。;:\n]{0,10}(?:行动计划|实施方案|工作方案|专项规划|发展规划|工作要点)/

/** Whether nothing is due at a time, as the words around it show. */
export function isNotDue(text: string, candidate: Candidate, documentYear: number | undefined): boolean {
  const { span, year, kind } = candidate
  const before = sentenceBefore(text, span.start)
  const after = sentenceAfter(text, span.end)
  const words = text.slice(span.start, span.end)
  if (documentYear !== undefined && year !== undefined && year < documentYear) return true
  if (UNTIL_TODAY.test(words) && !(documentYear !== undefined && year !== undefined && year > documentYear)) return true
  if (COMPARED.test(before) || STARTED.test(after) || NOT_A_TIME.test(after) || DONE.test(after)) return true
  if (!candidate.isLimit && ONLY_DATES.test(after)) return true
  if (VALIDITY.test(before) || (words.startsWith('至') && IN_FORCE.test(before))) return true
  return (
    kind !== 'within' &&
    (TITLE_BEFORE.test(text.slice(Math.max(0, span.start - 4), span.start)) ||
      (kind === 'window' && TITLE_AFTER.test(after)))
  )
}

/** The titles of papers in a text, 《…》, outermost ones, in order. */
export function paperTitles(text: string): Span[] {
  const titles: Span[] = []
  for (const match of text.matchAll(/《[^《》]{0,120}》/g)) {
    titles.push({ start: match.index, end: match.index + match[0].length })
  }
  return titles
}
