/**
 * What the reader finds in a plan document. Every found thing says where it stands in the source, how sure the reader is,
 * and, where the words themselves do not say it, from where it was inherited.
 */
import type { Diagnostic } from '#base/diagnostic'
import type { Span } from '#base/span'

/** Where a value that is not written at its own place comes from, and the words there. */
export type Inheritance = {
  readonly from: 'document-rule' | 'clause-opening' | 'earlier-sentence' | 'heading' | 'table-header' | 'title'
  readonly span: Span
  readonly words: string
}

/** What every found thing carries. */
export type Sourced = {
  readonly span: Span
  /** 0..1; below 0.6 a person should look. */
  readonly confidence: number
  readonly inheritedFrom: Inheritance | null
}

/** A piece of the document's head or foot: a title, a number, a date. */
export type Printed = Sourced & { readonly text: string }

export type Title = Printed & { readonly of: 'plan' | 'notice' }

/** A date as printed, and as YYYY-MM-DD. */
export type PrintedDate = Printed & { readonly date: string }

export type Clause = Sourced & {
  /** Numbers from the top, as written, brackets half width: `二/(三)/1`. */
  readonly path: string
  readonly parent: string | null
  readonly number: string
  readonly heading: string
  readonly level: number
  /** A numbered row of a table of tasks is given to its units like a clause, but is none of the text. */
  readonly kind: 'clause' | 'row'
  readonly headingSpan: Span
  /** The words between this number and the next one. */
  readonly ownSpan: Span
  // `span` covers the clause whole, with everything numbered under it.
}

export type Comparator =
  | 'reach'
  | 'gte'
  | 'gt'
  | 'lte'
  | 'lt'
  | 'approx'
  | 'range'
  | 'decrease'
  | 'increase'
  | 'decrease+gte'
  | 'decrease+gt'
  | 'decrease+lte'
  | 'decrease+approx'
  | 'decrease+range'
  | 'increase+gte'
  | 'increase+gt'
  | 'increase+lte'
  | 'increase+approx'
  | 'increase+range'

export type Strength = '约束' | '预期' | '力争' | '要求'

export type Baseline = { readonly year: number; readonly text: string; readonly span: Span }

export type Target = Sourced & {
  readonly clause: string
  readonly indicator: string
  readonly comparator: Comparator
  /** Digits; a range as `3-5`, a ratio as `1.5:1`. */
  readonly value: string
  readonly unit: string
  readonly valueSpan: Span
  readonly baseline: Baseline | null
  readonly deadline: TargetDeadline | null
  readonly strength: Strength
}

export type TargetDeadline = { readonly text: string; readonly span: Span; readonly inheritedFrom: Inheritance | null }

export type RefusalReason =
  | 'money'
  | 'eligibility'
  | 'price'
  | 'history'
  | 'named-list'
  | 'time'
  | 'list-number'
  | 'frequency'
  | 'quota'
  | 'score'
  | 'definition'
  | 'flattened-table'
  | 'no-commitment'

/** A number that is not a target, and why: kept, so that a person can take it back. */
export type Refusal = {
  readonly span: Span
  readonly clause: string
  readonly words: string
  readonly reason: RefusalReason
}

export type Role = 'lead' | 'support' | 'responsible'

export type ResponsibleUnit = { readonly name: string; readonly span: Span; readonly starred: boolean }

export type Responsibility = Sourced & {
  readonly clause: string
  readonly role: Role
  readonly units: readonly ResponsibleUnit[]
  /** How it is written: with a label, with a duty verb, as bare names, in a sentence, as a heading, in a table. */
  readonly form: 'label' | 'verb' | 'bare' | 'sentence' | 'heading' | 'table' | 'rule'
}

export type Deadline = Sourced & {
  readonly clause: string
  readonly text: string
  readonly kind: 'point' | 'within' | 'window' | 'period' | 'yearly'
}

export type DocumentRule = Sourced & {
  readonly kind:
    | 'first-leads'
    | 'before-first-comma-leads'
    | 'star-leads'
    | 'units-for-all'
    | 'same-below'
    | 'bounds-included'
  readonly text: string
  readonly clause: string
}

export type TableRow = { readonly cells: readonly string[]; readonly note: 'section' | 'data' | 'doubtful' }

export type Table = Sourced & {
  readonly clause: string
  readonly kind: 'indicators' | 'tasks' | 'other'
  readonly header: readonly string[]
  readonly rows: readonly TableRow[]
}

export type Reading = {
  readonly titles: readonly Title[]
  readonly documentNumber: Printed | null
  readonly issuer: Printed | null
  readonly issueDate: PrintedDate | null
  readonly publishDate: PrintedDate | null
  readonly addressees: readonly Printed[]
  /** In reading order: a parent stands before its children. */
  readonly clauses: readonly Clause[]
  readonly targets: readonly Target[]
  readonly refusals: readonly Refusal[]
  readonly responsibilities: readonly Responsibility[]
  readonly deadlines: readonly Deadline[]
  readonly tables: readonly Table[]
  readonly rules: readonly DocumentRule[]
  /** What was set aside as furniture of the page: menus, page numbers, footers. */
  readonly chrome: readonly Span[]
  readonly diagnostics: readonly Diagnostic[]
}
