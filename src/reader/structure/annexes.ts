/** Annexes: the list that names them, whose numbers are no clauses, and the places where they begin. */
import type { Span } from '#base/span'
import type { ReadingCopy } from '#reader/reading-copy'

export type Annexes = {
  /** The lines of the list 附件：1.… 2.… */
  readonly lists: readonly Span[]
  /** Where the text of an annex begins. */
  readonly starts: readonly number[]
}

const LIST = /^附(?:件|表):(?=.)/
const LIST_ITEM = /^\d{1,2}[.、][^。;]{2,80}$/
const ANNEX =
  /^附(?:件|表|录)(?:\d{1,2}|[一二三四五六七八九十]{1,2})?(?:-\d{1,2})?:?[^,。;:]{0,30}$|^附:|^附$|^(?:名词|指标|术语|词语)解释$/

/** The annexes of a text. */
export function findAnnexes({ text, paragraphs }: ReadingCopy): Annexes {
  const lists: Span[] = []
  const starts: number[] = []
  let isInList = false
  for (const { start, end } of paragraphs) {
    const words = text.slice(start, Math.min(end, start + 120))
    isInList = LIST.test(words) || (isInList && LIST_ITEM.test(words))
    if (isInList) lists.push({ start, end })
    else if (ANNEX.test(words)) starts.push(start)
  }
  return { lists, starts }
}
