/** The titles in the head: of the notice that issues a plan, and of the plan itself. */
import type { Title } from '#reader/reading'
import type { ReadingCopy } from '#reader/reading-copy'
import { printed } from './printed.ts'
import type { HeadLine } from './head-lines.ts'
import { TITLE_END } from './title-words.ts'

const ENDS = new RegExp(`${TITLE_END}$`)
const LENGTH_MAX = 140
const LENGTH_MIN = 8
/** A title is rarely broken into more lines than this. */
const LINES_MAX = 5
const SHORT = 14
const NO_TITLE =
  /[。,;!?>»›|]|^(?:现将|经|为|根据|按照|附件|附表|抄送|请|依据|本)|:$|^(?:名称|标题|文号|索引号|发布|来源|目录)|^第[一二三四五六七八九十]{1,3}[章节条]|^[一二三四五六七八九十]{1,3}、|^\([一二三四五六七八九十]{1,3}\)|^\d{1,2}[.、]|[.…·]{2,}/
const DATE_LINE = /\d{4}[年-]\d{1,2}[月-]\d{1,2}日?\)?$|^\(此件|号$/

/** In reading order; the last one that names a plan is the plan's. */
export function findTitles(copy: ReadingCopy, lines: readonly HeadLine[]): Title[] {
  const found: { readonly first: HeadLine; readonly last: HeadLine }[] = []
  for (const [index, line] of lines.entries()) {
    const last = withoutNumber(line)
    if (!couldBeTitleLine(last) || !ENDS.test(last.words)) continue
    const first = firstLine(lines, index, last)
    const length = last.end - first.start
    if (length >= LENGTH_MIN && length <= LENGTH_MAX) found.push({ first, last })
  }
  const titles = found.map(({ first, last }) => printed(copy, { start: first.start, end: last.end }, 0.9))
  return titles.map((title) => ({ ...title, of: isNotice(title.text) ? 'notice' : 'plan' }))
}

/** On web pages the number of the document stands in brackets behind its title. */
function withoutNumber(line: HeadLine): HeadLine {
  const words = line.words.replace(/\([\u4e00-\u9fff]{1,16}\(\d{4}\)第?\d{1,5}号\)$/, '')
  return { ...line, words, end: line.start + words.length }
}

function isNotice(words: string): boolean {
  return /(?:印发|转发|发布|公布).*(?:通知|决定|公告)$/.test(words)
}

function couldBeTitleLine({ words, isFurniture }: HeadLine): boolean {
  return !isFurniture && words.length <= LENGTH_MAX && !NO_TITLE.test(words) && !DATE_LINE.test(words)
}

/** Goes back over the lines that a broken title began in. */
function firstLine(lines: readonly HeadLine[], index: number, line: HeadLine): HeadLine {
  let first = line
  for (let back = 1; back < LINES_MAX; back++) {
    const previous = lines[index - back]
    if (previous === undefined || !couldBeTitleLine(previous) || isWhole(previous.words)) break
    if (/关于/.test(previous.words) || needsBeginning(line.words) || !isBalanced(line.words)) first = previous
  }
  return first
}

function isWhole(words: string): boolean {
  return ENDS.test(words) && isBalanced(words) && words.length >= LENGTH_MIN
}

function needsBeginning(words: string): boolean {
  return words.startsWith('关于') || words.length < SHORT
}

function isBalanced(words: string): boolean {
  return words.split('《').length === words.split('》').length && words.split('(').length === words.split(')').length
}
