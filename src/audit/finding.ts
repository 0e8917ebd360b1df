/** A finding about a log: like a diagnostic, but located by the number of an entry. Its sentence is in `#messages`. */
import type { Diagnostic } from '#base/diagnostic'

export type AuditFinding = Omit<Diagnostic, 'place'> & {
  /** The entry it was found at; null where it is about a file as a whole. */
  readonly number: number | null
}

/** An error: the log, the checkpoint or the proof cannot be relied on. */
export function finding(code: string, params: AuditFinding['params']): AuditFinding {
  const { number } = params
  return { code, severity: 'error', number: typeof number === 'number' ? number : null, params }
}
