/** Who issues the document: the body before 关于 in its title, else the signature above a date, in the head or at the foot. */
import type { Span } from '#base/span'
import type { Printed, Title } from '#reader/reading'
import type { ReadingCopy } from '#reader/reading-copy'
import type { HeadLine } from './head-lines.ts'
import { printed } from './printed.ts'
import { findSignature } from './signature.ts'

const BODY =
  /(?:政府|办公厅|办公室|委员会|管委会|党工委|党组|党委|市委|县委|区委|省委|委|局|厅|部|院|中心|领导小组|指挥部|联席会议|街道办事处|办事处|公司|联合会|总工会|银行|支行|分行|国务院)(?:\([^()]*\))?$/
const ORDER = /^([\u4e00-\u9fff]{2,20}(?:政府|委员会|部|局))令(?:\(?第|$)/
const LABELLED = /^(?:发布机构|发文机关|发布单位|发文单位|制发机关|发布机关|公开责任部门):?([\u4e00-\u9fff()、]{3,40})$/
const ANNOUNCED = /\d日,?([\u4e00-\u9fff]{3,24}(?:政府|委员会|局|厅|委|办公室|中心))(?:印发|发布|出台)/
const FOOT_PARAGRAPHS = 6

/** The issuer as printed. */
export function findIssuer(copy: ReadingCopy, lines: readonly HeadLine[], titles: readonly Title[]): Printed | null {
  const titled = fromTitles(copy, titles)
  if (titled !== null) return titled
  const signature = findSignature(copy, lines)?.body
  if (signature !== undefined) return printed(copy, signature, 0.8)
  return firstMatch(copy, lines, ORDER, 0.8) ?? firstMatch(copy, lines, LABELLED, 0.6) ?? announcedAtFoot(copy)
}

function fromTitles(copy: ReadingCopy, titles: readonly Title[]): Printed | null {
  for (const { span } of titles) {
    const words = copy.text.slice(span.start, span.end)
    const about = words.search(/关于|印发/)
    const body = words.slice(0, Math.max(0, about)).replace(/\n/g, '')
    if (about > 2 && BODY.test(body)) return printed(copy, { start: span.start, end: span.start + about }, 0.85)
  }
  return null
}

function firstMatch(
  copy: ReadingCopy,
  lines: readonly HeadLine[],
  pattern: RegExp,
  confidence: number,
): Printed | null {
  for (const { start, words } of lines) {
    const match = pattern.exec(words)
    const body = match?.[1]
    if (match === null || body === undefined) continue
    const from = start + match.index + match[0].indexOf(body)
    return printed(copy, { start: from, end: from + body.length }, confidence)
  }
  return null
}

function announcedAtFoot(copy: ReadingCopy): Printed | null {
  const foot = copy.paragraphs.slice(-FOOT_PARAGRAPHS).map(({ start, end }: Span) => {
    return { start, end, words: copy.text.slice(start, Math.min(end, start + 120)), isFurniture: false }
  })
  return firstMatch(copy, foot, ANNOUNCED, 0.5)
}
