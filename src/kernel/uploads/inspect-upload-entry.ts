/** The thread that `inspect-upload.ts` starts: inspects one file, says what it found, and is ended. */
import { parentPort, workerData } from 'node:worker_threads'
import { inspectBytes } from './inspect-bytes.ts'
import type { UploadJob } from './inspect-upload.ts'

const { bytes, name } = workerData as UploadJob
parentPort?.postMessage(await inspectBytes(bytes, name))
