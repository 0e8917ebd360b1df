/** Decides whether a number is a promise, and names the reason where it is not. */
import type { RefusalReason } from '#reader/reading'
import type { Candidate } from './candidates.ts'
import { isGiving } from './circumstances.ts'
import type { Circumstances } from './circumstances.ts'
import { reasonFromCommitment } from './commitments.ts'
import { reasonForDuration, reasonFromUnit } from './reasons-from-units.ts'

/** 50家(其中国家级5家), 30家(新增10家): a bracket that counts on. */
const PART_OF_IT = /其中|^(?:新增|净增|累计|每年)/

/** Why a number is no target; undefined where it is one. */
export function reasonAgainst(
  candidate: Candidate,
  around: Circumstances,
  ofPrevious: RefusalReason | 'target' | undefined,
): RefusalReason | undefined {
  const isAfterTarget = ofPrevious === 'target'
  if (candidate.isNextValue && ofPrevious !== undefined && ofPrevious !== 'target') return ofPrevious
  const { quantity, sentence } = candidate
  return (
    (around.isHistory(quantity.start) ? 'history' : undefined) ??
    (around.isDefinition || isInsideBracket(sentence.words, candidate) ? 'definition' : undefined) ??
    reasonFromAward(candidate, around) ??
    (around.isEligibility ? 'eligibility' : undefined) ??
    (quantity.kind === 'duration' ? reasonForDuration(candidate) : undefined) ??
    reasonFromUnit(candidate) ??
    reasonFromCommitment(isAfterTarget ? candidate : { ...candidate, previous: undefined }, around, isAfterTarget)
  )
}

/** 每家最高50万元,算力规模增长50%以上: after what is given, a rate or a dated amount is a promise again. */
function goesOnAlone({ quantity, sentence, segment, isNounAfter }: Candidate): boolean {
  const before = sentence.words.slice(segment.start, quantity.start)
  if (/按|租|费|价|款|税|第[一二三四五\d]/.test(before)) return false
  const isRate = quantity.kind === 'percent' || quantity.kind === 'times'
  return (isRate && !isNounAfter) || /力争|每年|20\d\d年[底末]?/.test(before)
}

function isInsideBracket(words: string, { quantity, segment }: Candidate): boolean {
  const before = words.slice(Math.max(segment.start, quantity.start - 60), quantity.start)
  return (
    before.lastIndexOf('(') > before.lastIndexOf(')') && !PART_OF_IT.test(before.slice(before.lastIndexOf('(') + 1))
  )
}

function reasonFromAward(candidate: Candidate, around: Circumstances): RefusalReason | undefined {
  const { quantity, left } = candidate
  if (!around.isAward(quantity.start)) return undefined
  if (quantity.kind === 'money' && !around.isGoal) return 'money'
  const { start, end } = candidate.segment
  if (/[免减补奖返]$/.test(candidate.sentence.words.slice(0, quantity.start))) return 'money'
  if (quantity.start >= around.givenUntil && goesOnAlone(candidate)) return undefined
  const isAfter = quantity.start >= around.conditionFrom || isGiving(candidate.sentence.words.slice(start, end))
  if (isAfter) return quantity.kind === 'money' || quantity.kind === 'percent' ? 'money' : 'eligibility'
  return left.bounds.includes('lte') && /^(?:count|measure)$/.test(quantity.kind) ? 'quota' : undefined
}
