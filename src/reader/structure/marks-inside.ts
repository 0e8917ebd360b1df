/** Numbers of clauses inside a paragraph, where line ends were lost. */
import type { Span } from '#base/span'
import { markIn, markOfMatch } from './number-mark.ts'
import type { NumberMark } from './number-mark.ts'
import { NUMBER_STYLES } from './number-styles.ts'

const ANYWHERE = new RegExp(NUMBER_STYLES.map(({ pattern }) => `(${pattern})`).join('|'), 'g')
/** The heading of a chapter, up to the article behind it. */
const AFTER_CHAPTER = /第[一二三四五六七八九十]{1,3}[章节][^。;,]{1,18}$/
const BEFORE_MARK = '。;；!！?？:：)）”》,、'
/** A heading is not longer than this when the first number under it stands on its line. */
const HEADING_MAX = 40
const ROW_REACH = 60
const ROW_NUMBERS_MIN = 2

/** All numbers behind `from` that may begin a clause. */
export function marksInside(text: string, paragraph: Span, from: number): NumberMark[] {
  const marks: NumberMark[] = []
  ANYWHERE.lastIndex = from
  for (let match = ANYWHERE.exec(text); match !== null; match = ANYWHERE.exec(text)) {
    if (match.index >= paragraph.end) break
    const mark = markOfMatch(text, match, paragraph, 'inside')
    if (mark === undefined || headsTableRows(text, mark)) continue
    const headingStart = marks.at(-1)?.span.end ?? from
    if (mayStandAfter(text, mark) || isFirstUnderHeading(text, mark, headingStart)) marks.push(mark)
  }
  return marks
}

/** `一、总体要求(一)指导思想`: the first number under a heading, on the line of the heading. */
export function firstChildBehindHeading(text: string, first: NumberMark, paragraph: Span): NumberMark | undefined {
  if (first.style.rank >= 6) return undefined
  const until = Math.min(paragraph.end, first.span.end + HEADING_MAX)
  const words = text.slice(first.span.end, until + 6)
  const heading = /^[^。;:,!?《“(\d]{2,40}?(?=[(\d第一])/.exec(words)?.[0]
  if (heading === undefined) return undefined
  ANYWHERE.lastIndex = first.span.end + heading.length
  const match = ANYWHERE.exec(text)
  if (match === null || match.index !== first.span.end + heading.length) return undefined
  const mark = markOfMatch(text, match, paragraph, 'inside')
  if (mark === undefined || mark.value !== 1 || mark.style.rank <= first.style.rank) return undefined
  return /^[\u4e00-\u9fff“《](?<![款项条目至到和与及类])/.test(text.slice(mark.span.end, mark.span.end + 1))
    ? mark
    : undefined
}

/** The numbers that a gap between two marks leaves out, where they stand behind the end of a sentence. */
export function missingBetween(text: string, before: NumberMark, after: NumberMark): NumberMark[] {
  const found: NumberMark[] = []
  ANYWHERE.lastIndex = before.span.end
  for (let match = ANYWHERE.exec(text); match !== null && match.index < after.span.start; match = ANYWHERE.exec(text)) {
    const wanted = before.value + found.length + 1
    const paragraph = { start: before.span.start, end: text.indexOf('\n', match.index) }
    const mark = '。;)'.includes(text.charAt(match.index - 1)) && markIn(text, match, before.style, paragraph, 'inside')
    if (mark && mark.value === wanted && isInStyle(match, before)) found.push(mark)
  }
  return found.length === after.value - before.value - 1 ? found : []
}

function isInStyle(match: RegExpExecArray, { style }: NumberMark): boolean {
  return match[NUMBER_STYLES.indexOf(style) + 1] !== undefined
}

/** Chapters and Chinese numbers follow a finished heading even without punctuation; plain digits need a finished sentence. */
function mayStandAfter(text: string, { span, style }: NumberMark): boolean {
  const before = text.charAt(span.start - 1)
  if (style.rank <= 2 || style.name === 'bracketed chinese') return !/[第\d《“(]/.test(before)
  if (style.name === 'chinese') return !/[第\d《“(一二三四五六七八九十百]/.test(before)
  if (style.name === 'article' && AFTER_CHAPTER.test(text.slice(Math.max(0, span.start - 24), span.start))) return true
  return BEFORE_MARK.includes(before)
}

/** `三、保障措施1.加强领导`: the first digit behind a heading that no sentence follows. */
function isFirstUnderHeading(text: string, { span, style, value }: NumberMark, headingStart: number): boolean {
  if (style.name !== 'digit' || value !== 1) return false
  return /^[\u4e00-\u9fff“”、]{2,30}$/.test(text.slice(headingStart, Math.min(span.start, headingStart + 40)))
}

/** A table that lost its cells: words and numbers without any punctuation behind the name of a group of rows. */
function headsTableRows(text: string, { span }: NumberMark): boolean {
  const words = text.slice(span.end, span.end + ROW_REACH)
  return !/[,。;:!?\n]/.test(words) && (words.match(/\d+/g) ?? []).length >= ROW_NUMBERS_MIN
}
