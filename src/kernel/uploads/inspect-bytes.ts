/** Inspects one file, in the order in which it is cheapest to refuse. Runs in the limited thread. */
import { createHash } from 'node:crypto'
import type { Diagnostic } from '#base/diagnostic'
import { findSecrecyMarks } from '#base/secrecy-marks'
import { extractText } from './extract-text.ts'
import { nameFor } from './file-name.ts'
import { finding } from './finding.ts'
import { recognise } from './recognise.ts'
import { type UploadType, uploadTypes } from './upload-type.ts'

export type InspectedFile = {
  readonly type: UploadType
  readonly mediaType: string
  /** The name to keep it under: without a path and hidden characters, its ending says the type. */
  readonly name: string
  readonly sizeBytes: number
  /** Hexadecimal. */
  readonly sha256: string
  /** Null where a machine cannot take the words out: pictures, scans, old Word. */
  readonly text: string | null
}

/** No file where it is refused: an error among the findings says why. */
export type UploadInspection = {
  readonly file: InspectedFile | null
  readonly diagnostics: readonly Diagnostic[]
}

/** What a file is and what is in it, or why it is refused. */
export async function inspectBytes(bytes: Uint8Array, given: string): Promise<UploadInspection> {
  const type = recognise(bytes, given)
  if (typeof type !== 'string') return { file: null, diagnostics: [type] }
  const { text, furniture, diagnostics } = await extractText(type, bytes, given)
  const marks = [given, furniture, text ?? ''].flatMap((words) => findSecrecyMarks(words, given))
  const name = nameFor(type, given)
  const renamed = name === given ? [] : [finding(given, 'uploads.renamed', 'warning', { name })]
  const all = [...diagnostics, ...marks, ...renamed]
  if (all.some(({ severity }) => severity === 'error')) return { file: null, diagnostics: all }
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const { mediaType } = uploadTypes[type]
  return { file: { type, mediaType, name, sizeBytes: bytes.length, sha256, text }, diagnostics: all }
}
