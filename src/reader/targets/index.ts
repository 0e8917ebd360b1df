/** Finds the numbers a plan commits somebody to reach, and the numbers it does not, with the reason. */
import type { Outline } from '#reader/outline'
import type { Deadline, Refusal, Table, Target } from '#reader/reading'
import { originalWords } from '#reader/reading-copy'
import { tablesOfDelimitedLines } from './delimited-tables.ts'
import { tablesOfLines } from './line-tables.ts'
import { tablesOfRowLines } from './row-lines.ts'
import { tablesRunTogether } from './run-together-tables.ts'
import { readSentence } from './sentence-targets.ts'
import { sentencesOf } from './sentences.ts'
import type { Sentence } from './sentences.ts'
import { surroundingsOf } from './surroundings.ts'
import { hasGoals, readTable } from './table-targets.ts'

/** Targets and refused numbers in reading order, all spans in places of the copy. */
export function findTargets(
  outline: Outline,
  deadlines: readonly Deadline[],
): { targets: readonly Target[]; refusals: readonly Refusal[] } {
  const document = surroundingsOf(outline, deadlines)
  const tables = indicatorTables(outline)
  const isInTable = ({ start, words }: Sentence): boolean =>
    tables.some(({ span }) => span.start < start + words.length && start < span.end)
  const found = [
    ...sentencesOf(outline)
      .filter((sentence) => !isInTable(sentence))
      .map((sentence) => readSentence(document, sentence)),
    ...tables.map((table) => readTable(outline, table)),
  ]
  return {
    targets: found.flatMap(({ targets }) => targets).toSorted((a, b) => a.valueSpan.start - b.valueSpan.start),
    refusals: found
      .flatMap(({ refusals }) => refusals)
      .map((refusal) => ({ ...refusal, words: originalWords(outline.copy, refusal.span) }))
      .toSorted((a, b) => a.span.start - b.span.start),
  }
}

/** The tables known by their cells, and those found in the lines where none, or none that can be read so well, stands. */
function indicatorTables(outline: Outline): Table[] {
  const delimited = tablesOfDelimitedLines(outline).filter((table) => hasGoals(table, outline.year))
  const known = outline.tables
    .filter((table) => table.kind === 'indicators' && hasGoals(table, outline.year))
    .filter((table) => !delimited.some((other) => overlap(table, other) && other.rows.length > table.rows.length))
  const readable = known.filter(({ rows }) => rows.some(({ note }) => note === 'data'))
  const found = [...delimited, ...tablesOfLines(outline), ...tablesRunTogether(outline), ...tablesOfRowLines(outline)]
  const fromLines = withoutOverlaps(found).filter((table) => !readable.some((other) => overlap(table, other)))
  return [...known.filter((table) => !fromLines.some((other) => overlap(table, other))), ...fromLines]
}

/** Where two ways of reading find a table in one place, the earlier way stays. */
function withoutOverlaps(tables: readonly Table[]): Table[] {
  return tables.filter((table, index) => !tables.slice(0, index).some((other) => overlap(table, other)))
}

function overlap(one: Table, other: Table): boolean {
  return one.span.start < other.span.end && other.span.start < one.span.end
}
