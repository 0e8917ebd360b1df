/** The titles in the head: of the notice that issues a plan, and of the plan itself. */
import type { Span } from '#base/span'
import type { Title } from '#reader/reading'
import type { ReadingCopy } from '#reader/reading-copy'
import { printed } from './printed.ts'
import type { HeadLine } from './head-lines.ts'
import { couldBeTitleLine } from './title-lines.ts'
import { TITLE_END, TITLE_REMARK } from './title-words.ts'

const ENDS = new RegExp(`${TITLE_END}$`)
const LENGTH_MAX = 140
const LENGTH_MIN = 8
const NAMED_MIN = 4
/** A title is rarely broken into more lines than this. */
const LINES_MAX = 5
const SHORT = 14
/** A piece that could stand for itself is longer than this. */
const TAIL_MAX = 4
const BODY = '(?:政府|公署|委员会|办公厅|办公室|管委会|委|局|厅|部|署|院|会|中心|公司|银行|分行|支行)'
const ENDS_AS_BODY = new RegExp(`${BODY}$`)
const BEGINS_ABOUT = /^(?:关于|印发|转发|批转)/
const ABOUT = /关于|^(?:印发|转发|批转)/
/** A plan is of a place: a line without one goes on with a line that has one. */
const BEGINS_WITH_PLACE = /^[\u4e00-\u9fff]{1,7}?[省市县区州盟旗]/
const PLACE_LINE_MIN = 10
/** 三年行动计划（2023—2025年）: what kind of plan it is, but not of what. */
const KIND_ALONE =
  /^(?:[一二三四五六七八九十两]年|20\d{2}年度?)?(?:专项|实施|工作|行动|发展|建设|重点|总体|整治|提升|管理|若干|政策|试点|推进|攻坚|支持|扶持){0,3}(?:计划|方案|规划|意见|措施|办法|细则|要点|任务|举措|行动|纲要|政策|清单|分工)(?:的通知)?(?:\([^()]*\))*$/
/** A notice names what it issues: 现将《…》印发给你们, 《…》已经县政府同意. */
export const NAMED =
  /《((?:[^《》]|《[^《》]*》){4,120})》(?=(?:\([^()]*\))?(?:\(以下简称[^()]*\))?(?:已|印发|予以|发布|公布|转发|下发|业经))/g

/** In reading order; the last one that names a plan is the plan's. */
export function findTitles(copy: ReadingCopy, lines: readonly HeadLine[]): Title[] {
  const named = namedTitles(lines)
  const byEnding = lines.flatMap((line, index) => titleEndingAt(lines, index, line))
  const others = byEnding.filter((span, index) => {
    const next = byEnding[index + 1]
    const isPiece = next !== undefined && next.start <= span.start
    return !isPiece && !named.some((each) => each.start < span.end && span.start < each.end)
  })
  return [...named, ...others]
    .toSorted((a, b) => a.start - b.start)
    .map((span) => printed(copy, withoutQuotes(copy, span), 0.9))
    .map((title) => ({ ...title, of: isNotice(title.text) ? 'notice' : 'plan' }))
}

/** Lines that say, together, exactly what the notice says it issues. */
function namedTitles(lines: readonly HeadLine[]): Span[] {
  const names = new Set(
    lines.flatMap(({ words }) => [...words.matchAll(NAMED)].map((match) => comparable(match[1] ?? ''))),
  )
  return lines.flatMap((first, index) => {
    let words = ''
    for (const last of lines.slice(index, index + LINES_MAX)) {
      words += comparable(last.words)
      if (words.length > LENGTH_MAX) return []
      if (names.has(words)) return [{ start: first.start, end: last.end }]
    }
    return []
  })
}

/** A title that is quoted whole is printed without its quotes. */
function withoutQuotes({ text }: ReadingCopy, span: Span): Span {
  const words = text.slice(span.start, span.end)
  return /^《[^《》]*》$/.test(words) ? { start: span.start + 1, end: span.end - 1 } : span
}

function comparable(words: string): string {
  return words.replace(/[《》<>〈〉“”‘’"\s]/g, '')
}

function titleEndingAt(lines: readonly HeadLine[], index: number, line: HeadLine): Span[] {
  const last = withoutTail(line)
  if (!couldBeTitleLine(last)) return []
  const cutBefore = lineCutInside(lines, index, last)
  if (cutBefore === undefined && !ENDS.test(last.words)) return []
  const start = firstLine(lines, cutBefore === undefined ? index : index - 1, cutBefore ?? last).start
  const end = withRemark(lines, index, last.end)
  if (end - start > LENGTH_MAX) return []
  return end - start >= LENGTH_MIN || isNamedAbove(lines, index, last) ? [{ start, end }] : []
}

/** A short title says too little for itself, but the title of the notice may name it. */
function isNamedAbove(lines: readonly HeadLine[], index: number, { words }: HeadLine): boolean {
  return words.length >= NAMED_MIN && lines.slice(0, index).some((line) => line.words.endsWith(`${words}的通知`))
}

/** The line above a piece that the width of a page cut off a title: 实施意｜见, 若干政策｜措施. */
function lineCutInside(lines: readonly HeadLine[], index: number, last: HeadLine): HeadLine | undefined {
  const previous = lines[index - 1]
  if (previous === undefined || !couldBeTitleLine(previous) || previous.words.length < SHORT) return undefined
  if (last.words.length > (ENDS.test(last.words) ? TAIL_MAX : SHORT)) return undefined
  return ENDS.test(previous.words + last.words) ? previous : undefined
}

function withRemark(lines: readonly HeadLine[], index: number, end: number): number {
  const next = lines[index + 1]
  return next !== undefined && TITLE_REMARK.test(next.words) ? next.end : end
}

/** On web pages the number of the document stands in brackets behind its title, or the day it was put there. */
function withoutTail(line: HeadLine): HeadLine {
  const words = line.words
    .replace(/\([\u4e00-\u9fff]{1,16}\(\d{4}\)第?\d{1,5}号\)$/, '')
    .replace(/(?<=[\u4e00-\u9fff)》])(?:\(?\d{4}-\d{1,2}-\d{1,2}\)?|\(\d{4}年\d{1,2}月\d{1,2}日\))$/, '')
  return { ...line, words, end: line.start + words.length }
}

function isNotice(words: string): boolean {
  return /(?:印发|转发|发布|公布|下发|批转).*(?:通知|决定|公告)(?:\([^()]*\))*$/.test(words)
}

/** Goes back over the lines that a broken title began in. */
function firstLine(lines: readonly HeadLine[], index: number, line: HeadLine): HeadLine {
  let first = line
  let words = line.words
  for (let back = 1; back < LINES_MAX; back++) {
    const previous = lines[index - back]
    if (previous === undefined || !couldBeTitleLine(previous) || isWhole(previous.words)) break
    const isOpen = !isBalanced(words) || !ABOUT.test(words)
    if (isOpen ? isPiece(previous.words, words, line.words) : isIssuerAbove(previous.words, first.words)) {
      words = previous.words + words
      first = previous
    } else if (!isOpen) break
  }
  return first
}

function isPiece(previous: string, words: string, last: string): boolean {
  if (!isBalanced(words) || previous.includes('关于') || last.length < SHORT || KIND_ALONE.test(last)) return true
  const isOfPlace = BEGINS_WITH_PLACE.test(previous) && !BEGINS_WITH_PLACE.test(words)
  return isOfPlace && previous.length >= PLACE_LINE_MIN && !ENDS_AS_BODY.test(previous)
}

/** Above a line that begins with 关于 stand the names of those who issue it, and nothing else. */
function isIssuerAbove(previous: string, first: string): boolean {
  return ENDS_AS_BODY.test(previous) && (BEGINS_ABOUT.test(first) || ENDS_AS_BODY.test(first))
}

function isWhole(words: string): boolean {
  return ENDS.test(words) && isBalanced(words) && words.length >= LENGTH_MIN
}

function isBalanced(words: string): boolean {
  return words.split('《').length === words.split('》').length && words.split('(').length === words.split(')').length
}
