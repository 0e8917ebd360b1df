/** The door of the search for responsibilities: who leads, who supports and who answers for each clause. */
import type { Outline } from '#reader/outline'
import { clauseAt } from '#reader/part-at'
import type { DocumentRule, Inheritance, Responsibility, ResponsibleUnit } from '#reader/reading'
import { originalWords } from '#reader/reading-copy'
import { withRolesByRule } from './apply-rules.ts'
import type { RuledDuties } from './apply-rules.ts'
import { outermostBrackets } from './brackets.ts'
import { findDocumentRules, isAboutList } from './document-rules.ts'
import type { Duties, ListedUnit } from './duties.ts'
import { findHeadedDuties } from './headed-lists.ts'
import { findBracketedDuties } from './in-brackets.ts'
import { findLabelledDuties } from './labelled.ts'
import { findLabels } from './labels.ts'
import { lastBefore } from './next-place.ts'
import { findSentenceDuties } from './sentences.ts'
import { findTableDuties } from './task-tables.ts'
import { unitsForAll, unitsOfRule } from './units-for-all.ts'

export type FoundResponsibilities = {
  readonly responsibilities: readonly Responsibility[]
  readonly rules: readonly DocumentRule[]
}

const CONFIDENCE: Readonly<Record<Responsibility['form'], number>> = {
  label: 0.95,
  verb: 0.9,
  heading: 0.8,
  table: 0.8,
  bare: 0.75,
  rule: 0.7,
  sentence: 0.55,
}
/** 由A牵头 in so many words assigns; that somebody 负责 may as well tell of what is so already. */
const LEADING_SENTENCE = 0.7

/** The responsibilities of a document in reading order, and the rules it states about them. */
export function findResponsibilities(outline: Outline): FoundResponsibilities {
  const allRules = findDocumentRules(outline)
  const duties = findDuties(outline, allRules.filter(isAboutList))
  const rules = allRules.filter((rule) => rule.kind !== 'same-below' || isNearDuties(rule, duties))
  const ruled = withRolesByRule(outline.copy.text, duties, rules)
  const written = ruled.map((each) => responsibilityOf(outline, each))
  return { responsibilities: inOrder([...written, ...addedByRules(outline, written, rules, duties)]), rules }
}

/** All duties, one search after the other; what an earlier search has taken, a later one leaves alone. */
function findDuties(outline: Outline, rulesOfLists: readonly DocumentRule[]): Duties[] {
  const { text } = outline.copy
  const labels = findLabels(text)
  const brackets = outermostBrackets(text)
  const ends = rulesOfLists.map(({ span }) => span.start)
  const bodyStart = outline.parts[1]?.ownSpan.start ?? 0
  const body = brackets.filter(({ start }) => start >= bodyStart)
  const searches = [
    findTableDuties(outline),
    findLabelledDuties(outline, labels, { brackets, ends }),
    findBracketedDuties(
      text,
      body,
      labels.map(({ span }) => span.start),
      ends,
    ),
    findHeadedDuties(outline),
    findSentenceDuties(text),
  ]
  return searches.reduce((found, more) => withoutOverlaps(found, more), [])
}

function withoutOverlaps(found: readonly Duties[], more: readonly Duties[]): Duties[] {
  const sorted = more.toSorted((a, b) => a.span.start - b.span.start)
  let next = 0
  const fresh = sorted.filter(({ span }) => {
    while (next < found.length && (found[next]?.span.end ?? 0) <= span.start) next++
    return (found[next]?.span.start ?? Number.POSITIVE_INFINITY) >= span.end
  })
  return [...found, ...fresh].toSorted((a, b) => a.span.start - b.span.start)
}

const NEAR = 24

/** 下同 is a rule about units only where it closes a list of units. */
function isNearDuties({ span }: DocumentRule, duties: readonly Duties[]): boolean {
  const list = lastBefore(duties, span.start + NEAR)
  return list !== undefined && list.span.start < span.end && span.start - list.span.end < NEAR
}

function responsibilityOf(outline: Outline, duties: RuledDuties): Responsibility {
  const { span, role, form, rule } = duties
  return {
    clause: duties.clause ?? clauseAt(outline, span.start),
    role,
    units: duties.units.map((unit) => responsibleUnit(outline, unit)),
    form,
    span,
    confidence: form === 'sentence' && role !== 'responsible' ? LEADING_SENTENCE : CONFIDENCE[form],
    inheritedFrom: rule === null ? null : inheritance(outline, rule),
  }
}

/** What the rules add: for each clause with an assignment after the rule, the units that the rule does not want repeated. */
function addedByRules(
  outline: Outline,
  written: readonly Responsibility[],
  rules: readonly DocumentRule[],
  duties: readonly Duties[],
): Responsibility[] {
  return rules
    .filter(({ kind }) => kind === 'units-for-all')
    .flatMap((rule) => {
      const units = unitsForAll(outline.copy.text, rule, duties).map((unit) => responsibleUnit(outline, unit))
      const later = written.filter(({ span, form }) => span.start > rule.span.start && form !== 'sentence')
      const clauses = new Map(later.map((responsibility) => [responsibility.clause, responsibility]))
      const added = units.length === 0 ? [] : [...clauses.values()].map((last) => addedTo(outline, last, rule, units))
      return [...namedByRule(outline, rule, duties), ...added]
    })
}

/** In its own clause the units of a rule are written out like any others. */
function namedByRule(outline: Outline, rule: DocumentRule, duties: readonly Duties[]): Responsibility[] {
  const units = unitsOfRule(outline.copy.text, rule, duties)
  const [first] = units
  const last = units.at(-1)
  if (first === undefined || last === undefined) return []
  const span = { start: first.start, end: last.end }
  return [responsibilityOf(outline, { span, role: 'responsible', form: 'verb', units, rule: null })]
}

function addedTo(
  outline: Outline,
  { clause, span }: Responsibility,
  rule: DocumentRule,
  units: readonly ResponsibleUnit[],
): Responsibility {
  const confidence = CONFIDENCE.rule
  return {
    clause,
    role: 'responsible',
    units,
    form: 'rule',
    span,
    confidence,
    inheritedFrom: inheritance(outline, rule),
  }
}

function inheritance(outline: Outline, { span }: DocumentRule): Inheritance {
  return { from: 'document-rule', span, words: originalWords(outline.copy, span) }
}

function responsibleUnit(outline: Outline, { start, end, starred }: ListedUnit): ResponsibleUnit {
  return { name: originalWords(outline.copy, { start, end }), span: { start, end }, starred }
}

function inOrder(responsibilities: readonly Responsibility[]): Responsibility[] {
  return responsibilities.toSorted((a, b) => a.span.start - b.span.start)
}
