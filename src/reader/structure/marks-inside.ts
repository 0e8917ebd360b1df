/** Numbers of clauses inside a paragraph, where line ends were lost. */
import type { Span } from '#base/span'
import { markIn, markOfMatch, styleNamed } from './number-mark.ts'
import type { NumberMark } from './number-mark.ts'
import { NUMBER_STYLES } from './number-styles.ts'

/** The last group: `11.` behind a sentence and before a heading that begins with a digit. */
const ANYWHERE = new RegExp(
  [...NUMBER_STYLES.map(({ pattern }) => `(${pattern})`), '(?<=[。)])(\\d{1,3}\\.)(?=\\d)'].join('|'),
  'g',
)
const HERE = new RegExp(ANYWHERE.source, 'y')
const BEFORE_MARK = '。;；!！?？:：)）”》,、'
/** A heading is not longer than this when the first number under it stands on its line. */
const HEADING_MAX = 40
const ROW_REACH = 60
const BRACKETED_DIGIT_RANK = 7
const ENUMERATION_REACH = 6
const ROW_NUMBERS_MIN = 3
/** 统一、 ends a word, and counts nothing. */
const WORD_BEFORE_ONE = /[统唯之同单第专合归划万逐任其某每这那另不如]/

/** All numbers behind `from` that may begin a clause. */
export function marksInside(text: string, paragraph: Span, from: number): NumberMark[] {
  const marks: NumberMark[] = []
  for (const match of numbersIn(text, { start: from, end: paragraph.end })) {
    const mark = markAt(text, match, paragraph)
    if (mark === undefined || headsTableRows(text, mark)) continue
    const headingStart = marks.at(-1)?.span.end ?? from
    if (isUnderHeading(text, mark, headingStart)) marks.push({ ...mark, headingBefore: headingStart })
    else if (mayStandAfter(text, mark)) marks.push(mark)
  }
  return withoutEnumerations(text, marks)
}

/** Matches in a piece of the text, their places in the whole; the search never looks beyond the piece. */
function numbersIn(text: string, { start, end }: Span): RegExpExecArray[] {
  const before = Math.max(0, start - 1)
  return [...text.slice(before, end).matchAll(ANYWHERE)].flatMap((match) => {
    match.index += before
    return match.index < start ? [] : [match]
  })
}

function markAt(text: string, match: RegExpExecArray, paragraph: Span): NumberMark | undefined {
  if (match.at(-1) !== undefined) return markIn(text, match, styleNamed('digit'), paragraph, 'inside')
  return markOfMatch(text, match, paragraph, 'inside')
}

/** `一、总体要求(一)指导思想`: the first number under a heading, on the line of the heading. */
export function firstChildBehindHeading(text: string, first: NumberMark, paragraph: Span): NumberMark | undefined {
  if (first.style.rank >= 6) return undefined
  const until = Math.min(paragraph.end, first.span.end + HEADING_MAX)
  const words = text.slice(first.span.end, until + 6)
  const heading = /^[^。;:,!?《“(\d]{2,40}?(?=[(\d第一])/.exec(words)?.[0]
  if (heading === undefined) return undefined
  HERE.lastIndex = first.span.end + heading.length
  const match = HERE.exec(text)
  if (match === null) return undefined
  const mark = markOfMatch(text, match, paragraph, 'inside')
  if (mark === undefined || mark.value !== 1 || mark.style.rank <= first.style.rank) return undefined
  return /^[\u4e00-\u9fff“《](?<![款项条目至到和与及类])/.test(text.slice(mark.span.end, mark.span.end + 1))
    ? mark
    : undefined
}

/** The numbers that a gap between two marks leaves out, where they stand behind the end of a sentence. */
export function missingBetween(text: string, before: NumberMark, after: NumberMark): NumberMark[] {
  const found: NumberMark[] = []
  for (const match of numbersIn(text, { start: before.span.end, end: after.span.start })) {
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
function mayStandAfter(text: string, { span, style, value }: NumberMark): boolean {
  const before = text.charAt(span.start - 1)
  if (style.rank <= 2 || style.name === 'bracketed chinese') return !/[第\d《“(]/.test(before)
  if (style.name === 'chinese') {
    return !/[第\d《“(一二三四五六七八九十百]/.test(before) && !(value === 1 && WORD_BEFORE_ONE.test(before))
  }
  return BEFORE_MARK.includes(before)
}

/** `三、保障措施1.加强领导`, `第二章 职责第三条`: a number behind a heading that no sentence follows. */
function isUnderHeading(text: string, { span, style }: NumberMark, headingStart: number): boolean {
  if (style.name !== 'digit' && style.name !== 'article') return false
  const heading = text.slice(headingStart, Math.min(span.start, headingStart + HEADING_MAX + 1))
  return heading.length <= HEADING_MAX && /^[^。;:\d]+[^。;:\d,、第]$/.test(heading)
}

/** `(1)甲；(2)乙`: numbers in brackets between semicolons enumerate inside a sentence. */
function withoutEnumerations(text: string, marks: readonly NumberMark[]): NumberMark[] {
  const isInSentence = (mark: NumberMark): boolean => ';,'.includes(text.charAt(mark.span.start - 1))
  return marks.filter((mark, index) => {
    if (mark.style.rank < BRACKETED_DIGIT_RANK) return true
    const next = marks.slice(index + 1, index + 1 + ENUMERATION_REACH).find(({ style }) => style === mark.style)
    const isFollowed = next !== undefined && next.value === mark.value + 1 && isInSentence(next)
    return !isInSentence(mark) && !isFollowed
  })
}

/** A table that lost its cells: words and numbers without any punctuation behind the name of a group of rows. */
function headsTableRows(text: string, { span, style }: NumberMark): boolean {
  if (!style.name.endsWith('chinese')) return false
  const words = text.slice(span.end, span.end + ROW_REACH)
  return !/[,。;:!?\n]/.test(words) && (words.match(/\d+/g) ?? []).length >= ROW_NUMBERS_MIN
}
