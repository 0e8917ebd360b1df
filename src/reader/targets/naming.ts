/** Names what each number measures, with the words it shares with the numbers before it. */
import { endsWithMaking, makingAtEnd, speaksOfMaking } from '#reader/lexicon/making-verbs'
import { actionAt } from './actions-at-places.ts'
import type { Candidate } from './candidates.ts'
import type { Circumstances } from './circumstances.ts'
import { nounAfter, nounBefore, tidy, verbBefore, wordsBefore } from './indicator-words.ts'
import { nameOfPart, perHeadOf, verbOf, withoutVerb } from './parts-of-a-whole.ts'
import { indicatorsOfList, indicatorsOfShared } from './rows-of-values.ts'

/** A candidate with the indicators its value answers for, and how sure they are. */
export type Named = {
  readonly candidate: Candidate
  readonly indicators: readonly string[]
  readonly confidence: number
}

/** What one number of a sentence hands on to the next: its verb, what it is about, its name, its unit. */
export type Carried = {
  readonly verb: string
  readonly subject: string
  readonly indicator: string
  readonly unit: string
  /** The names of the numbers before, the nearest last. */
  readonly recent: readonly string[]
}

/** What the first number of a sentence finds. */
export const NOTHING_CARRIED: Carried = { verb: '', subject: '', indicator: '', unit: '', recent: [] }

const MOST_RECENT = 8

/** What a number with its indicator hands on. */
export function handedOn(candidate: Candidate, names: readonly string[], carried: Carried): Carried {
  const indicator = names[0] ?? ''
  const own = candidate.isNounAfter ? verbBefore(candidate) : perHeadOf(indicator) + verbOf(indicator)
  return {
    verb: isRate(candidate) ? '' : own || verbFor(candidate, carried),
    subject: subjectOf(indicator),
    indicator,
    unit: plainUnit(candidate.quantity.unit),
    recent: [...carried.recent, ...names].slice(-MOST_RECENT),
  }
}

/** 整改率100%、满意率95%: what a rate begins with is no verb for the next. */
function isRate({ quantity, isNounAfter }: Candidate): boolean {
  return quantity.kind === 'percent' && !isNounAfter
}

/** The verb reaches only those that a mark parts from the number before. */
function verbFor(candidate: Candidate, carried: Carried): string {
  return candidate.previous === undefined ? '' : carried.verb
}

/** The indicators of the values of a row. */
export function namesOfRow(row: readonly Candidate[], around: Circumstances, carried: Carried): Named[] {
  const [first] = row
  if (first === undefined) return []
  if (first.isNounAfter && row.length === 1) {
    return [{ candidate: first, indicators: [nameBeforeNoun(first, around, verbFor(first, carried))], confidence: 0.9 }]
  }
  const list = nameAfterNoun(first, carried)
  if (row.length === 1) {
    const isShared = /[均都]/.test(first.left.words)
    return [{ candidate: first, indicators: isShared ? indicatorsOfShared(list) : [list], confidence: 0.9 }]
  }
  if (measuresOneThing(row)) return row.map((candidate) => ({ candidate, indicators: [list], confidence: 0.85 }))
  const names = namesBefore(row, carried) ?? indicatorsOfList(list, row.length)
  return row.map((candidate, index) => ({
    candidate,
    indicators: [names?.[index] ?? list],
    confidence: names === undefined ? 0.55 : 0.85,
  }))
}

/** A达到30%,B达到33%,分别提高5个和3个百分点: a row without names of its own takes those before it. */
function namesBefore(row: readonly Candidate[], { recent }: Carried): readonly string[] | undefined {
  const [first] = row
  if (first === undefined) return undefined
  const isNameless = /分别/.test(wordsBefore(first) + first.left.words) && nounBefore(first) === ''
  return isNameless && recent.length >= row.length ? recent.slice(-row.length) : undefined
}

/** 改造小区1500个、20万户: one thing counted in two ways. */
function measuresOneThing([first, ...others]: readonly Candidate[]): boolean {
  if (first === undefined || first.left.words.includes('分别')) return false
  return others.every(({ quantity }) => plainUnit(quantity.unit) !== plainUnit(first.quantity.unit))
}

function plainUnit(unit: string): string {
  return unit.replace(/^[百千万亿]+/, '')
}

/** 建成20个社区: the verb and what follows the number. */
function nameBeforeNoun(candidate: Candidate, around: Circumstances, carriedVerb: string): string {
  const action = verbBefore(candidate) === '' ? actionAt(candidate, around.isGoal) : undefined
  if (action === undefined && candidate.quantity.kind === 'money') return nounAfter(candidate) + nounBefore(candidate)
  const shared = candidate.quantity.kind === 'percent' ? '' : carriedVerb
  const before = verbBefore(candidate) || nounBefore(candidate) || shared
  return action ?? before + nounAfter(candidate)
}

const MEASURE_ALONE =
  /^(?:年|总|年均|人均|累计)*(?:产量|面积|产值|占比|比重|比例|数量|总量|规模|总数|产能|能力|收入|个数|人数)$/

/** 建成社区20个: what stands before the number, with the verb or the subject it shares with those before it. */
function nameAfterNoun(candidate: Candidate, carried: Carried): string {
  const { subject, indicator } = carried
  const carriedVerb = verbFor(candidate, carried)
  const own = nounBefore(candidate)
  if (own === '') return isOnlyTimed(candidate, indicator) ? indicator : tidy(wordsBeforeSegment(candidate))
  const isSameThing = indicator !== '' && plainUnit(candidate.quantity.unit) === carried.unit
  if (isSameThing && own.length <= 8 && makingAtEnd(own) === own) {
    const rest = withoutVerb(indicator)
    return rest === own ? own : own + rest
  }
  if (endsWithMaking(own) && candidate.quantity.kind === 'count') return own + nounLater(candidate)
  const part = nameOfPart(candidate, own, indicator)
  if (part !== undefined) return part
  if (MEASURE_ALONE.test(own) && subject !== '') return subject + own
  if (/^(?:其)?总[数量]$/.test(own) && indicator !== '') return withoutVerb(indicator) + own
  const needsVerb = carriedVerb !== '' && candidate.left.bounds.length === 0 && !speaksOfMaking(own.slice(0, 6))
  return needsVerb ? carriedVerb + own : own
}

/** 2023年达到35%,2025年达到40%: the piece says when and how much, not what. */
function isOnlyTimed({ previous, left, from }: Candidate, indicator: string): boolean {
  return indicator !== '' && (previous !== undefined || left.start > from)
}

/** 建成20个以上、功能完善的社区: the noun that its attributes part from the number. */
function nounLater({ sentence, quantity }: Candidate): string {
  const rest = sentence.words.slice(quantity.end, quantity.end + 80).split(/[。;]/)[0] ?? ''
  if (!rest.startsWith('、')) return ''
  const noun = /[^,、]*的([^,、的]{2,20})/.exec(rest)
  return noun?.[1] ?? ''
}

function wordsBeforeSegment({ sentence, segment }: Candidate): string {
  const before = sentence.words.slice(Math.max(0, segment.start - 40), Math.max(0, segment.start - 1))
  const piece = before.slice(Math.max(before.lastIndexOf(','), before.lastIndexOf(';'), before.lastIndexOf(':')) + 1)
  return piece.replace(/(?:每年)?(?:达到?|不少于|不低于|超过|突破|约)?\d[\d.]*[^\d]{0,6}$/, '')
}

function subjectOf(indicator: string): string {
  const subject = indicator.replace(/(?:年|总|种植|播种|年均)*(?:产量|面积|产值|占比|比重|数量|总量|规模|收入)$/, '')
  return subject === indicator || subject.length > 20 ? '' : subject
}
