/** The document's own number (文号); numbers of other documents stand in brackets behind their titles. */
import type { Printed, Title } from '#reader/reading'
import type { ReadingCopy } from '#reader/reading-copy'
import type { HeadLine } from './head-lines.ts'
import { printed } from './printed.ts'
import { TITLE_END } from './title-words.ts'

const NUMBER = '[\\u4e00-\\u9fff]{1,16}(?:\\([\\u4e00-\\u9fff]{1,4}\\))?\\d{0,2}[(【](?:19|20)\\d{2}[)】]第?\\d{1,5}号'
/** The first of its words, or all of it in brackets; 国发〔2020〕3号文件精神 and （国发〔2020〕3号）等 cite. */
const ALONE = new RegExp(`^(${NUMBER})(?!有关(?!单位|部门)|[文规和与、,。》)的精中要等])|^[(【](${NUMBER})[)】]$`)
const LABELLED = new RegExp(`(?:文号|发文字号|文件编号|发文文号|公文字号|文件号)[:\\]】]?(${NUMBER})`)
/** A title on a web page carries the number of its document behind it. */
const BEHIND_TITLE = new RegExp(`^[^。,;:]{4,140}?${TITLE_END.replace('{1,24}', '{1,16}')}?[(【](${NUMBER})[)】]$`)
const QUOTING = /^(?:根据|按照|依据|经|见|详见|附件|附|现将|关于.*精神|为)/
const FOOT_PARAGRAPHS = 14

/** The first number that stands for itself, on a line of its own or behind its label. */
export function findDocumentNumber(
  copy: ReadingCopy,
  lines: readonly HeadLine[],
  titles: readonly Title[],
): Printed | null {
  for (const { start, words } of lines) {
    const match = LABELLED.exec(words) ?? ALONE.exec(words) ?? (QUOTING.test(words) ? null : BEHIND_TITLE.exec(words))
    const number = match?.[1] ?? match?.[2]
    if (match === null || number === undefined || QUOTING.test(number)) continue
    const from = start + match.index + match[0].indexOf(number)
    return printed(copy, { start: from, end: from + number.length }, 0.95)
  }
  return numberOfAttachment(copy, titles)
}

/** At the foot of a page the file of the document itself hangs, called by its number and its title. */
function numberOfAttachment(copy: ReadingCopy, titles: readonly Title[]): Printed | null {
  for (const { start, end } of copy.paragraphs.slice(-FOOT_PARAGRAPHS)) {
    const words = copy.text.slice(start, Math.min(end, start + 200))
    const number = ALONE.exec(words)?.[1]
    if (number === undefined) continue
    const rest = words.slice(words.indexOf(number) + number.length)
    const isOwn = titles.some(({ span }) => rest.includes(copy.text.slice(span.start, span.end).replaceAll('\n', '')))
    if (isOwn && titles.length > 0) return printed(copy, { start, end: start + number.length }, 0.8)
  }
  return null
}
