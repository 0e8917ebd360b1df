/**
 * Reads a document in a thread of its own with limited memory and time: a file that somebody sends may be made to
 * exhaust both, and must not take the server with it.
 */
import { Worker } from 'node:worker_threads'
import type { Diagnostic } from '#base/diagnostic'
import type { Reading } from '#reader'

export type DocumentReading = { readonly reading: Reading | null; readonly diagnostics: readonly Diagnostic[] }

/** The memory holds for the thread's heap and, once more, for the buffers beside it. */
type ReadingLimits = { readonly timeoutSeconds: number; readonly memoryMegabytes: number }

/** What the thread is started with. */
export type DocumentJob = { readonly bytes: Uint8Array; readonly name: string }

const usualReadingLimits: ReadingLimits = { timeoutSeconds: 30, memoryMegabytes: 512 }

/** A packed stream inflates some tens of megabytes in this time. */
const WATCH_EVERY_MS = 50
const MEGABYTE = 1_000_000

/**
 * What the reader finds in a document; no reading where a finding says why.
 *
 * @errors every code of `readBytes`, reader.timeout, reader.out_of_memory
 */
export async function readDocument(
  bytes: Uint8Array,
  name: string,
  limits: ReadingLimits = usualReadingLimits,
): Promise<DocumentReading> {
  const job: DocumentJob = { bytes, name }
  const worker = new Worker(new URL('./document-worker-entry.ts', import.meta.url), {
    workerData: job,
    resourceLimits: { maxOldGenerationSizeMb: limits.memoryMegabytes },
    // The thread needs nothing of the server's settings, and a hostile file must not find them.
    env: {},
    execArgv: [],
  })
  try {
    return await outcomeOf(worker, name, limits)
  } finally {
    await worker.terminate()
  }
}

function outcomeOf(worker: Worker, name: string, limits: ReadingLimits): Promise<DocumentReading> {
  const { timeoutSeconds, memoryMegabytes } = limits
  return new Promise((resolve, reject) => {
    const stop = (code: string, params: Diagnostic['params']): void => {
      const place = { file: name, line: 1, column: 1 }
      resolve({ reading: null, diagnostics: [{ code, severity: 'error', place, params }] })
    }
    const stopForMemory = (): void => stop('reader.out_of_memory', { limit_mb: memoryMegabytes })
    const timer = setTimeout(() => stop('reader.timeout', { seconds: timeoutSeconds }), timeoutSeconds * 1000)
    const watch = watchBuffers(worker, memoryMegabytes * MEGABYTE, stopForMemory)
    worker.once('message', resolve)
    worker.once('error', (cause: unknown) => {
      if (isOutOfMemory(cause)) stopForMemory()
      else reject(cause)
    })
    worker.once('exit', (status) => {
      clearTimeout(timer)
      clearInterval(watch)
      reject(new Error(`The reading thread ended with status ${status} and without a word`))
    })
  })
}

/** The limits that Node sets for a thread leave out its buffers, and what a file packs is inflated into buffers. */
function watchBuffers(worker: Worker, limitBytes: number, exceeded: () => void): NodeJS.Timeout {
  return setInterval(() => {
    worker.getHeapStatistics().then(
      ({ external_memory }) => {
        if (external_memory > limitBytes) exceeded()
      },
      // The thread has ended in the meantime, and says itself how.
      () => undefined,
    )
  }, WATCH_EVERY_MS)
}

/** The heap of the thread was full, or a buffer beside it did not fit into the machine. */
function isOutOfMemory(cause: unknown): boolean {
  if (!(cause instanceof Error)) return false
  return (
    ('code' in cause && cause.code === 'ERR_WORKER_OUT_OF_MEMORY') ||
    (cause instanceof RangeError && /allocation failed/i.test(cause.message))
  )
}
