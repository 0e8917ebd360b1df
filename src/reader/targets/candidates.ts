/** Numbers of a sentence with the words that belong to each: what stands before it, what follows it, whom it chains to. */
import type { Span } from '#base/span'
import { leftBoundOf } from './comparators.ts'
import type { LeftBound } from './comparators.ts'
import { descriptionsAmong } from './descriptions.ts'
import type { Quantity } from './quantities.ts'
import { startsWithParting } from './parting.ts'
import { segmentsOf } from './sentences.ts'
import type { Sentence } from './sentences.ts'

/** The words before its number; `noun` follows it in 建成20个社区, stands before it in 建成社区20个. */
export type Candidate = {
  readonly sentence: Sentence
  readonly quantity: Quantity
  /** The piece between commas that it stands in, as far as it can matter. */
  readonly segment: Span
  readonly left: LeftBound
  /** Where its own words begin: after the mark that parts it from the number before. */
  readonly from: number
  /** Where its own words end. */
  readonly to: number
  readonly isNounAfter: boolean
  /** The candidate before it in the same segment, parted from it by 、 or 和. */
  readonly previous: Candidate | undefined
  /** Nothing but a mark stands between it and the candidate before: one value of a row. */
  readonly isNextValue: boolean
  /** It only describes what another number counts: 超100亿元 in 10家年产值超100亿元的企业. */
  readonly isDescription: boolean
}

/** Longer pieces without a comma are not read to their ends: the time stays linear. */
const REACH = 160

const PARTING = /、|和(?![谐平])|及(?!时|格|以[上下])|(?<![参给授赋])与|或|(?<!合)并(?![网联购])|,/g

/** The candidates that the numbers of a sentence make, from left to right. */
export function candidatesOf(sentence: Sentence, quantities: readonly Quantity[]): Candidate[] {
  const segments = segmentsOf(sentence.words)
  const found: Candidate[] = []
  const describing = descriptionsAmong(sentence.words, quantities)
  const standing = quantities.filter((quantity) => !describing.has(quantity))
  let last: Candidate | undefined
  let at = 0
  let next = 0
  for (const quantity of quantities) {
    while (next < standing.length && (standing[next]?.start ?? 0) <= quantity.start) next++
    while (at + 1 < segments.length && (segments[at]?.end ?? 0) <= quantity.start) at++
    const segment = segments[at] ?? { start: 0, end: sentence.words.length }
    const before = last !== undefined && isNear(sentence.words, last, segment, quantity) ? last : undefined
    const isDescription = describing.has(quantity)
    const candidate = { ...candidateOf(sentence, quantity, segment, before, standing[next]), isDescription }
    found.push(candidate)
    if (!candidate.isDescription) last = candidate
  }
  return found
}

/** In the same segment, or in one that begins with the number at once: 培训100名教师,200名医生. */
function isNear(words: string, last: Candidate, segment: Span, quantity: Quantity): boolean {
  if (quantity.start - last.quantity.end > REACH) return false
  return (
    last.quantity.start >= segment.start || leftBoundOf(words, segment.start, quantity.start).start === segment.start
  )
}

function candidateOf(
  sentence: Sentence,
  quantity: Quantity,
  segment: Span,
  before: Candidate | undefined,
  next: Quantity | undefined,
): Omit<Candidate, 'isDescription'> {
  const { words } = sentence
  const near = {
    start: Math.max(segment.start, quantity.start - REACH),
    end: Math.min(segment.end, quantity.end + REACH),
  }
  const parting = before === undefined ? undefined : partingAfter(words, before, quantity)
  const from = Math.max(parting ?? before?.from ?? near.start, near.start)
  const left = leftBoundOf(words, from, quantity.start)
  const to = next !== undefined && next.start < near.end ? ownEnd(words, quantity, next) : near.end
  const after = words.slice(quantity.end, to)
  const isNounAfter = after !== '' && !startsWithParting(after)
  const isOneOfRow = !isNounAfter || before?.left.words.includes('分别') === true
  return {
    sentence,
    quantity,
    segment: near,
    left,
    from,
    to,
    isNounAfter,
    previous: parting === undefined ? undefined : before,
    isNextValue:
      isOneOfRow &&
      parting !== undefined &&
      before?.isNounAfter === false &&
      left.start <= parting &&
      left.bounds.length === 0,
  }
}

/** The place after the mark between two numbers; undefined where no mark parts them. */
function partingAfter(words: string, before: Candidate, quantity: Quantity): number | undefined {
  const between = words.slice(before.quantity.end, quantity.start)
  if (between === '') return before.quantity.end
  const atOnce = /^(?:[、,]|以及|和|及|与|并)/.exec(between)
  if (atOnce !== null) return before.quantity.end + atOnce[0].length
  const last = lastParting(between)
  return last === undefined ? undefined : before.quantity.end + last.end
}

function ownEnd(words: string, quantity: Quantity, next: Quantity): number {
  const between = words.slice(quantity.end, next.start)
  if (between === '' || /^[、,和及与并]/.test(between)) return quantity.end
  const last = lastParting(between)
  return last === undefined ? next.start : quantity.end + last.start
}

function lastParting(words: string): Span | undefined {
  let last: Span | undefined
  for (const match of words.matchAll(PARTING)) last = { start: match.index, end: match.index + match[0].length }
  return last
}
