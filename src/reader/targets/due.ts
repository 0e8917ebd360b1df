/** By when a target is due: the time in its own sentence, else the one that opens its paragraph, clause or section. */
import type { Part } from '#reader/outline'
import type { Deadline, Inheritance, TargetDeadline } from '#reader/reading'
import type { Sentence } from './sentences.ts'
import type { Surroundings } from './surroundings.ts'
import { limitsTime } from './time-limits.ts'

/** Farther away a time is not taken for the number's own. */
const REACH = 2000

/** What may stand before the time that opens a sentence: 力争到2025年, 通过三年努力,到2025年. */
const OPENING = /(?:^|[。!?\n:)】.])(?:力争|争取|确保|努力|经过?[^。,]{0,10}努力,|通过[^。,]{0,10}努力,|[,-])*$/

/** The deadline of the number at a place of the copy; the one before it in its sentence wins over the one after it. */
export function deadlineAt(document: Surroundings, sentence: Sentence, place: number): TargetDeadline | null {
  const end = sentence.start + sentence.words.length
  const own = document
    .deadlinesBetween(Math.max(sentence.start, place - REACH), Math.min(end, place + REACH))
    .filter(({ span }) => !limitsTime(sentence.copyText.slice(Math.max(0, span.start - 40), span.start)))
  const nearest = own.findLast(({ span }) => span.start < place) ?? own.find(({ kind }) => kind !== 'within')
  if (nearest !== undefined) return { text: nearest.text, span: nearest.span, inheritedFrom: null }
  return openingOfClause(document, sentence) ?? openingAbove(document, sentence)
}

/** All deadlines of the sentence that stand before a place, for values that are told apart by year. */
export function deadlinesBefore(document: Surroundings, sentence: Sentence, place: number): readonly TargetDeadline[] {
  return document
    .deadlinesBetween(Math.max(sentence.start, place - REACH), place)
    .map(({ text, span }) => ({ text, span, inheritedFrom: null }))
}

/** The latest sentence of the paragraph before this one that begins with a time. */
function openingOfClause(document: Surroundings, sentence: Sentence): TargetDeadline | null {
  const { copyText } = sentence
  const earlier = document.deadlinesBetween(Math.max(sentence.paragraphStart, sentence.start - REACH), sentence.start)
  const opening = earlier.findLast((deadline) => isInheritable(deadline) && opensSentence(copyText, deadline))
  return opening === undefined ? null : inherited(opening, 'earlier-sentence')
}

/** A time in the heading of the clause, or in the words of a clause above it before its first part. */
function openingAbove(document: Surroundings, { part, copyText }: Sentence): TargetDeadline | null {
  for (const [index, above] of document.above(part).entries()) {
    const end = index === 0 ? above.headingSpan.end : above.ownSpan.end
    const last = document
      .deadlinesBetween(above.ownSpan.start, end)
      .findLast((deadline) => isInheritable(deadline) && (index === 0 || leadsOn(copyText, deadline, above)))
    if (last !== undefined)
      return inherited(last, last.span.end <= above.headingSpan.end ? 'heading' : 'clause-opening')
  }
  return null
}

/** In the heading, at the beginning of a sentence, or in the last sentence before the clauses below. */
function leadsOn(text: string, deadline: Deadline, { headingSpan, ownSpan }: Part): boolean {
  if (deadline.span.start < headingSpan.end || opensSentence(text, deadline)) return true
  return !/。\s*\S/.test(text.slice(deadline.span.end, Math.min(ownSpan.end, deadline.span.end + REACH)))
}

function isInheritable(deadline: Deadline): boolean {
  return deadline.kind !== 'yearly'
}

function opensSentence(text: string, { span }: Deadline): boolean {
  return OPENING.test(text.slice(Math.max(0, span.start - 24), span.start))
}

function inherited(deadline: Deadline, from: Inheritance['from']): TargetDeadline {
  const { text, span } = deadline
  return { text, span, inheritedFrom: { from, span, words: text } }
}
