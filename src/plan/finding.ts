/** Findings about a package. Their sentences, with what to do next, are in `#messages` under the same code. */
import type { Diagnostic, Place } from '#base/diagnostic'

/** An error: the package cannot be put in force with it. */
export function finding(place: Place, code: string, params: Diagnostic['params'] = {}): Diagnostic {
  return { code, severity: 'error', place, params }
}
