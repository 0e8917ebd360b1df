/**
 * The numbered rows of a table of tasks are clauses: whoever is given such a table is given its rows one by one. Tables
 * of figures, and tables that name no units, have rows only.
 */
import { isNumberColumn, isUnitColumn } from '#reader/lexicon/task-columns'
import type { Part } from '#reader/outline'
import type { Table } from '#reader/reading'
import type { ReadingCopy } from '#reader/reading-copy'
import { findAnnexes } from './annexes.ts'
import { headingSpanOf } from './headings.ts'
import { valueOfMark } from './number-styles.ts'
import type { PlacedRow } from './table-cells.ts'
import { plainWords } from '#reader/plain-characters'
import { placedRows } from './table-cells.ts'

const NUMBER = /^(?:\d{1,3}|[一二三四五六七八九十]{1,3}|\([一二三四五六七八九十\d]{1,3}\))[、.]?$/
const SECTION = /^([一二三四五六七八九十]{1,3})[、.]|^(\([一二三四五六七八九十]{1,3}\))/
/** An annex, or the date below a signature: a table behind it stands under no clause. */
const ENDS_BODY = /(?:^|\n)(?:附[件表][^\n]{0,6}|\d{4}年\d{1,2}月\d{1,2}日)(?:\n|$)/
const TASK_MIN = 4

/** The parts with those that the rows of the tables add. */
export function withTaskRows(copy: ReadingCopy, parts: readonly Part[], tables: readonly Table[]): Part[] {
  const annexes = tables.some(givesTasks) ? findAnnexes(copy).starts : []
  return tables.filter(givesTasks).reduce<Part[]>(
    (all, table) => {
      const isRead = all.some(({ ownSpan }) => table.span.start <= ownSpan.start && ownSpan.start < table.span.end)
      return isRead ? all : inserted(all, rowParts(copy.text, table, parentOf(copy.text, all, table, annexes)))
    },
    [...parts],
  )
}

function givesTasks({ header }: Table): boolean {
  const names = header.map(plainWords)
  return names.some(isNumberColumn) && names.some(isUnitColumn)
}

function rowParts(text: string, table: Table, parent: Part | undefined): Part[] {
  const header = table.header.map(plainWords)
  const numberColumn = header.findIndex(isNumberColumn)
  const reader = new RowReader(text, parent, header)
  for (const row of placedRows(text, table)) reader.read(row, numberColumn)
  return reader.parts
}

/** The clause a table stands in; none for a table behind the body of the document. */
function parentOf(text: string, parts: readonly Part[], table: Table, annexes: readonly number[]): Part | undefined {
  const last = parts.findLast(({ ownSpan }) => ownSpan.start <= table.span.start)
  if (last === undefined || last.level === 0) return undefined
  const isBehind = annexes.some((start) => start >= last.ownSpan.start && start < table.span.start)
  return isBehind || ENDS_BODY.test(text.slice(last.ownSpan.start, table.span.start)) ? undefined : last
}

class RowReader {
  readonly parts: Part[] = []
  private readonly text: string
  private readonly parent: Part | undefined
  private readonly header: readonly string[]
  private section: Part | undefined
  private last = ''

  constructor(text: string, parent: Part | undefined, header: readonly string[]) {
    this.text = text
    this.parent = parent
    this.header = header
  }

  read({ row, cells, spans }: PlacedRow, numberColumn: number): void {
    const words = cells[numberColumn] ?? ''
    const span = spans[numberColumn]
    const section = SECTION.exec(cells.find((cell) => cell !== '') ?? '')
    const first = spans.find((each) => each !== undefined)
    if (row.note === 'section' && section !== null && first !== undefined) {
      const number = section[1] ?? section[2] ?? ''
      this.section = this.part('clause', this.parent, number, first.start, {
        start: first.start + section[0].length,
        end: first.end,
      })
      this.last = ''
    } else if (NUMBER.test(words) && span !== undefined && words !== this.last) {
      this.last = words
      const task = spans[this.taskColumn(cells, numberColumn)] ?? { start: span.end, end: span.end }
      this.part('row', this.section ?? this.parent, words.replace(/[、.]$/, ''), span.start, task)
    }
  }

  /** The task stands in the first column of words behind the number. */
  private taskColumn(cells: readonly string[], numberColumn: number): number {
    return cells.findIndex((cell, column) => {
      return column > numberColumn && cell.length >= TASK_MIN && !isUnitColumn(this.header[column] ?? '')
    })
  }

  private part(
    kind: Part['kind'],
    parent: Part | undefined,
    number: string,
    start: number,
    words: { start: number; end: number },
  ): Part {
    const headingSpan = headingSpanOf(this.text, words.start, words.end)
    const part = {
      path: parent === undefined ? number : `${parent.path}/${number}`,
      parent: parent?.path ?? null,
      number,
      heading: this.text.slice(headingSpan.start, headingSpan.end),
      level: (parent?.level ?? 0) + 1,
      kind,
      headingSpan,
      ownSpan: { start, end: start },
      span: { start, end: start },
    }
    this.parts.push(part)
    return part
  }
}

/** The parts in reading order, each reaching to the next one. */
function inserted(parts: readonly Part[], rows: readonly Part[]): Part[] {
  const [first] = rows
  if (first === undefined || rows.filter(({ number }) => valueOfMark(number) > 0).length === 0) return [...parts]
  const isUnder = (part: Part): boolean => part.level > 0 && first.path.startsWith(`${part.path}/`)
  const behind = parts.findIndex(({ ownSpan, level }) => level > 0 && ownSpan.start >= first.ownSpan.start)
  const before = behind < 0 ? parts : parts.slice(0, behind)
  const after = behind < 0 ? [] : parts.slice(behind)
  const end = after[0]?.ownSpan.start ?? Math.max(...parts.map(({ span }) => span.end))
  const cut = before.map((part) => ({
    ...part,
    ownSpan: { start: part.ownSpan.start, end: Math.min(part.ownSpan.end, first.ownSpan.start) },
    span: isUnder(part) ? part.span : { start: part.span.start, end: Math.min(part.span.end, first.ownSpan.start) },
  }))
  const placed = rows.map((row, index) => {
    const next = rows.slice(index + 1).find(({ level }) => level <= row.level)
    const span = { start: row.span.start, end: next?.span.start ?? end }
    return { ...row, ownSpan: { start: row.ownSpan.start, end: rows[index + 1]?.ownSpan.start ?? end }, span }
  })
  return [...cut, ...placed, ...after]
}
