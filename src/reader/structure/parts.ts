/** The clause tree of a reading copy. */
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
    ...clauses.map((clause, index) => partOf(text, clause, clauses[index + 1], ends[index] ?? text.length)),
  ]
}

function opening(clauses: readonly NumberedClause[], text: string): Part {
  const span = { start: 0, end: clauses[0]?.mark.span.start ?? text.length }
  const headingSpan = { start: 0, end: 0 }
  return { path: '0', parent: null, number: '0', heading: '', level: 0, headingSpan, ownSpan: span, span }
}

function partOf(text: string, clause: NumberedClause, next: NumberedClause | undefined, end: number): Part {
  const { mark, ancestors } = clause
  const numbers = ancestors.map(({ words }) => numberAsWritten(words))
  const number = numberAsWritten(mark.words)
  const ownEnd = next?.mark.span.start ?? text.length
  const headingSpan = headingSpanOf(text, mark.span.end, Math.min(ownEnd, mark.paragraphEnd))
  return {
    path: [...numbers, number].join('/'),
    parent: numbers.length === 0 ? null : numbers.join('/'),
    number,
    heading: text.slice(headingSpan.start, headingSpan.end),
    level: ancestors.length + 1,
    headingSpan,
    ownSpan: { start: mark.span.start, end: ownEnd },
    span: { start: mark.span.start, end },
  }
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
  const grids = copy.source.tables.filter(isGrid)
  if (grids.length === 0) return [...marks]
  return marks.filter(({ span }) => {
    const offset = copy.offsets[span.start] ?? 0
    return !grids.some((grid) => grid.span.start <= offset && offset < grid.span.end)
  })
}

function isGrid({ rows }: SourceTable): boolean {
  return rows.length >= 2 && rows.every((row) => row.length >= 2 && row.every((cell) => cell.length <= CELL_MAX))
}
