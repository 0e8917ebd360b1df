/**
 * The one error class of the services. A service throws it when it refuses; only `kernel/http.ts` knows HTTP, and only
 * `#messages` knows sentences. Texts that users write (documents, packages) get diagnostics instead (`diagnostic.ts`).
 */
export type ErrorKind =
  | 'invalid'
  | 'unauthenticated'
  | 'forbidden'
  | 'not_found'
  | 'conflict'
  | 'outdated'
  | 'unprocessable'
  | 'too_many'
  | 'unavailable'

/** What the sentence of an error is filled with. */
export type ErrorParams = Readonly<Record<string, string | number | readonly string[]>>

export class AppError extends Error {
  readonly code: string
  readonly kind: ErrorKind
  readonly params: ErrorParams
  /** What the refused one needs beside the sentence: both versions of what he changed, the findings of a file. */
  attachment?: unknown

  constructor(code: string, kind: ErrorKind, params: ErrorParams = {}, cause?: unknown) {
    super(`${code} ${JSON.stringify(params)}`, { cause })
    this.name = 'AppError'
    this.code = code
    this.kind = kind
    this.params = params
  }

  /** Adds what the refused one needs beside the sentence. */
  with(attachment: unknown): this {
    this.attachment = attachment
    return this
  }
}
