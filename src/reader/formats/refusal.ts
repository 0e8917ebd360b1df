/** Why the bytes of a file did not become a text. A file that somebody sends never throws: it gets one of these codes. */
import type { Diagnostic, Severity } from '#base/diagnostic'
import type { ErrorParams } from '#base/errors'

export type RefusalCode =
  | 'reader.empty'
  | 'reader.unknown_format'
  | 'reader.legacy_format'
  | 'reader.encrypted'
  | 'reader.too_large'
  | 'reader.too_many_pages'
  | 'reader.too_many_objects'
  | 'reader.zip_too_large'
  | 'reader.broken_zip'
  | 'reader.zip_without_document'
  | 'reader.broken_docx'
  | 'reader.broken_ofd'
  | 'reader.broken_pdf'
  | 'reader.scanned_pdf'
  | 'reader.unreadable_pdf'
  | 'reader.scanned_ofd'
  | 'reader.no_text'

/** What a file that was read all the same should be checked for. */
export type WarningCode = 'reader.damaged_characters'

export type Refusal = { readonly code: RefusalCode; readonly params: ErrorParams }

/** A refusal with what its sentence is filled with. */
export function refuse(code: RefusalCode, params: ErrorParams = {}): Refusal {
  return { code, params }
}

/** Tells a refusal from what a format reader gives otherwise. */
export function isRefusal(outcome: object): outcome is Refusal {
  return 'code' in outcome
}

/** A finding about the file as a whole: it points at its beginning. */
export function fileDiagnostic(
  code: RefusalCode | WarningCode,
  severity: Severity,
  file: string,
  params: ErrorParams,
): Diagnostic {
  return { code, severity, place: { file, line: 1, column: 1 }, params }
}
