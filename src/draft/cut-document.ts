/**
 * Cuts a document into the stretches that become clauses: the letter that issues the plan, what stands before the first
 * number, the numbered clauses, and the signature where it stands at the end. A stretch goes on to the next one, so that
 * no word is left out; titles, the document's number and the words of the page stand between letter and plan.
 */
import { type Span, wordsOf } from '#base/span'
import type { Clause, Reading } from '#reader'
import { findClauseNumber, squeezedWords } from '#plan'
import { numberAtStart } from './clause-ids.ts'

export type Stretch = {
  readonly part: 'notice' | 'preamble' | 'body'
  /** Of the reading's clause; null where there is no number. */
  readonly path: string | null
  readonly parent: string | null
  readonly number: string
  readonly heading: string
  readonly span: Span
  readonly confidence: number | null
}

/** What stands around a title (number, day, page's words) within so many characters is no part of the letter. */
const reachOfHead = 160

/** Stretches in the order of the text; one that says nothing is left out, or belongs to the one before it. */
export function cutDocument(text: string, reading: Reading): Stretch[] {
  const clauses = reading.clauses
    .filter(({ number }) => findClauseNumber(number) !== undefined)
    .toSorted((a, b) => a.span.start - b.span.start)
  const firstNumber = clauses[0]?.span.start ?? text.length
  const beginnings: Beginning[] = [
    ...beginningsOfHead(text, reading, firstNumber),
    ...clauses.map((clause) => ({ ...numbered(text, clause), start: clause.span.start })),
    ...signatureWithin(text, reading, firstNumber),
  ]
  beginnings.sort((a, b) => a.start - b.start)
  const stretches: Stretch[] = []
  for (const [index, { start, end, ...stretch }] of beginnings.entries()) {
    const span = { start, end: end ?? beginnings[index + 1]?.start ?? text.length }
    const last = stretches.at(-1)
    if (saysSomething(text, span, reading)) stretches.push({ ...stretch, span })
    else if (last?.span.end === start) stretches.splice(-1, 1, { ...last, span: { ...last.span, end: span.end } })
  }
  return stretches
}

/** What a title says too (the page prints it once more, or the issuer alone) is none of the plan's words. */
function saysSomething(text: string, span: Span, { titles }: Reading): boolean {
  const words = squeezedWords(wordsOf(text, span))
  const said = titles.map((title) => squeezedWords(wordsOf(text, title.span)))
  const rest = said.reduce((left, title) => left.replaceAll(title, ''), words)
  return /[\p{L}\p{N}]/u.test(rest) && !said.some((title) => title.includes(rest))
}

type Beginning = Omit<Stretch, 'span'> & { readonly start: number; readonly end?: number }

const unnumbered = { path: null, parent: null, number: '', heading: '', confidence: null } as const

function beginningsOfHead(text: string, reading: Reading, firstNumber: number): Beginning[] {
  const titles = reading.titles.filter(({ span }) => span.end <= firstNumber && startsLine(text, span))
  const notice = titles.find(({ of }) => of === 'notice')
  const plan = titles.find(({ of, span }) => of === 'plan' && span.start >= (notice?.span.end ?? 0))
  const afterTitle = plan?.span.end ?? notice?.span.end
  // A letter that names its plan in the sentence that issues it, and goes on as the plan.
  if (afterTitle === undefined) {
    return [{ ...unnumbered, part: 'notice', start: reading.addressees[0]?.span.start ?? 0, end: firstNumber }]
  }
  const start = endOfHead(reading, afterTitle, firstNumber)
  const preamble: Beginning = { ...unnumbered, part: 'preamble', start, end: firstNumber }
  const letter =
    notice === undefined ? reading.addressees[0]?.span.start : endOfHead(reading, notice.span.end, firstNumber)
  if (plan === undefined || letter === undefined || letter >= plan.span.start) return [preamble]
  return [{ ...unnumbered, part: 'notice', start: letter, end: plan.span.start }, preamble]
}

/** A title that stands within a sentence divides nothing. */
function startsLine(text: string, { start }: Span): boolean {
  return text.slice(text.lastIndexOf('\n', start - 1) + 1, start).trim() === ''
}

/** Where the words begin after a title and what stands about it. */
function endOfHead({ documentNumber, publishDate, chrome }: Reading, from: number, to: number): number {
  const beside = [documentNumber?.span, publishDate?.span, ...chrome]
    .filter((span): span is Span => span !== undefined)
    .filter(({ start, end }) => start >= from && start < from + reachOfHead && end <= to)
  return Math.max(from, ...beside.map(({ end }) => end))
}

function numbered(text: string, clause: Clause): Omit<Stretch, 'span'> {
  const { path, parent, headingSpan, span, confidence } = clause
  const words = text.slice(span.start, span.end)
  const before = text.slice(span.start, headingSpan.start).replaceAll(/\s/g, '')
  const isBeside = headingSpan.start > span.start && before.length <= 12 && before !== ''
  const number = isBeside ? before : (numberAtStart(words) ?? clause.number)
  return {
    part: 'body',
    path,
    parent,
    number,
    heading: isBeside ? headingAsPrinted(text, headingSpan) : '',
    confidence,
  }
}

/** The reading has plain characters; a package quotes what is printed. */
function headingAsPrinted(text: string, { start, end }: Span): string {
  return text
    .slice(start, end)
    .replaceAll(/\s*\n\s*/g, '')
    .trim()
}

/** Issuer and day below the text, in the last clause before an annex or the end. */
function signatureWithin(text: string, { issueDate, issuer }: Reading, firstNumber: number): Beginning[] {
  if (issueDate === null || issueDate.span.start < firstNumber) return []
  const day = issueDate.span.start
  const lineStart = text.lastIndexOf('\n', day - 1) + 1
  const near = issuer === null ? -1 : text.slice(0, day).lastIndexOf(issuer.text)
  const start = near >= firstNumber && near > day - 80 ? near : Math.max(lineStart, firstNumber)
  const isWholeLine = /^[\s（(]*$/.test(text.slice(lineStart, day))
  if (near < day - 80 && !isWholeLine) return []
  return [{ ...unnumbered, part: 'notice', start }]
}
