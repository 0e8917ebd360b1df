/** Findings about a table. Their sentences are in `#messages` under the same code. */
import type { Diagnostic, Place, Severity } from '#base/diagnostic'

/** A finding at a cell, or at a file as a whole. */
export function finding(place: Place, code: string, severity: Severity, params: Diagnostic['params']): Diagnostic {
  return { code, severity, place, params }
}

/** The beginning of a file: where findings about all of it stand. */
export function startOf(file: string): Place {
  return { file, line: 1, column: 1 }
}
