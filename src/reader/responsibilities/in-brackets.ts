/** Responsibilities in brackets without a label: （A、B负责）, （A牵头，B配合）, （A、B）. */
import type { Span } from '#base/span'
import {
  endsPlainlyAsInstitution,
  isNamedByTask,
  isPlainlyInstitution,
  looksLikeInstitution,
} from '#reader/lexicon/institutions'
import { unlabelledDuties } from './duties.ts'
import type { Duties } from './duties.ts'
import { nextPlace } from './next-place.ts'

const EXPLAINS = /简称|以下称|\(原|即/
const LONGEST_BRACKET = 600

/** The duties in brackets that hold none of the labels' starts; all in reading order. */
export function findBracketedDuties(
  text: string,
  brackets: readonly Span[],
  labelStarts: readonly number[],
  ends: readonly number[],
): Duties[] {
  const nextLabel = nextPlace(labelStarts)
  const nextEnd = nextPlace(ends)
  return brackets.flatMap((bracket) => {
    const isLabelled = nextLabel(bracket.start) < bracket.end
    const end = nextEnd(bracket.start)
    return isLabelled || bracket.end - bracket.start > LONGEST_BRACKET ? [] : dutiesIn(text, bracket, end)
  })
}

/** The list goes up to the end of the bracket, or to the rule about lists that stands inside of it. */
function dutiesIn(text: string, bracket: Span, listEnd: number): Duties[] {
  const all = unlabelledDuties(text, { start: bracket.start + 1, end: Math.min(bracket.end - 1, listEnd) })
  const names = all.flatMap(({ units }) => units).map(({ start, end }) => text.slice(start, end))
  const units = names.filter((name) => looksLikeInstitution(name) || isNamedByTask(name)).length
  if (units === 0 || units * 2 < names.length || names.some((name) => name.length > 32)) return []
  if (all[0]?.form !== 'bare') return all
  return isBareAssignment(text, bracket, names) ? all : []
}

/** Bare names are an assignment where they close a sentence and are all bodies; else they explain the word before. */
function isBareAssignment(text: string, { start, end }: Span, names: readonly string[]): boolean {
  if (EXPLAINS.test(text.slice(start, end))) return false
  const isAfterSentence = start > 0 && '。;!\n'.includes(text.charAt(start - 1))
  if (isAfterSentence) return areUnits(names)
  const explainsUnit = looksLikeInstitution(text.slice(Math.max(0, start - 4), start))
  return (
    !explainsUnit &&
    (end >= text.length || '。;\n'.includes(text.charAt(end))) &&
    names.every((name) => isPlainlyInstitution(name)) &&
    names.some((name) => endsPlainlyAsInstitution(name))
  )
}

/** All are bodies and one plainly is; of four and more, one may have a name that does not show it. */
function areUnits(names: readonly string[]): boolean {
  const others = names.filter((name) => !looksLikeInstitution(name)).length
  const plain = names.filter((name) => isPlainlyInstitution(name)).length
  return plain > 0 && (others === 0 || (others === 1 && plain >= 3))
}
