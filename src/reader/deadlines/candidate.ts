/** A time found in the text before it is known whether anything is due then, and the words around it. */
import type { Span } from '#base/span'
import type { Deadline } from '#reader/reading'

export type Candidate = {
  readonly span: Span
  readonly kind: Deadline['kind']
  /** The last year it reaches; undefined where the words name none. */
  readonly year: number | undefined
  /** Whether the words themselves say that it is a limit: 底, 前, 内, 到. */
  readonly isLimit: boolean
}

const SEGMENT_ENDS = ',。;:!?、\n('
const SENTENCE_ENDS = '。;!?\n'
const REACH = 80

/** The words before a place, back to the beginning of the sentence. */
export function sentenceBefore(text: string, place: number): string {
  const from = Math.max(0, place - REACH)
  let start = place
  while (start > from && !SENTENCE_ENDS.includes(text.charAt(start - 1))) start--
  return text.slice(start, place)
}

/** The words after a place, up to the end of the sentence. */
export function sentenceAfter(text: string, place: number): string {
  const until = Math.min(text.length, place + REACH)
  let end = place
  while (end < until && !SENTENCE_ENDS.includes(text.charAt(end))) end++
  return text.slice(place, end)
}

/** Whether a place begins a segment: nothing but a mark of punctuation, or a number mark, stands before it. */
export function beginsSegment(text: string, place: number): boolean {
  return place === 0 || SEGMENT_ENDS.includes(text.charAt(place - 1)) || /[)】.]/.test(text.charAt(place - 1))
}
