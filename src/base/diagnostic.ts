/**
 * A finding about a text that somebody wrote: a document, a plan package. Never an exception.
 * The sentence is in `#messages`, found by `code` and filled with `params`.
 */
import type { ErrorParams } from './errors.ts'

export type Severity = 'error' | 'warning' | 'note'

/**
 * Where a finding is: line and column count from 1, column in UTF-16 units. In a table they count rows and columns, and
 * `cell` says the same as people do: `人员!B7`.
 */
export type Place = { readonly file: string; readonly line: number; readonly column: number; readonly cell?: string }

export type Diagnostic = {
  readonly code: string
  readonly severity: Severity
  readonly place: Place
  readonly params: ErrorParams
}

/** Order for reading: by file, line, column, then code. */
export function compareDiagnostics(a: Diagnostic, b: Diagnostic): number {
  return (
    compareText(a.place.file, b.place.file) ||
    a.place.line - b.place.line ||
    a.place.column - b.place.column ||
    compareText(a.code, b.code)
  )
}

/** Code-point order: the same on every machine, in every locale. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
