/** The heading of a clause: the words after its number, up to the end of the sentence, the colon or the paragraph. */
import type { Span } from '#base/span'

const HEADING_MAX = 60
/** `【适用范围】` and, at articles, `(适用范围)` before the sentence. */
const BRACKETED = /^(?:[【〖]([^】〗]{1,40})[】〗]|\(([\u4e00-\u9fff、]{2,16})\)(?=[\u4e00-\u9fff]))/
/** `第一条：支持技改`. */
const LEADING = /^[:、.-]+/
const END = /[。:;!?\n]|\.(?=[\u4e00-\u9fff])|\((?:责任|牵头|负责|配合|主办)/

/** Where the heading stands; `until` is where the next clause or the paragraph begins. */
export function headingSpanOf(text: string, markEnd: number, until: number): Span {
  const from = markEnd + (LEADING.exec(text.slice(markEnd, Math.min(until, markEnd + 4)))?.[0].length ?? 0)
  const words = text.slice(from, Math.min(until, from + 400))
  const bracketed = BRACKETED.exec(words)
  if (bracketed !== null) return { start: from + 1, end: from + bracketed[0].length - 1 }
  const end = END.exec(words)?.index ?? words.length
  return { start: from, end: from + (end > HEADING_MAX ? shortened(words.slice(0, end)) : end) }
}

/** A clause without a heading is called by its first words. */
function shortened(sentence: string): number {
  const comma = sentence.indexOf(',', 8)
  return comma > 0 && comma <= HEADING_MAX ? comma : Math.min(sentence.length, HEADING_MAX)
}
