/**
 * A reading as plain JSON. Its first fields are those by which plan importers are compared; the others hold all the rest,
 * so that nothing the reader found is lost on the way: where it stands, how sure it is, and from where it was inherited.
 */
import type { Clause, Reading, Responsibility, Sourced, Target } from './reading.ts'

/** Below this a person should look before anything is built on it. */
const DOUBTFUL = 0.6

/** The reading for machines; snake case because the schema is shared with other tools. */
export function toReadingJson(reading: Reading) {
  const title = reading.titles.findLast(({ of }) => of === 'plan') ?? reading.titles[0]
  const { documentNumber, issuer, issueDate, publishDate } = reading
  return {
    title: title?.text ?? null,
    doc_number: documentNumber?.text ?? null,
    issuer: issuer?.text ?? null,
    issue_date: issueDate?.date ?? null,
    publish_date: publishDate?.date ?? null,
    clauses: reading.clauses.filter(({ kind }) => kind === 'clause').map(clauseJson),
    targets: reading.targets.map(targetJson),
    responsibilities: reading.responsibilities.filter(isWritten).map(responsibilityJson),
    deadlines: reading.deadlines.map((deadline) => ({
      clause: deadline.clause,
      text: deadline.text,
      kind: deadline.kind,
      ...sourceOf(deadline),
    })),
    /** Duties that a rule of the document gives to many clauses, or that only a sentence suggests: to be confirmed. */
    possible_responsibilities: reading.responsibilities.filter((one) => !isWritten(one)).map(responsibilityJson),
    /** Numbered rows of tables of tasks: given to units like clauses, but no clauses of the text. */
    task_rows: reading.clauses.filter(({ kind }) => kind === 'row').map(clauseJson),
    refusals: reading.refusals,
    tables: reading.tables.map(({ clause, kind, header, rows, ...table }) => {
      return { clause, kind, header, rows, ...sourceOf(table) }
    }),
    rules: reading.rules.map(({ clause, kind, text, ...rule }) => ({ clause, kind, text, ...sourceOf(rule) })),
    printed: {
      titles: reading.titles.map(({ of, text, ...one }) => ({ of, text, ...sourceOf(one) })),
      doc_number: printedJson(documentNumber),
      issuer: printedJson(issuer),
      issue_date: printedJson(issueDate),
      publish_date: printedJson(publishDate),
      addressees: reading.addressees.map(printedJson),
    },
    page_chrome: reading.chrome,
  }
}

/** Whether the document itself assigns the clause to the units, rather than a rule it states once for all clauses. */
function isWritten({ form, confidence }: Responsibility): boolean {
  return form !== 'rule' && confidence >= DOUBTFUL
}

function clauseJson({ path, heading, level, ...clause }: Clause) {
  return { number: path, heading, level, ...sourceOf(clause) }
}

function targetJson(target: Target) {
  const { clause, indicator, comparator, value, unit, baseline, deadline, strength, valueSpan } = target
  return {
    clause,
    indicator,
    comparator,
    value,
    unit,
    baseline_year: baseline?.year ?? null,
    deadline: deadline?.text ?? null,
    deadline_span: deadline?.span ?? null,
    deadline_inherited_from: deadline?.inheritedFrom ?? null,
    strength,
    value_span: valueSpan,
    ...sourceOf(target),
  }
}

function responsibilityJson({ clause, role, units, form, ...one }: Responsibility) {
  return { clause, role, units: units.map(({ name }) => name), form, ...sourceOf(one) }
}

function printedJson(printed: (Sourced & { readonly text: string }) | null) {
  return printed === null ? null : { text: printed.text, ...sourceOf(printed) }
}

function sourceOf({ span, confidence, inheritedFrom }: Sourced) {
  return { span, confidence, inherited_from: inheritedFrom }
}
