/** Which lines of a head may belong to a title. */
import type { HeadLine } from './head-lines.ts'

const LENGTH_MAX = 140
const SENTENCE = /[。;!?>»›|]|:$|[.…·]{2,}/
/** What a notice, an annex or a clause begins with; not 经开区, 为民, 本溪市. */
const OTHER_BEGINNING =
  /^(?:现将|现就|经(?!开|济|营|信|贸|适)|为(?!民)|根据|按照|附件|附表|附录|抄送|请(?!示)|依据|本(?!溪)|各[^,。]{2,60}:|名称|标题|文号|索引号|发布|来源|目录|主题|第[一二三四五六七八九十]{1,3}[章节条]|[一二三四五六七八九十]{1,3}、|\([一二三四五六七八九十]{1,3}\)|\d{1,2}[.、])/
const DATE_OR_NUMBER = /^\(?\d{4}年\d{1,2}月\d{1,2}日|\d{4}[年-]\d{1,2}[月-]\d{1,2}日?\)?$|^\(此件|号$/
/** A title with a comma says plainly what it is. */
const PLAINLY_TITLE = /关于.{4,}(?:通知|意见|方案|措施|决定|办法|规定|公告)$/

/** Whether a line may be a title or a piece of one. */
export function couldBeTitleLine({ words, isFurniture }: HeadLine): boolean {
  if (isFurniture || words.length > LENGTH_MAX || SENTENCE.test(words)) return false
  if (OTHER_BEGINNING.test(words) || DATE_OR_NUMBER.test(words)) return false
  return !words.includes(',') || PLAINLY_TITLE.test(words)
}
