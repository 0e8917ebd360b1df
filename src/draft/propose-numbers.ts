/** Proposed deadlines, targets and refused numbers. */
import type { Span } from '#base/span'
import type { Reading, Target } from '#reader'
import type { Comparator } from '#plan'
import { lastDayOf } from './days.ts'
import { takeWords } from './clause-texts.ts'
import type { DeadlineEntry, Draft, RefusalEntry, TargetEntry } from './draft.ts'

/** Deadlines of the text, those that only a target names included, each once. */
export function proposeDeadlines(reading: Reading): DeadlineEntry[] {
  const year = Number((reading.issueDate?.date ?? reading.publishDate?.date ?? '').slice(0, 4)) || null
  const named = reading.targets.flatMap(({ deadline, confidence }) =>
    deadline === null ? [] : [{ ...deadline, confidence }],
  )
  const found = [...reading.deadlines, ...named]
  const entries = new Map<string, DeadlineEntry>()
  for (const { text, span, confidence } of found) {
    const id = deadlineId(span)
    if (entries.has(id)) continue
    const placed = { id, spans: [span], status: 'proposed', confidence } as const
    entries.set(id, { ...placed, kind: 'deadline', words: text, day: lastDayOf(text, year) })
  }
  return [...entries.values()]
}

function deadlineId({ start }: Span): string {
  return `deadline-${start}`
}

/** Targets of the text; one whose words do not bear out a bound that the package can say is a goal, to be asked about. */
export function proposeTargets(draft: Pick<Draft, 'text' | 'furniture'>, reading: Reading): TargetEntry[] {
  const ids = new Set<string>()
  return reading.targets.map((target): TargetEntry => {
    let id = `target-${target.valueSpan.start}`
    while (ids.has(id)) id += '.1'
    ids.add(id)
    const { indicator, unit, strength, baseline, deadline, span, confidence } = target
    const comparator = comparatorOf(target)
    const [value, valueMax] = target.value.split('-')
    const baselineYear = baseline?.year ?? null
    const bound = { comparator, value: decimalIn(value), valueMax: decimalIn(valueMax), unit, baselineYear }
    const isNumber = saysBound(bound, takeWords(draft, span))
    const placed = { id, spans: [span], status: 'proposed', confidence } as const
    return {
      ...placed,
      kind: 'target',
      form: isNumber ? 'number' : formWithoutNumber(unit),
      name: indicator,
      shortName: null,
      ...bound,
      threshold: null,
      strength: strengthOf[strength],
      deadline: deadline === null ? null : deadlineId(deadline.span),
      keeps: null,
    }
  })
}

const strengthOf = { 约束: 'binding', 要求: 'binding', 预期: 'expected', 力争: 'aspirational' } as const

/** A fall of at least so much is a fall; one of at most so much is none that the package can say. */
function comparatorOf({ comparator }: Target): Comparator | null {
  const [way, bound] = comparator.split('+')
  if (way === 'decrease' || way === 'increase') {
    return bound === undefined || ['gte', 'gt', 'approx'].includes(bound) ? way : null
  }
  return comparator as Comparator
}

/** What is counted is a list of things, what is measured a share. */
function formWithoutNumber(unit: string): 'list' | 'share' {
  return ['%', '％', ''].includes(unit) ? 'share' : 'list'
}

function decimalIn(words: string | undefined): string | null {
  return words !== undefined && /^-?\d+(?:\.\d+)?$/.test(words) ? words : null
}

type Bound = Pick<TargetEntry, 'comparator' | 'value' | 'valueMax' | 'unit' | 'baselineYear'>

/** Whether the words themselves say the number, its unit and what it is compared with, as a package demands. */
function saysBound({ comparator, value, valueMax, unit, baselineYear }: Bound, quote: string): boolean {
  if (comparator === null || value === null) return false
  const changes = comparator === 'decrease' || comparator === 'increase'
  if (changes && baselineYear === null) return false
  if ((comparator === 'range') !== (valueMax !== null)) return false
  const numbers: readonly string[] = quote.match(/\d+(?:\.\d+)?/g) ?? []
  const years: readonly string[] = quote.match(/\d{4}(?=年)/g) ?? []
  const isSaid = [value, valueMax ?? value].every((one) => numbers.length === 0 || numbers.includes(one))
  const isCompared = baselineYear === null || years.length === 0 || years.includes(String(baselineYear))
  return isSaid && isCompared && quote.includes(unit)
}

/** Numbers that the reader took for no target, with its reason. */
export function proposeRefusals({ refusals }: Reading): RefusalEntry[] {
  const starts = new Set<number>()
  return refusals.flatMap(({ span, words, reason }): RefusalEntry[] => {
    if (starts.has(span.start)) return []
    starts.add(span.start)
    const placed = { id: `refusal-${span.start}`, spans: [span], status: 'proposed', confidence: null } as const
    return [{ ...placed, kind: 'refusal', words, reason }]
  })
}
