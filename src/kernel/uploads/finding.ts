/** Findings about an upload stand at its beginning. Their sentences are in `#messages` under the same code. */
import type { Diagnostic, Severity } from '#base/diagnostic'

/** A finding about a file as a whole. */
export function finding(file: string, code: string, severity: Severity, params: Diagnostic['params']): Diagnostic {
  return { code, severity, place: { file, line: 1, column: 1 }, params }
}
