/**
 * Indicator tables whose rows run on without cells: 1粮食产量万吨58 60约束性2肉类产量万吨158180预期性. The kind ends a row.
 * Two values without a mark between them are parted only where there is one plausible way to do it.
 */
import type { Outline } from '#reader/outline'
import { clauseAt } from '#reader/part-at'
import type { Table, TableRow } from '#reader/reading'
import { trailingUnit } from './units.ts'

const HEADER = /指标(?:名称|内容)?[^。;]{0,30}?20\d\d年[^。;]{0,40}?(?:属性|性质)/g
const YEAR_COLUMN = /20\d\d年?(?:目标值?|规划值?|实际值?|完成值?|现状值?)?/g
const ROW = /\n?([^。;\n]{3,80}?(?:\n[^。;\n]{0,60}?){0,4}?)(?:\n)?((?:预期|约束)性)/y
const VALUES = /(?:-|[≥≤><[(]?\d[-\d.,:%≥≤><()[\] ]*|[≥≤><])(?:以上|以下|以内|左右)?$/
const SHORT_AMOUNT = /^((?:0|[1-9]\d*)(?:\.\d{1,2})?)(?:%|:1)?$/
const LONG_AMOUNT = /^((?:0|[1-9]\d*)(?:\.\d{1,4})?)(?:%|:1)?$/
const LARGEST_GROWTH = 2.5

/** The tables whose header names years and a kind, with the rows that follow it at once. */
export function tablesRunTogether(outline: Outline): Table[] {
  const { text } = outline.copy
  const tables: Table[] = []
  let from = 0
  for (const match of text.matchAll(HEADER)) {
    const table = match.index < from ? undefined : tableFrom(outline, match.index, match[0])
    if (table === undefined) continue
    tables.push(table)
    from = table.span.end
  }
  return tables
}

function tableFrom(outline: Outline, start: number, words: string): Table | undefined {
  const years = words.match(YEAR_COLUMN) ?? []
  const header = ['指标', '单位', ...years, '属性']
  const rows: TableRow[] = []
  let end = start + words.length
  ROW.lastIndex = end
  for (let match = ROW.exec(outline.copy.text); match !== null; match = ROW.exec(outline.copy.text)) {
    rows.push(rowOf((match[1] ?? '').replaceAll('\n', ''), match[2] ?? '', rows.length + 1, years.length))
    end = ROW.lastIndex
  }
  if (rows.length < 2) return undefined
  return {
    clause: clauseAt(outline, start),
    kind: 'indicators',
    header,
    rows,
    span: { start, end },
    confidence: 0.55,
    inheritedFrom: null,
  }
}

function rowOf(words: string, kind: string, rowNumber: number, count: number): TableRow {
  const numbers = VALUES.exec(words)?.[0] ?? ''
  const label = withoutRowNumber(words.slice(0, words.length - numbers.length), rowNumber).replace(/-$/, '')
  const values = valuesOf(numbers, count) ?? withoutBase(words.slice(0, -numbers.length), numbers, count)
  if (values === undefined || label.length < 2) return { cells: [words + kind], note: 'doubtful' }
  const unit = trailingUnit(label)
  return { cells: [label.slice(0, label.length - unit.length), unit, ...values, kind], note: 'data' }
}

/** What stands before the number of the row is the heading of a group of rows. */
function withoutRowNumber(label: string, rowNumber: number): string {
  const mark = new RegExp(`(?:^|[^\\d.])${rowNumber}(?=[\\u4e00-\\u9fff])`).exec(label)
  return mark === null ? label : label.slice(mark.index + mark[0].length)
}

function valuesOf(numbers: string, count: number): readonly string[] | undefined {
  const pieces = numbers.split(/ +|(?=[≥≤><])|(?<=^-)/).filter((piece) => piece !== '')
  if (pieces.length === count) return pieces
  const [only] = pieces
  if (count !== 2 || pieces.length !== 1 || only === undefined) return undefined
  const bound = /(?:以上|以下|以内|左右)$/.exec(only)?.[0] ?? ''
  const digits = only.slice(0, only.length - bound.length)
  const split = onlySplit(digits, 2) ?? onlySplit(digits, 4)
  return split?.map((value, index) => (index === 1 ? value + bound : value))
}

/** 投入增长—7: a dash stands where nothing was measured. */
function withoutBase(before: string, numbers: string, count: number): readonly string[] | undefined {
  return count === 2 && numbers !== '' && /[-—]$/.test(before) && !numbers.includes(' ') ? ['', numbers] : undefined
}

/** 158180 can only be 158 and 180: no other cut leaves two numbers of one order. */
function onlySplit(digits: string, decimals: 2 | 4): readonly string[] | undefined {
  const splits: string[][] = []
  for (let at = 1; at < digits.length && digits.length <= 20; at++) {
    const [base, goal] = [digits.slice(0, at), digits.slice(at)]
    const growth = amountOf(goal, decimals) / amountOf(base, decimals)
    if (growth >= 1 / LARGEST_GROWTH && growth <= LARGEST_GROWTH) splits.push([base, goal])
  }
  return splits.length === 1 ? splits[0] : undefined
}

function amountOf(words: string, decimals: 2 | 4): number {
  const match = (decimals === 2 ? SHORT_AMOUNT : LONG_AMOUNT).exec(words)
  return match === null ? Number.NaN : Number(match[1])
}
