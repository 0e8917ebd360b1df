/** Who issues the document: the body before 关于 in its title, else the signature above the date. */
import type { Printed, Title } from '#reader/reading'
import type { ReadingCopy } from '#reader/reading-copy'
import type { HeadLine } from './head-lines.ts'
import { printed } from './printed.ts'

const BODY = /(?:政府|办公厅|办公室|委员会|管委会|委|局|厅|部|院|中心|领导小组)(?:\([^()]*\))?$/

/** The issuer as printed. */
export function findIssuer(copy: ReadingCopy, lines: readonly HeadLine[], titles: readonly Title[]): Printed | null {
  for (const { span } of titles) {
    const words = copy.text.slice(span.start, span.end)
    const about = words.search(/关于|印发/)
    const body = words.slice(0, Math.max(0, about)).replace(/\n/g, '')
    if (about > 2 && BODY.test(body)) return printed(copy, { start: span.start, end: span.start + about }, 0.85)
  }
  const signature = lines.find(({ words, isFurniture }, index) => {
    return !isFurniture && words.length <= 40 && BODY.test(words) && /^\d{4}[年-]/.test(lines[index + 1]?.words ?? '')
  })
  if (signature !== undefined) return printed(copy, signature, 0.8)
  const footed = footSignature(copy)
  return footed === undefined ? null : printed(copy, footed, 0.7)
}

function footSignature(copy: ReadingCopy): { start: number; end: number } | undefined {
  for (const { start, end } of copy.paragraphs.slice(-12)) {
    const match = /^([\u4e00-\u9fff]{3,30}?(?:政府|办公厅|办公室|委员会|局|厅|中心))\d{4}年/.exec(
      copy.text.slice(start, Math.min(end, start + 80)),
    )
    if (match?.[1] !== undefined) return { start, end: start + match[1].length }
  }
  return undefined
}
