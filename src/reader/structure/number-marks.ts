/**
 * Where numbers of clauses may stand: at the beginning of a paragraph, and inside a paragraph that holds a whole document
 * because its line ends were lost.
 */
import type { Span } from '#base/span'
import type { ReadingCopy } from '#reader/reading-copy'
import { NUMBER_STYLES, valueOfMark } from './number-styles.ts'
import type { NumberStyle } from './number-styles.ts'

export type NumberMark = {
  readonly span: Span
  readonly style: NumberStyle
  readonly words: string
  readonly value: number
  readonly place: 'paragraph start' | 'inside'
  readonly paragraphEnd: number
  /** Whether the paragraph is a short one without the end of a sentence. */
  readonly isBareHeading: boolean
}

/** A paragraph longer than this may hold several clauses. */
const LONG_PARAGRAPH = 600
const BARE_HEADING_MAX = 40
/** The heading of a chapter, up to the article behind it. */
const AFTER_CHAPTER = /第[一二三四五六七八九十]{1,3}[章节][^。;,]{1,18}$/
const BEFORE_MARK = '。;；!！?？:：)）”》,、'

const ALL = NUMBER_STYLES.map(({ pattern }) => `(${pattern})`).join('|')
const AT_START = new RegExp(ALL, 'y')
const ANYWHERE = new RegExp(ALL, 'g')
/** `11.` before a heading that begins with a digit looks like a decimal number. */
const DIGIT_BEFORE_DIGIT = /\d{1,3}\.(?=\d)/y
/** `一、二级医院` and `三、四线城市` count kinds, not clauses. */
const KIND_COUNT = /^[一二三四五六七八九十]、[一二三四五六七八九十][级线类档等届期]/

/** All places that may begin a clause, in reading order. */
export function findNumberMarks(copy: ReadingCopy): NumberMark[] {
  return copy.paragraphs.flatMap((paragraph) => {
    const first = markAtStart(copy.text, paragraph) ?? digitBeforeDigit(copy, paragraph)
    const isLong = paragraph.end - paragraph.start > LONG_PARAGRAPH || holdsChapter(copy.text, paragraph)
    const inside = isLong ? marksInside(copy.text, paragraph, first?.span.end ?? paragraph.start) : []
    const isSeveralClauses = inside.some(({ style, value }) => style.rank <= 4 && (first === undefined || value > 1))
    return [...(first === undefined ? [] : [first]), ...(isSeveralClauses ? inside : [])]
  })
}

function markAtStart(text: string, paragraph: Span): NumberMark | undefined {
  AT_START.lastIndex = paragraph.start
  const match = AT_START.exec(text)
  return match === null ? undefined : markOf(text, match, paragraph, 'paragraph start')
}

/** A space behind the point in the source, or a number that only a sequence can want, tells a clause from a decimal. */
function digitBeforeDigit({ text, offsets }: ReadingCopy, paragraph: Span): NumberMark | undefined {
  DIGIT_BEFORE_DIGIT.lastIndex = paragraph.start
  const match = DIGIT_BEFORE_DIGIT.exec(text)
  const style = NUMBER_STYLES.find(({ name }) => name === 'digit')
  if (match === null || style === undefined) return undefined
  const end = match.index + match[0].length
  const isSpaced = (offsets[end] ?? 0) - (offsets[end - 1] ?? 0) > 1
  const mark = markIn(text, match, style, paragraph, 'paragraph start')
  return mark === undefined || isSpaced ? mark : { ...mark, place: 'inside' }
}

function holdsChapter(text: string, { start, end }: Span): boolean {
  return /[。;]第[一二三四五六七八九十]{1,3}章/.test(text.slice(start, end))
}

function marksInside(text: string, paragraph: Span, from: number): NumberMark[] {
  const marks: NumberMark[] = []
  ANYWHERE.lastIndex = from
  for (let match = ANYWHERE.exec(text); match !== null; match = ANYWHERE.exec(text)) {
    if (match.index >= paragraph.end) break
    const mark = markOf(text, match, paragraph, 'inside')
    if (mark !== undefined && mayStandAfter(text, mark)) marks.push(mark)
  }
  return marks
}

function markOf(
  text: string,
  match: RegExpExecArray,
  paragraph: Span,
  place: NumberMark['place'],
): NumberMark | undefined {
  const style = NUMBER_STYLES[match.slice(1).findIndex((group) => group !== undefined)]
  return style === undefined ? undefined : markIn(text, match, style, paragraph, place)
}

function markIn(
  text: string,
  match: RegExpExecArray,
  style: NumberStyle,
  paragraph: Span,
  place: NumberMark['place'],
): NumberMark | undefined {
  const words = match[0]
  const span = { start: match.index, end: match.index + words.length }
  const value = valueOfMark(words)
  if (value === 0 || span.end > paragraph.end) return undefined
  if (place === 'inside' && KIND_COUNT.test(text.slice(span.start, span.start + 4))) return undefined
  if (style.name === 'article' && /^[第的之款项、，,和至及规]/.test(text.charAt(span.end))) return undefined
  const isShort = paragraph.end - span.end <= BARE_HEADING_MAX
  const isBareHeading = isShort && !'。;,:'.includes(text.charAt(paragraph.end - 1))
  return { span, style, words, value, place, paragraphEnd: paragraph.end, isBareHeading }
}

/** Chapters and Chinese numbers follow a finished heading even without punctuation; plain digits need a finished sentence. */
function mayStandAfter(text: string, { span, style }: NumberMark): boolean {
  const before = text.charAt(span.start - 1)
  if (style.rank <= 2 || style.name === 'bracketed chinese') return !/[第\d《“(]/.test(before)
  if (style.name === 'chinese') return !/[第\d《“(一二三四五六七八九十百]/.test(before)
  if (style.name === 'article' && AFTER_CHAPTER.test(text.slice(Math.max(0, span.start - 24), span.start))) return true
  return BEFORE_MARK.includes(before)
}
