/** Reads a document in a thread of its own (`limited-worker.ts`), and says which limit a hostile one met. */
import type { Diagnostic } from '#base/diagnostic'
import type { Reading } from '#reader'
import { runLimited, type WorkerLimits } from './limited-worker.ts'

export type DocumentReading = {
  readonly reading: Reading | null
  /** The text that the spans of the reading point into; null where there is no reading. */
  readonly text: string | null
  readonly diagnostics: readonly Diagnostic[]
}

/** What the thread is started with. */
export type DocumentJob = { readonly bytes: Uint8Array; readonly name: string }

const usualLimits: WorkerLimits = { timeoutSeconds: 30, memoryMegabytes: 512 }

/**
 * What the reader finds in a document; no reading where a finding says why.
 *
 * @errors every code of `readBytes`, reader.timeout, reader.out_of_memory
 */
export async function readDocument(
  bytes: Uint8Array,
  name: string,
  limits: WorkerLimits = usualLimits,
): Promise<DocumentReading> {
  const { timeoutSeconds, memoryMegabytes } = limits
  const job: DocumentJob = { bytes, name }
  const stop = (code: string, params: Diagnostic['params']): DocumentReading => ({
    reading: null,
    text: null,
    diagnostics: [{ code, severity: 'error', place: { file: name, line: 1, column: 1 }, params }],
  })
  const outcome = await runLimited<DocumentReading>(new URL('./document-worker-entry.ts', import.meta.url), job, limits)
  switch (outcome.kind) {
    case 'done':
      return outcome.result
    case 'timeout':
      return stop('reader.timeout', { seconds: timeoutSeconds })
    case 'out_of_memory':
      return stop('reader.out_of_memory', { limit_mb: memoryMegabytes })
  }
}
