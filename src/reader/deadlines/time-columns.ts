/** Times in tables of tasks: a column headed 完成时限. */
import { isTimeColumn, isUnitColumn } from '#reader/lexicon/task-columns'
import type { Outline } from '#reader/outline'
import type { Table } from '#reader/reading'
import { placedRows } from '#reader/structure/table-cells'
import { lastYearIn } from './date-words.ts'
import type { Candidate } from './candidate.ts'
import { plainWords } from '#reader/plain-characters'
import { TIME } from './labelled.ts'

const TIME_OF_CELL = new RegExp(`^[于在到至]?(${TIME})(?:完成)?$`)

/** The times that the tables of a document give their rows, in reading order. */
export function findInTimeColumns({ copy, tables }: Outline): Candidate[] {
  return tables.filter(isOfTasks).flatMap((table) => {
    const column = table.header.findIndex((name) => isTimeColumn(plainWords(name)))
    if (column < 0) return []
    return placedRows(copy.text, table).flatMap(({ cells, spans }) => {
      const time = TIME_OF_CELL.exec(cells[column] ?? '')?.[1]
      const cell = spans[column]
      if (time === undefined || cell === undefined) return []
      const start = cell.start + (cells[column] ?? '').indexOf(time)
      const span = { start, end: start + time.length }
      return [{ span, kind: 'point' as const, year: lastYearIn(time), isLimit: true }]
    })
  })
}

function isOfTasks({ header }: Table): boolean {
  return header.some((name) => isUnitColumn(plainWords(name)))
}
