/** What a long piece of work tells whoever waits for it, and how it is told to stop. */

/** Called often; `bytes` are those of this step so far. */
export type Progress = (step: {
  readonly doing: 'save' | 'check' | 'load' | 'compare'
  /** A table, or the file. */
  readonly what: string
  readonly bytes: number
}) => void

export type Watch = { readonly report: Progress; readonly signal: AbortSignal }
