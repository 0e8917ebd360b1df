/**
 * Does a job in a thread of its own with limited memory and time: a file that somebody sends may be made to exhaust
 * both, and must not take the server with it.
 */
import { Worker } from 'node:worker_threads'

/** The memory holds for the thread's heap and, once more, for the buffers beside it. */
export type WorkerLimits = { readonly timeoutSeconds: number; readonly memoryMegabytes: number }

export type WorkerOutcome<Result> =
  | { readonly kind: 'done'; readonly result: Result }
  | { readonly kind: 'timeout' }
  | { readonly kind: 'out_of_memory' }

/** A packed stream inflates some tens of megabytes in this time. */
const WATCH_EVERY_MS = 50
const MEGABYTE = 1_000_000

/**
 * What the thread answered, or which of its limits it met.
 *
 * @param entry the file the thread runs: it finds the job in `workerData` and posts one message, its result
 */
export async function runLimited<Result>(
  entry: URL,
  job: unknown,
  limits: WorkerLimits,
): Promise<WorkerOutcome<Result>> {
  const worker = new Worker(entry, {
    workerData: job,
    resourceLimits: { maxOldGenerationSizeMb: limits.memoryMegabytes },
    // The thread needs nothing of the server's settings, and a hostile file must not find them.
    env: {},
    execArgv: [],
  })
  try {
    return await outcomeOf<Result>(worker, limits)
  } finally {
    await worker.terminate()
  }
}

function outcomeOf<Result>(
  worker: Worker,
  { timeoutSeconds, memoryMegabytes }: WorkerLimits,
): Promise<WorkerOutcome<Result>> {
  return new Promise((resolve, reject) => {
    const stopForMemory = (): void => resolve({ kind: 'out_of_memory' })
    const timer = setTimeout(() => resolve({ kind: 'timeout' }), timeoutSeconds * 1000)
    const watch = watchBuffers(worker, memoryMegabytes * MEGABYTE, stopForMemory)
    worker.once('message', (result: Result) => resolve({ kind: 'done', result }))
    worker.once('error', (cause: unknown) => {
      if (isOutOfMemory(cause)) stopForMemory()
      else reject(cause)
    })
    worker.once('exit', (status) => {
      clearTimeout(timer)
      clearInterval(watch)
      reject(new Error(`The thread ended with status ${status} and without a word`))
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

/** Whether the heap of the thread was full, or a buffer beside it did not fit into the machine. */
export function isOutOfMemory(cause: unknown): boolean {
  if (!(cause instanceof Error)) return false
  return (
    ('code' in cause && cause.code === 'ERR_WORKER_OUT_OF_MEMORY') ||
    (cause instanceof RangeError && /allocation failed/i.test(cause.message))
  )
}
