/**
 * Where numbers of clauses may stand: at the beginning of a paragraph, and inside a paragraph that holds several clauses
 * because line ends were lost.
 */
import type { Span } from '#base/span'
import type { ReadingCopy } from '#reader/reading-copy'
import { decimalMarks } from './decimal-marks.ts'
import { firstChildBehindHeading, marksInside } from './marks-inside.ts'
import { markIn, markOfMatch, styleNamed } from './number-mark.ts'
import type { NumberMark } from './number-mark.ts'
import { NUMBER_STYLES } from './number-styles.ts'

export type { NumberMark } from './number-mark.ts'

/** A paragraph longer than this may hold several clauses. */
const LONG_PARAGRAPH = 600
/** So may a shorter one that holds most of a document. */
const WHOLE_DOCUMENT_MIN = 150
const RUN_MIN = 4
/** A chapter behind a sentence, or the first two Chinese numbers with sentences between them. */
const SEVERAL = /[。;]第[一二三四五六七八九十]{1,3}章|一、[^、\n]{8,}?[。;)]二、/
const AT_START = new RegExp(
  NUMBER_STYLES.map(({ pattern, atStart }) =>
    atStart === undefined ? `(${pattern})` : `(${pattern}|${atStart})`,
  ).join('|'),
  'y',
)
/** `11.` before a heading that begins with a digit looks like a decimal number; 1.5万 is one. */
const DIGIT_BEFORE_DIGIT = /\d{1,3}\.(?=\d)(?!\d{1,2}[万亿%])/y
/** `一 总体要求`: a number that only a gap parts from its heading. */
const NUMBER_BEFORE_GAP = /[一二三四五六七八九十]{1,3}(?=[\u4e00-\u9fff])/y
const GAPPED_HEADING_MAX = 30

/** All places that may begin a clause, in reading order. */
export function findNumberMarks(copy: ReadingCopy): NumberMark[] {
  const decimals = decimalMarks(copy)
  return copy.paragraphs.flatMap((paragraph) => {
    const first =
      decimals.get(paragraph.start) ??
      markAtStart(copy.text, paragraph) ??
      digitBeforeDigit(copy, paragraph) ??
      numberBeforeGap(copy, paragraph)
    const from = first?.span.end ?? paragraph.start
    if (!holdsSeveralClauses(copy.text, paragraph)) {
      const child = first === undefined ? undefined : firstChildBehindHeading(copy.text, first, paragraph)
      const plain = marksInside(copy.text, paragraph, child?.span.end ?? from).filter(isPlainlyBehindSentence)
      return [...[first, child].filter((mark) => mark !== undefined), ...plain]
    }
    const inside = marksInside(copy.text, paragraph, from)
    const isSeveralClauses =
      inside.some(({ style, value }) => style.rank <= 4 && (first === undefined || value > 1)) || runsOn(inside)
    return [...(first === undefined ? [] : [first]), ...(isSeveralClauses ? inside : [])]
  })
}

function markAtStart(text: string, paragraph: Span): NumberMark | undefined {
  AT_START.lastIndex = paragraph.start
  const match = AT_START.exec(text)
  return match === null ? undefined : markOfMatch(text, match, paragraph, 'paragraph start')
}

/** A space behind the point in the source, or a number that only a sequence can want, tells a clause from a decimal. */
function digitBeforeDigit({ text, offsets }: ReadingCopy, paragraph: Span): NumberMark | undefined {
  DIGIT_BEFORE_DIGIT.lastIndex = paragraph.start
  const match = DIGIT_BEFORE_DIGIT.exec(text)
  if (match === null) return undefined
  const end = match.index + match[0].length
  const isSpaced = (offsets[end] ?? 0) - (offsets[end - 1] ?? 0) > 1
  return markIn(text, match, styleNamed('digit'), paragraph, isSpaced ? 'paragraph start' : 'inside')
}

/** Only a short line without the end of a sentence, and only where a sequence wants the number. */
function numberBeforeGap({ text, offsets }: ReadingCopy, paragraph: Span): NumberMark | undefined {
  if (paragraph.end - paragraph.start > GAPPED_HEADING_MAX) return undefined
  if ('。；;,:、'.includes(text.charAt(paragraph.end - 1))) return undefined
  NUMBER_BEFORE_GAP.lastIndex = paragraph.start
  const match = NUMBER_BEFORE_GAP.exec(text)
  if (match === null) return undefined
  const end = match.index + match[0].length
  const isGapped = (offsets[end] ?? 0) - (offsets[end - 1] ?? 0) > 1
  return isGapped ? markIn(text, match, styleNamed('chinese'), paragraph, 'inside') : undefined
}

/** `…做好落实。（二）…`: such a number behind the end of a sentence hardly ever is part of the next one. */
function isPlainlyBehindSentence({ style, isBehindSentence }: NumberMark): boolean {
  return isBehindSentence && (style.rank <= 2 || style.name.endsWith('chinese'))
}

/** Digits alone make clauses where they count on from one. */
function runsOn(marks: readonly NumberMark[]): boolean {
  let count = 0
  for (const { style, value } of marks) if (style.name === 'digit' && value === count + 1) count++
  return count >= RUN_MIN
}

function holdsSeveralClauses(text: string, { start, end }: Span): boolean {
  const length = end - start
  if (length > LONG_PARAGRAPH || (length > WHOLE_DOCUMENT_MIN && length * 2 > text.length)) return true
  return SEVERAL.test(text.slice(start, end))
}
