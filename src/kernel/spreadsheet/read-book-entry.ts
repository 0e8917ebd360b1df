/** The thread that `read-book.ts` starts: reads one file of tables, says what it found, and is ended. */
import { parentPort, workerData } from 'node:worker_threads'
import { parseBook } from './parse-book.ts'
import type { BookJob } from './read-book.ts'

const { bytes, name } = workerData as BookJob
parentPort?.postMessage(await parseBook(bytes, name))
