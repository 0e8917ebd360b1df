/** Which column of an indicator table is the name, the unit, the kind and which are goals, read from its header. */
export type GoalColumn = { readonly column: number; readonly year: string }

export type TableColumns = {
  readonly indicator: number
  readonly unit: number | undefined
  readonly kind: number | undefined
  readonly goals: readonly GoalColumn[]
  /** 年均增长: what a row without an amount for the goal is to grow by. */
  readonly growth: number | undefined
}

const NAME = /指标名称|指标内容|主要指标|具体指标|目标名称|指标$|^指标|名称|内容|项目/
const UNIT = /单位/
const KIND = /属性|性质/
const GOAL = /目标|规划|计划|预期|到20\d\d|20\d\d年?/
/** What a project costs and when it is built are no goals. */
const OF_PROJECT = /投资|资金|经费|预算|金额|工期|时间|时限|进度|安排/
const GROWTH = /年均|增速|增幅|增长/
const PRESENT = /现状|基期|基数|基础|实际|完成(?!目标)|现值|当前|初/
const NO_GOAL = [PRESENT, OF_PROJECT, GROWTH]
const YEAR = /20\d\d/
/** Years between where a plan starts and where it ends, where only these two are named. */
const SHORTEST_PLAN = 3

/** The columns of a header; undefined where no name or no goal is among them. */
export function columnsOf(header: readonly string[], documentYear: number | null): TableColumns | undefined {
  const unit = header.findIndex((cell) => UNIT.test(cell) && !/责任|牵头|部门/.test(cell))
  const kind = header.findIndex((cell) => KIND.test(cell))
  const indicator = indicatorColumn(header)
  const years = header
    .map((cell, column) => ({ cell, column, year: YEAR.exec(cell)?.[0] ?? '' }))
    .filter(
      ({ cell, column }) =>
        column !== indicator && column !== kind && GOAL.test(cell) && !NO_GOAL.some((words) => words.test(cell)),
    )
  const goals = withoutBase(years, documentYear)
  const growth = header.findIndex((cell, column) => column !== indicator && GROWTH.test(cell))
  if (indicator < 0 || goals.length === 0) return undefined
  return { indicator, unit: found(unit), kind: found(kind), goals, growth: found(growth) }
}

function indicatorColumn(header: readonly string[]): number {
  const isName = (cell: string): boolean => NAME.test(cell) && !YEAR.test(cell) && !KIND.test(cell)
  const innermost = ['三级指标', '二级指标', '具体指标', '指标名称', '指标内容'].find((word) =>
    header.some((cell) => cell.includes(word)),
  )
  if (innermost !== undefined) return header.findIndex((cell) => cell.includes(innermost))
  const named = header.findIndex((cell) => /指标/.test(cell) && isName(cell) && !/类/.test(cell))
  return named >= 0 ? named : header.findIndex(isName)
}

/** Where several years stand side by side, those before the document's own are where things started. */
function withoutBase(years: readonly GoalColumn[], documentYear: number | null): GoalColumn[] {
  const columns = years.map(({ column, year }) => ({ column, year }))
  if (columns.length < 2) return columns
  const [first, last] = [Number(columns[0]?.year), Number(columns.at(-1)?.year)]
  const isFromTo = columns.length === 2 && (documentYear === null || first <= documentYear)
  if (isFromTo && last - first >= SHORTEST_PLAN) return columns.slice(-1)
  if (documentYear === null) return columns
  const later = columns.filter(({ year }) => year === '' || Number(year) >= documentYear)
  return later.length === 0 ? columns.slice(-1) : later
}

function found(column: number): number | undefined {
  return column < 0 ? undefined : column
}
