/**
 * The signature: the name of a body, and below it or behind it the date. It closes a notice, so it may stand in the head
 * before the plan, at the foot, or before the annexes.
 */
import type { Span } from '#base/span'
import { looksLikeInstitution } from '#reader/lexicon/institutions'
import type { ReadingCopy } from '#reader/reading-copy'

export type Signature = { readonly body: Span; readonly date: Span }

const CHINESE = '一二三四五六七八九十〇○零'
export const DATE_WORDS = `(?:\\d{4}|[${CHINESE}]{4})年(?:\\d{1,2}|[${CHINESE}]{1,3})月(?:\\d{1,2}|[${CHINESE}]{1,3})日`
const DATE_LINE = new RegExp(`^(${DATE_WORDS})(?:印发|发布)?(?=$|\\()`)
const BOTH = new RegExp(
  `(?:^|(?<=[。;:!)”]))(国务院|[\\u4e00-\\u9fff()·]{2,40}?(?:政府|办公厅|办公室|委员会|管委会|局|厅|委|部|院|中心|办|公司))(${DATE_WORDS})(?=$|\\(|[\\u4e00-\\u9fff“]{4}|[,征]|印发|发布)`,
)
const BODY_MAX = 40
const LINE_MAX = 80
/** The last words of a text without line ends. */
const TAIL = 120

/** The first signature of the document; its head may be cut into finer lines than its paragraphs. */
export function findSignature(copy: ReadingCopy, headLines: readonly Span[]): Signature | undefined {
  return firstIn(copy.text, headLines) ?? firstIn(copy.text, copy.paragraphs)
}

function firstIn(text: string, lines: readonly Span[]): Signature | undefined {
  for (const [index, line] of lines.entries()) {
    const found = signedIn(text, line, lines[index - 1])
    if (found !== undefined) return found
  }
  return undefined
}

function signedIn(text: string, paragraph: Span, previous: Span | undefined): Signature | undefined {
  const { start, end } = paragraph
  const isShort = end - start <= LINE_MAX
  const words = text.slice(start, end)
  const date = isShort ? DATE_LINE.exec(words)?.[1] : undefined
  if (date !== undefined && previous !== undefined && isBody(text, previous)) {
    return { body: previous, date: { start, end: start + date.length } }
  }
  return isShort ? both(words, start) : bothInside(words, start)
}

function bothInside(words: string, start: number): Signature | undefined {
  const from = Math.max(0, words.length - TAIL)
  return both(words.slice(from), start + from)
}

function both(words: string, start: number): Signature | undefined {
  const match = BOTH.exec(words)
  const [, body, date] = match ?? []
  if (match === null || body === undefined || date === undefined) return undefined
  if (!looksLikeInstitution(body) || /^(?:已?经|由|按|自|报|在|于)/.test(body)) return undefined
  const from = start + match.index
  return {
    body: { start: from, end: from + body.length },
    date: { start: from + body.length, end: from + body.length + date.length },
  }
}

function isBody(text: string, { start, end }: Span): boolean {
  return end - start <= BODY_MAX && looksLikeInstitution(text.slice(start, end))
}
