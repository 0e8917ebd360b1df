/** By when a target is due: the time in its own sentence, else the one that opens its paragraph, clause or section. */
import type { Part } from '#reader/outline'
import type { Deadline, Inheritance, TargetDeadline } from '#reader/reading'
import type { Sentence } from './sentences.ts'
import type { Surroundings } from './surroundings.ts'
import { limitsTime } from './time-limits.ts'
import { timesInRow, timeWritten } from './times-in-words.ts'

/** Farther away a time is not taken for the number's own. */
const REACH = 2000

const YEAR_OF_HEADING = /[(](20\d\d年[底末]?)[)]|^(20\d\d年[底末]?)(?:前)?的?(?:主要|工作|总体|阶段|发展|预期)*目标/
const LONGEST_HEADING = 30
const REACH_OF_START = 100

/** What may stand before the time that opens a sentence: 力争到2025年, 通过三年努力,到2025年. */
const OPENING = /(?:^|[。!?\n:)】.])(?:力争|争取|确保|努力|经过?[^。,]{0,10}努力,|通过[^。,]{0,10}努力,|[,-])*$/

/** The deadline of the number at a place of the copy; the one before it in its sentence wins over the one after it. */
export function deadlineAt(document: Surroundings, sentence: Sentence, place: number): TargetDeadline | null {
  const end = sentence.start + sentence.words.length
  const own = document
    .deadlinesBetween(Math.max(sentence.start, place - REACH), Math.min(end, place + REACH))
    .filter((deadline) => deadline.kind !== 'within' || isInheritable(deadline))
    .filter(({ span }) => !limitsTime(sentence.copyText.slice(Math.max(0, span.start - 40), span.start)))
  const before = own.findLast(({ span }) => span.start < place)
  const written = timeWritten(document.year, sentence, place)
  if (startsLater(sentence, before?.span.end ?? sentence.start, place)) return null
  if (written !== undefined && (before === undefined || before.span.end <= written.span.start)) return written
  const nearest = before ?? own.find((deadline) => bindsBack(sentence, place, deadline))
  if (nearest !== undefined) return { text: nearest.text, span: nearest.span, inheritedFrom: null }
  return timeOfRow(document, sentence) ?? openingOfClause(document, sentence) ?? openingAbove(document, sentence)
}

/** 2023年前改造30个;从2024年起每年新增10个: what only begins has no time by which it is due. */
function startsLater({ copyText }: Sentence, from: number, place: number): boolean {
  const words = copyText.slice(Math.max(from, place - REACH_OF_START), place)
  return /(?:^|[;,])(?:从|自)?20\d\d年(?:\d{1,2}月)?(?:\d{1,2}日)?起/.test(words)
}

/** 处置率应于2020年底前达到90%, 处置率达到90%,2020年底前完成: a year that only begins the next piece is that one's own. */
function bindsBack({ copyText }: Sentence, place: number, { kind, span }: Deadline): boolean {
  if (kind === 'within') return false
  const isLimit =
    /^[^到至].*前$/.test(copyText.slice(span.start, span.end)) ||
    /^完成(?:[。;,)]|$)/.test(copyText.slice(span.end, span.end + 3))
  return isLimit || !/[,;]/.test(copyText.slice(place, span.start))
}

/** All deadlines that follow one another right before a place, for values that are told apart by year. */
export function deadlinesBefore(document: Surroundings, sentence: Sentence, place: number): readonly TargetDeadline[] {
  const inWords = timesInRow(sentence, place)
  if (inWords.length > 0) return inWords
  const row: Deadline[] = []
  for (const deadline of document.deadlinesBetween(Math.max(sentence.start, place - REACH), place).toReversed()) {
    if (row.length > 0 && (row[0]?.span.start ?? 0) - deadline.span.end > 1) break
    row.unshift(deadline)
  }
  return row.map(({ text, span }) => ({ text, span, inheritedFrom: null }))
}

/** The time in another cell of the row. */
function timeOfRow(document: Surroundings, { row }: Sentence): TargetDeadline | null {
  const times = row === null ? [] : document.deadlinesBetween(row.start, row.end)
  const [time] = times
  return time === undefined || times.length > 1 ? null : { text: time.text, span: time.span, inheritedFrom: null }
}

/** The latest sentence before this one that begins with a time: in the paragraph, at the opening of the clause, among its goals. */
function openingOfClause(document: Surroundings, sentence: Sentence): TargetDeadline | null {
  const { copyText } = sentence
  const { ownSpan, heading } = sentence.part
  const earlier = document.deadlinesBetween(Math.max(ownSpan.start, sentence.start - REACH), sentence.start)
  const isGoal = heading.includes('目标')
  const inheritable = earlier.filter(isInheritable)
  const isOnlyTime = new Set(inheritable.map(({ text }) => text)).size === 1
  const opening =
    inheritable.findLast(
      (deadline) =>
        opensSentence(copyText, deadline) &&
        (deadline.span.start >= sentence.paragraphStart || (isOnlyTime && opensClause(sentence, deadline))),
    ) ?? (isGoal ? inheritable.findLast((deadline) => isAhead(copyText, deadline)) : undefined)
  return opening === undefined ? null : inherited(opening, 'earlier-sentence')
}

/** A time in the heading of the clause, or in the words of a clause above it before its first part. */
function openingAbove(document: Surroundings, { part, copyText }: Sentence): TargetDeadline | null {
  for (const [index, above] of document.above(part).entries()) {
    const end = index === 0 ? above.headingSpan.end : above.ownSpan.end
    const last = document
      .deadlinesBetween(above.ownSpan.start, end)
      .findLast((deadline) => isInheritable(deadline) && holdsBelow(copyText, deadline, above, index === 0))
    if (last !== undefined)
      return inherited(last, last.span.end <= above.headingSpan.end ? 'heading' : 'clause-opening')
    const year = yearInHeading(document.year, above)
    if (year !== undefined) return inherited(year, 'heading')
  }
  return null
}

/** 近期目标(2026年), 2026年工作目标: a bare year in a heading. */
function yearInHeading(documentYear: number | null, { heading, headingSpan }: Part): TimeInText | undefined {
  const text = YEAR_OF_HEADING.exec(heading)
    ?.slice(1)
    .find((year) => year !== undefined)
  if (text === undefined || (documentYear !== null && Number(text.slice(0, 4)) < documentYear)) return undefined
  return { text, span: headingSpan }
}

/** A heading that is a whole sentence holds no time for others but at its beginning. */
function holdsBelow(text: string, deadline: Deadline, above: Part, isOwn: boolean): boolean {
  if (isOwn) return above.heading.length <= LONGEST_HEADING || opensSentence(text, deadline)
  return leadsOn(text, deadline, above)
}

/** In the heading, at the beginning of a sentence, or in the last sentence before the clauses below. */
function leadsOn(text: string, deadline: Deadline, { headingSpan, ownSpan }: Part): boolean {
  if (deadline.span.start < headingSpan.end || opensSentence(text, deadline)) return true
  return !/。\s*\S/.test(text.slice(deadline.span.end, Math.min(ownSpan.end, deadline.span.end + REACH)))
}

/** A year or a span of years; how many days a single act may take is nobody else's time. */
function isInheritable({ kind, text }: Deadline): boolean {
  return kind !== 'yearly' && !(kind === 'within' && /[日天]|小时/.test(text))
}

/** 力争到2027年建成体系: wherever it stands in a sentence, in a clause of goals it holds for the goals that follow. */
function isAhead(text: string, { span }: Deadline): boolean {
  return /[到至在于]20\d\d年|[底末前]$/.test(text.slice(span.start, span.end))
}

/** Nothing but the heading stands before it in its clause. */
function opensClause({ part, copyText }: Sentence, { span }: Deadline): boolean {
  return !/[。;]/.test(copyText.slice(Math.max(part.headingSpan.end, span.start - 40), span.start).slice(1))
}

function opensSentence(text: string, { span }: Deadline): boolean {
  return OPENING.test(text.slice(Math.max(0, span.start - 24), span.start))
}

type TimeInText = Pick<Deadline, 'text' | 'span'>

function inherited(deadline: TimeInText, from: Inheritance['from']): TargetDeadline {
  const { text, span } = deadline
  return { text, span, inheritedFrom: { from, span, words: text } }
}
