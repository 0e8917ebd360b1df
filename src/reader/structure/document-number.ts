/** The document's own number (文号); numbers of other documents stand in brackets behind their titles. */
import type { Printed } from '#reader/reading'
import type { ReadingCopy } from '#reader/reading-copy'
import type { HeadLine } from './head-lines.ts'
import { printed } from './printed.ts'

const NUMBER = '[\\u4e00-\\u9fff]{1,16}\\d{0,2}\\((?:19|20)\\d{2}\\)第?\\d{1,5}号'
const ALONE = new RegExp(`^\\(?(${NUMBER})\\)?(?![文规和与、,。》)的精中])`)
const LABELLED = new RegExp(`(?:文号|发文字号|文件编号|发文文号)[:\\]】]?(${NUMBER})`)
/** A title on a web page carries the number of its document behind it. */
const BEHIND_TITLE = new RegExp(`^[^《。,]{4,100}(?:通知|意见|方案|办法|措施|规划|决定)\\((${NUMBER})\\)$`)
const CITED = /^(?:根据|按照|依据|经|见|详见|附件|附)/

/** The first number that stands for itself, on a line of its own or behind its label. */
export function findDocumentNumber(copy: ReadingCopy, lines: readonly HeadLine[]): Printed | null {
  for (const { start, words } of lines) {
    const match = LABELLED.exec(words) ?? ALONE.exec(words) ?? BEHIND_TITLE.exec(words)
    const number = match?.[1]
    if (match === null || number === undefined || CITED.test(number)) continue
    const from = start + match.index + match[0].indexOf(number)
    return printed(copy, { start: from, end: from + number.length }, 0.95)
  }
  return null
}
