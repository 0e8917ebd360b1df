/** The dates of a document: of signature, and of publication on a page. */
import type { Span } from '#base/span'
import type { PrintedDate } from '#reader/reading'
import type { ReadingCopy } from '#reader/reading-copy'
import type { HeadLine } from './head-lines.ts'
import { figuresOf, valueOfNumeral } from '#base/chinese-numerals'
import { printed } from './printed.ts'
import { findSignature } from './signature.ts'

const CHINESE = '一二三四五六七八九十〇○零'
const DATE = `(\\d{4}|[${CHINESE}]{4})[年月-](\\d{1,2}|[${CHINESE}]{1,3})[月-](\\d{1,2}|[${CHINESE}]{1,3})日?`
const SIGNED = new RegExp(
  `^\\(?(?:[\\u4e00-\\u9fff()]{0,40}?)(${DATE})(?:印发|发布)?\\)?(?=$|\\(此件|,征求|印发|发布|,[\\u4e00-\\u9fff]{2,24}(?:印发|发布)|[^()]{2,60}(?:通过|公布|批准|修正|修订)\\))`,
)
const PUBLISHED = new RegExp(`(?:发布日期|发布时间|公开日期|发文日期|时间|(?<!成文|生成|签发)日期):?(${DATE})`)
const LABELLED_SIGNED = new RegExp(`(?:成文日期|生成日期|签发日期)[:]?(${DATE})`)
const BARE_PAGE_DATE = /^\d{4}-\d{1,2}-\d{1,2}/
const FOOT_LINES = 14

/** The date under the signature: in the head, else where the document is signed. */
export function findIssueDate(copy: ReadingCopy, lines: readonly HeadLine[], bodyStart: number): PrintedDate | null {
  const labelled = firstDate(copy, lines, LABELLED_SIGNED)
  const signed = firstDate(
    copy,
    lines.filter(({ words }) => words.length <= 60 && !BARE_PAGE_DATE.test(words) && !PUBLISHED.test(words)),
    SIGNED,
  )
  return signed ?? signatureDate(copy, lines) ?? footDate(copy, bodyStart) ?? labelled
}

/** The date that the page gives. */
export function findPublishDate(copy: ReadingCopy, lines: readonly HeadLine[]): PrintedDate | null {
  return firstDate(copy, lines, PUBLISHED) ?? firstDate(copy, lines, new RegExp(`^(${DATE})$`), BARE_PAGE_DATE)
}

function signatureDate(copy: ReadingCopy, lines: readonly HeadLine[]): PrintedDate | null {
  const date = findSignature(copy, lines)?.date
  if (date === undefined) return null
  const line = { ...date, words: copy.text.slice(date.start, date.end), isFurniture: false }
  return firstDate(copy, [line], SIGNED)
}

function footDate(copy: ReadingCopy, bodyStart: number): PrintedDate | null {
  const lines = copy.paragraphs
    .slice(-FOOT_LINES)
    .filter(({ start }) => start > bodyStart)
    .map(({ start, end }) => ({
      start,
      end,
      words: copy.text.slice(start, Math.min(end, start + 80)),
      isFurniture: false,
    }))
  return firstDate(copy, lines, SIGNED)
}

function firstDate(
  copy: ReadingCopy,
  lines: readonly HeadLine[],
  pattern: RegExp,
  condition: RegExp = /^/,
): PrintedDate | null {
  for (const { start, words } of lines) {
    const match = condition.test(words) ? pattern.exec(words) : null
    const written = match?.[1]
    if (match === null || written === undefined) continue
    const from = start + match.index + match[0].indexOf(written)
    const date = isoDate(match[2] ?? '', match[3] ?? '', match[4] ?? '')
    if (date !== null) return dated(copy, { start: from, end: from + written.length }, date)
  }
  return null
}

function dated(copy: ReadingCopy, span: Span, date: string): PrintedDate {
  return { ...printed(copy, span, 0.9), date }
}

function isoDate(yearWords: string, monthWords: string, dayWords: string): string | null {
  const year = figuresOf(yearWords)
  const month = valueOfNumeral(monthWords)
  const day = valueOfNumeral(dayWords)
  if (!/^\d{4}$/.test(year) || month < 1 || month > 12 || day < 1 || day > 31) return null
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}
