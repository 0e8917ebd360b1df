/** A reading as plain JSON: the fields by which plan importers are compared, and where each found thing stands. */
import type { Reading, Responsibility } from './reading.ts'

/** Below this a person should look before anything is built on it. */
const DOUBTFUL = 0.6

/** The reading for machines; snake case because the schema is shared with other tools. */
export function toScoringJson(reading: Reading) {
  const title = reading.titles.findLast(({ of }) => of === 'plan') ?? reading.titles[0]
  return {
    title: title?.text ?? null,
    doc_number: reading.documentNumber?.text ?? null,
    issuer: reading.issuer?.text ?? null,
    issue_date: reading.issueDate?.date ?? null,
    publish_date: reading.publishDate?.date ?? null,
    clauses: reading.clauses.map(({ path, heading, level, span }) => ({ number: path, heading, level, span })),
    targets: reading.targets.map((target) => ({
      clause: target.clause,
      indicator: target.indicator,
      comparator: target.comparator,
      value: target.value,
      unit: target.unit,
      baseline_year: target.baseline?.year ?? null,
      deadline: target.deadline?.text ?? null,
      strength: target.strength,
      confidence: target.confidence,
      span: target.span,
    })),
    responsibilities: reading.responsibilities
      .filter(isWritten)
      .map(({ clause, role, units, form, confidence, span }) => {
        return { clause, role, units: units.map(({ name }) => name), form, confidence, span }
      }),
    deadlines: reading.deadlines.map(({ clause, text, confidence, span }) => ({ clause, text, confidence, span })),
  }
}

/** Whether the document itself assigns the clause to the units, rather than a rule it states once for all clauses. */
function isWritten({ form, confidence }: Responsibility): boolean {
  return form !== 'rule' && confidence >= DOUBTFUL
}
