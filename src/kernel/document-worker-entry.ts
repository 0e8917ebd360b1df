/** The thread that `document-worker.ts` starts: reads one document, says what it found, and is ended. */
import { parentPort, workerData } from 'node:worker_threads'
import { readBytes, readText } from '#reader'
import type { DocumentJob, DocumentReading } from './document-worker.ts'

const { bytes, name } = workerData as DocumentJob
const { source, diagnostics } = await readBytes(bytes, name)
const reading = source === null ? null : readText(source)
// A text knows no file; findings about it are found in this one.
const ofText = (reading?.diagnostics ?? []).map((one) => ({ ...one, place: { ...one.place, file: name } }))
const found: DocumentReading = { reading, text: source?.text ?? null, diagnostics: [...diagnostics, ...ofText] }
parentPort?.postMessage(found)
