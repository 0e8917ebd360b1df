/** The clause tree of a reading copy. */
import { isNumberColumn, isUnitColumn } from '#reader/lexicon/task-columns'
import type { Part } from '#reader/outline'
import type { ReadingCopy } from '#reader/reading-copy'
import type { SourceTable } from '#reader/source-text'
import { findAnnexes } from './annexes.ts'
import { findContents, isContentsLine } from './contents.ts'
import { headingSpanOf } from './headings.ts'
import { missingBetween } from './marks-inside.ts'
import type { NumberMark } from './number-mark.ts'
import { findNumberMarks } from './number-marks.ts'
import { numberAsWritten } from './number-styles.ts'
import { clausesInSequence } from './sequence.ts'
import type { NumberedClause } from './sequence.ts'
import { tablesOfLines } from './table-rows-in-text.ts'

const CELL_MAX = 400
const GAP_MAX = 4
const HEADING_REACH = 80
const NUMBERED_CELL =
  /^(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[)）]|第[一二三四五六七八九十百]{1,4}条)\s*\S{2}/

/** The parts in reading order, `0` first. */
export function partsOf(copy: ReadingCopy): Part[] {
  const { text } = copy
  const annexes = findAnnexes(copy)
  const marks = outsideTables(copy, findNumberMarks(copy)).filter((mark) => !isContentsLine(text, mark))
  const contents = findContents(text, marks)
  const notClauses = [...(contents === undefined ? [] : [contents]), ...annexes.lists, ...tablesOfLines(copy)]
  const inBody = marks.filter(
    ({ span }) => !notClauses.some((each) => each.start <= span.start && span.start < each.end),
  )
  const clauses = clausesInSequence(withMissing(text, inBody), annexes.starts)
  const ends = endsOf(clauses, text.length)
  return [
    opening(clauses, text),
    ...clauses.map((clause, index) => partOf(copy, clause, clauses[index + 1], ends[index] ?? text.length)),
  ]
}

function opening(clauses: readonly NumberedClause[], text: string): Part {
  const span = { start: 0, end: clauses[0]?.mark.span.start ?? text.length }
  const headingSpan = { start: 0, end: 0 }
  return {
    path: '0',
    parent: null,
    number: '0',
    heading: '',
    level: 0,
    kind: 'clause',
    headingSpan,
    ownSpan: span,
    span,
  }
}

function partOf(copy: ReadingCopy, clause: NumberedClause, next: NumberedClause | undefined, end: number): Part {
  const { text } = copy
  const { mark, ancestors } = clause
  const numbers = ancestors.map(({ words }) => numberAsWritten(words))
  const number = numberAsWritten(mark.words)
  const ownEnd = next?.mark.span.start ?? text.length
  const lineEnd = cellEnd(copy, mark.span.end, Math.min(ownEnd, mark.paragraphEnd))
  const headingSpan = headingSpanOf(text, mark.span.end, lineEnd)
  return {
    path: [...numbers, number].join('/'),
    parent: numbers.length === 0 ? null : numbers.join('/'),
    number,
    heading: text.slice(headingSpan.start, headingSpan.end),
    level: ancestors.length + 1,
    kind: 'clause',
    headingSpan,
    ownSpan: { start: mark.span.start, end: ownEnd },
    span: { start: mark.span.start, end },
  }
}

/** The text of a cell ends at the tab in the source, which the copy does not show. */
function cellEnd({ source, offsets }: ReadingCopy, from: number, until: number): number {
  const place = offsets[from] ?? 0
  if (!source.tables.some(({ span }) => span.start <= place && place < span.end)) return until
  for (let at = from + 1; at < Math.min(until, from + HEADING_REACH); at++) {
    const gap = source.text.slice((offsets[at - 1] ?? 0) + 1, offsets[at] ?? 0)
    if (gap.includes('\t')) return at
  }
  return until
}

/** A clause ends where the next one of its level or of an outer level begins. */
function endsOf(clauses: readonly NumberedClause[], textEnd: number): number[] {
  const ends = clauses.map(() => textEnd)
  const open: number[] = []
  for (const [index, { ancestors, mark }] of clauses.entries()) {
    while (open.length > ancestors.length) ends[open.pop() ?? 0] = mark.span.start
    open.push(index)
  }
  return ends
}

/** Numbers that two neighbours leave out are looked for between them: somebody lost a line end there. */
function withMissing(text: string, marks: readonly NumberMark[]): NumberMark[] {
  const lasts: NumberMark[] = []
  return marks.flatMap((mark) => {
    while ((lasts.at(-1)?.style.rank ?? -1) > mark.style.rank) lasts.pop()
    const before = lasts.at(-1)
    const isGap = before?.style === mark.style && mark.value - before.value > 1 && mark.value - before.value <= GAP_MAX
    if (before?.style === mark.style) lasts.pop()
    lasts.push(mark)
    return isGap ? [...missingBetween(text, before, mark), mark] : [mark]
  })
}

/** Numbers in the cells of a table count rows. */
function outsideTables(copy: ReadingCopy, marks: readonly NumberMark[]): NumberMark[] {
  const grids = copy.source.tables.filter((table) => isGrid(table) && !holdsText(table))
  if (grids.length === 0) return [...marks]
  return marks.filter(({ span }) => {
    const offset = copy.offsets[span.start] ?? 0
    return !grids.some((grid) => grid.span.start <= offset && offset < grid.span.end)
  })
}

/** Some pages set their text into a table, a heading and its text beside each other: such rows begin with numbers. */
function holdsText({ rows }: SourceTable): boolean {
  const [header = []] = rows
  const names = header.map((cell) => cell.replaceAll(/\s/g, ''))
  if (names.some((name) => isNumberColumn(name) || isUnitColumn(name) || name.includes('指标'))) return false
  return rows.filter(([first = '']) => NUMBERED_CELL.test(first)).length >= Math.max(2, rows.length / 2)
}

function isGrid({ rows }: SourceTable): boolean {
  return rows.length >= 2 && rows.every((row) => row.length >= 2 && row.every((cell) => cell.length <= CELL_MAX))
}
