/** Inspects an uploaded file in a thread with limited memory and time. Knows no database and keeps nothing. */
import { runLimited, type WorkerLimits } from '#kernel/limited-worker'
import { finding } from './finding.ts'
import type { UploadInspection } from './inspect-bytes.ts'

/** What the thread is started with. */
export type UploadJob = { readonly bytes: Uint8Array; readonly name: string }

/** Whoever takes uploads in stops reading there. */
export const UPLOAD_BYTES_MAX = 50_000_000

const MEGABYTE = 1_000_000
const usualLimits: WorkerLimits = { timeoutSeconds: 30, memoryMegabytes: 1024 }

/**
 * What an uploaded file is and what is in it; no file where a finding of severity error says why it is refused.
 *
 * @errors uploads.empty, uploads.too_large, uploads.too_heavy, those of `recognise` and `extractText`, secrecy.mark,
 *   uploads.renamed (warning)
 */
export async function inspectUpload(
  bytes: Uint8Array,
  name: string,
  limits: WorkerLimits = usualLimits,
): Promise<UploadInspection> {
  if (bytes.length > UPLOAD_BYTES_MAX) {
    const params = { size_mb: Math.ceil(bytes.length / MEGABYTE), limit_mb: UPLOAD_BYTES_MAX / MEGABYTE }
    return { file: null, diagnostics: [finding(name, 'uploads.too_large', 'error', params)] }
  }
  const job: UploadJob = { bytes, name }
  const outcome = await runLimited<UploadInspection>(new URL('./inspect-upload-entry.ts', import.meta.url), job, limits)
  if (outcome.kind === 'done') return outcome.result
  const params = { seconds: limits.timeoutSeconds, limit_mb: limits.memoryMegabytes }
  return { file: null, diagnostics: [finding(name, 'uploads.too_heavy', 'error', params)] }
}
