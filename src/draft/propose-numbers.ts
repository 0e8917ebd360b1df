/** Proposed deadlines, targets and refused numbers. */
import type { Span } from '#base/span'
import type { Reading, Target } from '#reader'
import type { Comparator } from '#plan'
import { lastDayOf } from './days.ts'
import type { DeadlineEntry, RefusalEntry, TargetEntry } from './draft.ts'

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

/** Targets of the text; one that the package's comparators cannot say is a goal without a bound. */
export function proposeTargets(reading: Reading): TargetEntry[] {
  const ids = new Set<string>()
  return reading.targets.map((target): TargetEntry => {
    let id = `target-${target.valueSpan.start}`
    while (ids.has(id)) id += '.1'
    ids.add(id)
    const { indicator, unit, strength, baseline, deadline, span, confidence } = target
    const comparator = comparatorOf(target)
    const [value, valueMax = null] = target.value.split('-')
    const isNumber = comparator !== null && isDecimal(value) && (valueMax === null || isDecimal(valueMax))
    const placed = { id, spans: [span], status: 'proposed', confidence } as const
    return {
      ...placed,
      kind: 'target',
      form: isNumber ? 'number' : formWithoutNumber(unit),
      name: indicator,
      shortName: null,
      comparator: isNumber ? comparator : null,
      value: isNumber ? (value ?? null) : null,
      valueMax: isNumber ? valueMax : null,
      unit,
      baselineYear: baseline?.year ?? null,
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

function isDecimal(words: string | undefined): boolean {
  return /^-?\d+(?:\.\d+)?$/.test(words ?? '')
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
