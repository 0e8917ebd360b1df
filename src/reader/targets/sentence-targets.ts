/** Reads the targets of one sentence and says of every other number why it is none. */
import type { Span } from '#base/span'
import type { Baseline, Refusal, RefusalReason, Strength, Target } from '#reader/reading'
import { baselineBefore } from './baseline.ts'
import { candidatesOf } from './candidates.ts'
import type { Candidate } from './candidates.ts'
import { circumstancesOf } from './circumstances.ts'
import type { Circumstances } from './circumstances.ts'
import { comparatorOf, withLeadingChange } from './comparators.ts'
import { deadlineAt, deadlinesBefore } from './due.ts'
import { reasonAgainst } from './judgement.ts'
import { reasonFromForm } from './names-with-numbers.ts'
import { handedOn, namesOfRow, NOTHING_CARRIED } from './naming.ts'
import { quantitiesOf } from './quantities.ts'
import type { Quantity, RightBound } from './quantities.ts'
import type { Sentence } from './sentences.ts'
import type { Surroundings } from './surroundings.ts'
import { limitsTime } from './time-limits.ts'

export type Found = { readonly targets: readonly Target[]; readonly refusals: readonly Refusal[] }

/** The targets and refusals of a sentence in reading order. */
export function readSentence(document: Surroundings, sentence: Sentence): Found {
  const quantities = quantitiesOf(sentence.words).filter((quantity) => !isOnlyTime(document, sentence, quantity))
  if (quantities.length === 0) return { targets: [], refusals: [] }
  if (isFlattenedTable(sentence.words)) {
    return { targets: [], refusals: refusalsOf(sentence, quantities, () => 'flattened-table') }
  }
  const names = new Map(quantities.map((quantity) => [quantity, reasonFromForm(sentence.words, quantity)] as const))
  const candidates = candidatesOf(
    sentence,
    quantities.filter((quantity) => names.get(quantity) === undefined),
  )
  const around = circumstancesOf(document, sentence)
  const reasons = new Map<Candidate, RefusalReason>()
  let ofPrevious: RefusalReason | 'target' | undefined
  for (const candidate of candidates) {
    const reason = reasonAgainst(candidate, around, ofPrevious)
    if (reason !== undefined) reasons.set(candidate, reason)
    if (!candidate.isDescription) ofPrevious = reason ?? 'target'
  }
  const reasonsByQuantity = new Map([...reasons].map(([{ quantity }, reason]) => [quantity, reason] as const))
  const rows = rowsOf(candidates.filter((candidate) => !reasons.has(candidate)))
  return {
    targets: targetsOfRows(document, sentence, around, rows),
    refusals: refusalsOf(sentence, quantities, (quantity) => names.get(quantity) ?? reasonsByQuantity.get(quantity)),
  }
}

/** Rows of an indicator table run together: 1粮食产量万吨158180预期性2…. */
function isFlattenedTable(words: string): boolean {
  return (words.match(/(?:预期|约束)性/g)?.length ?? 0) >= 2 && /\d(?:预期|约束)性/.test(words)
}

/** Dates and numbers inside of deadlines are read elsewhere. */
function isOnlyTime(document: Surroundings, { words, start }: Sentence, quantity: Quantity): boolean {
  if (quantity.unit === '起' && /^20\d\d$/.test(quantity.value)) return true
  if (quantity.kind !== 'duration') return false
  if (quantity.unit === '年' && /\d{4}$/.test(quantity.value)) return true
  if (/^[月日]$/.test(quantity.unit) && !words.startsWith('内', quantity.end)) return true
  if (limitsTime(words.slice(Math.max(0, quantity.start - 40), quantity.start))) return false
  return document
    .deadlinesBetween(start + quantity.start - 24, start + quantity.end)
    .some(({ span }) => span.end > start + quantity.start)
}

/** Values that follow one another without words between them, together. */
function rowsOf(candidates: readonly Candidate[]): Candidate[][] {
  const rows: Candidate[][] = []
  for (const candidate of candidates) {
    if (candidate.isNextValue && rows.length > 0) rows.at(-1)?.push(candidate)
    else rows.push([candidate])
  }
  return rows
}

function targetsOfRows(
  document: Surroundings,
  sentence: Sentence,
  around: Circumstances,
  rows: readonly Candidate[][],
): Target[] {
  let carried = NOTHING_CARRIED
  return rows.flatMap((row) => {
    const [first] = row
    if (first === undefined) return []
    const named = namesOfRow(row, around, carried)
    const indicator = named[0]?.indicators[0] ?? ''
    carried = handedOn(
      first,
      named.flatMap(({ indicators }) => indicators),
      carried,
    )
    const boundOfAll = boundOfRow(row)
    const dates = row.length > 1 ? deadlinesBefore(document, sentence, sentence.start + first.quantity.start) : []
    const isDatedEach =
      row.length > 1 && dates.length === row.length && named.every(({ indicators }) => indicators[0] === indicator)
    return named.flatMap(({ candidate, indicators, confidence }, index) => {
      const due = isDatedEach ? dates[index] : undefined
      return indicators
        .filter((name) => name !== '')
        .map((name) => ({
          ...targetOf(document, sentence, first, candidate, name, boundOfAll, around.strength),
          ...(due === undefined ? {} : { deadline: due }),
          confidence,
        }))
    })
  })
}

function targetOf(
  document: Surroundings,
  sentence: Sentence,
  first: Candidate,
  candidate: Candidate,
  indicator: string,
  boundOfAll: RightBound | undefined,
  strength: Strength,
): Omit<Target, 'confidence'> {
  const { quantity } = candidate
  const bound = { ...quantity, rightBound: quantity.rightBound ?? boundOfAll }
  const at = (place: number): number => sentence.start + place
  const valueSpan = { start: at(quantity.start), end: at(quantity.unitEnd) }
  const deadline = deadlineAt(document, sentence, valueSpan.start)
  return {
    clause: sentence.part.path,
    indicator,
    comparator: comparatorOf(withLeadingChange(first.left, indicator, quantity.kind), bound),
    value: quantity.value,
    unit: quantity.unit,
    valueSpan,
    span: { start: at(first.from), end: at(candidate.isNounAfter ? candidate.to : quantity.end) },
    baseline: baselineInCopy(sentence, first),
    deadline,
    inheritedFrom: deadline?.inheritedFrom ?? null,
    strength,
  }
}

/** 分别达到5%、10%以上: the bound at the end is for all, but where one before it has its own. */
function boundOfRow(row: readonly Candidate[]): RightBound | undefined {
  const hasOwn = row.slice(0, -1).some(({ quantity }) => quantity.rightBound !== undefined)
  return hasOwn ? undefined : row.at(-1)?.quantity.rightBound
}

function baselineInCopy(sentence: Sentence, { segment, quantity }: Candidate): Baseline | null {
  const baseline = baselineBefore(sentence.words, segment, quantity.start)
  if (baseline === null) return null
  const span: Span = { start: sentence.start + baseline.span.start, end: sentence.start + baseline.span.end }
  return { ...baseline, span }
}

function refusalsOf(
  sentence: Sentence,
  quantities: readonly Quantity[],
  reasonOf: (quantity: Quantity) => RefusalReason | undefined,
): Refusal[] {
  return quantities.flatMap((quantity) => {
    const reason = reasonOf(quantity)
    if (reason === undefined || isNoise(sentence.words, quantity, reason)) return []
    const span = { start: sentence.start + quantity.start, end: sentence.start + quantity.end }
    const words = sentence.words.slice(quantity.start, quantity.end)
    return [{ span, clause: sentence.part.path, words, reason }]
  })
}

/** 一个, 三项 and numbers without a unit that nobody would take for a target. */
function isNoise(words: string, quantity: Quantity, reason: RefusalReason): boolean {
  if (reason === 'flattened-table') return false
  if (quantity.kind === 'none') return reason !== 'named-list' || words.charAt(quantity.end) !== '强'
  return quantity.isChinese && quantity.kind !== 'percent'
}
