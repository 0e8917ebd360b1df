/** Indicator tables with one row per paragraph: 1粮食产量万吨58 60约束性. Rows whose values run together stay doubtful. */
import type { Outline } from '#reader/outline'
import { clauseAt } from '#reader/part-at'
import type { Table, TableRow } from '#reader/reading'
import { trailingUnit } from './units.ts'

const HEADER_VALUE =
  /20\d\d年?(?:目标值?|规划值?|实际值?|完成值?|现状值?)?|(?:目标|现状|基期|规划)值?|年均[^\d]{0,6}|累计[^\d]{0,4}/g
const KIND = /\(?(预期|约束)性?\)?$/
const VALUES = /[-\d.,:%≥≤><()| 约超以上下内左右]+$/
const LONGEST_ROW = 90
const MOST_LINES_BETWEEN = 2

/** The tables whose header names an indicator and years in one paragraph and whose rows follow, a paragraph each. */
export function tablesOfRowLines(outline: Outline): Table[] {
  const tables: Table[] = []
  const { paragraphs } = outline.copy
  for (let at = 0; at < paragraphs.length; at++) {
    const header = headerOf(wordsAt(outline, at))
    const table = header === undefined ? undefined : tableFrom(outline, at, header)
    if (table !== undefined) tables.push(table)
    while (table !== undefined && (paragraphs[at + 1]?.start ?? table.span.end) < table.span.end) at++
  }
  return tables
}

function headerOf(words: string): string[] | undefined {
  if (!/指标|项目名称/.test(words) || /[。,;:]/.test(words)) return undefined
  const values = words.match(HEADER_VALUE) ?? []
  return values.length === 0 || !/20\d\d|目标/.test(values.join('')) ? undefined : ['指标', '单位', ...values, '属性']
}

function tableFrom(outline: Outline, first: number, header: readonly string[]): Table | undefined {
  const rows: TableRow[] = []
  let end = 0
  let between = 0
  for (let at = first + 1; between <= MOST_LINES_BETWEEN && at < outline.copy.paragraphs.length; at++) {
    const row = rowOf(wordsAt(outline, at), header.length - 3)
    if (row === undefined) between++
    else {
      rows.push(row)
      end = outline.copy.paragraphs[at]?.end ?? end
      between = 0
    }
  }
  if (rows.length < 2) return undefined
  const span = { start: outline.copy.paragraphs[first]?.start ?? 0, end }
  return {
    clause: clauseAt(outline, span.start),
    kind: 'indicators',
    header,
    rows,
    span,
    confidence: 0.7,
    inheritedFrom: null,
  }
}

function rowOf(words: string, count: number): TableRow | undefined {
  if (words === '' || /[。;]/.test(words)) return undefined
  const kind = KIND.exec(words)?.[0] ?? ''
  const plain = words.slice(0, words.length - kind.length)
  const numbers = VALUES.exec(plain)?.[0] ?? ''
  const values = numbers.split(/[ |]+|(?=[≥≤><])/).filter((value) => value !== '')
  const label = plain
    .slice(0, plain.length - numbers.length)
    .replace(/^\d{1,2}(?=\D)/, '')
    .replaceAll('|', '')
  if (label.length < 2 || !/\d/.test(numbers) || (kind === '' && values.length !== count)) return undefined
  if (values.length !== count) return { cells: [words], note: 'doubtful' }
  const unit = trailingUnit(label)
  return { cells: [label.slice(0, label.length - unit.length), unit, ...values, kind], note: 'data' }
}

function wordsAt(outline: Outline, paragraph: number): string {
  const span = outline.copy.paragraphs[paragraph]
  if (span === undefined || span.end - span.start > LONGEST_ROW) return ''
  return outline.copy.text.slice(span.start, span.end)
}
