/**
 * The door of the formats: bytes of a file that somebody sends become a text, or a finding says why not. Nothing here
 * believes the file's name, and nothing throws.
 */
import type { Diagnostic } from '#base/diagnostic'
import { decodeText } from './decode-text.ts'
import { findDocxPart, readDocx } from './docx.ts'
import { readHtml } from './html.ts'
import { megabytes, TEXT_BYTES_MAX } from './limits.ts'
import { OFD_ENTRY, readOfd } from './ofd.ts'
import { readPdf } from './pdf.ts'
import { fileDiagnostic, isRefusal, type Refusal, refuse } from './refusal.ts'
import { ruledTables } from './ruled-lines.ts'
import { stackedTables } from './stacked-cells.ts'
import { controlShare, isMarkup, sniff, sniffOle } from './sniff.ts'
import type { SourceText } from '#reader/source-text'
import { openZip } from './zip-gate.ts'

export type ReadBytes = { readonly source: SourceText | null; readonly diagnostics: readonly Diagnostic[] }

type Outcome = SourceText | Refusal
type Decoded = { readonly outcome: Outcome; readonly damagedCharacters: number }

/** A text has none, but for a stray one. */
const CONTROL_SHARE_MAX = 0.005

/**
 * The text of a document, with findings about its file. `name` only tells the person which file is meant.
 *
 * @errors every RefusalCode, reader.damaged_characters (warning)
 */
export async function readBytes(bytes: Uint8Array, name: string): Promise<ReadBytes> {
  const { outcome: raw, damagedCharacters } = await readAsSniffed(bytes)
  const outcome = checkText(raw)
  if (isRefusal(outcome)) {
    return { source: null, diagnostics: [fileDiagnostic(outcome.code, 'error', name, outcome.params)] }
  }
  const params = { count: damagedCharacters }
  const warnings = damagedCharacters > 0 ? [fileDiagnostic('reader.damaged_characters', 'warning', name, params)] : []
  return { source: outcome, diagnostics: warnings }
}

async function readAsSniffed(bytes: Uint8Array): Promise<Decoded> {
  switch (sniff(bytes)) {
    case 'empty':
      return exact(refuse('reader.empty'))
    case 'rtf':
      return exact(refuse('reader.legacy_format', { format: 'rtf' }))
    case 'ole':
      return exact(refuseOle(bytes))
    case 'zip':
      return exact(readZip(bytes))
    case 'pdf':
      return exact(await readPdf(bytes))
    case 'text':
      return readTextFile(bytes)
  }
}

function exact(outcome: Outcome): Decoded {
  return { outcome, damagedCharacters: 0 }
}

function refuseOle(bytes: Uint8Array): Refusal {
  const content = sniffOle(bytes)
  return content === 'encrypted'
    ? refuse('reader.encrypted', { format: 'docx' })
    : refuse('reader.legacy_format', { format: content })
}

function readZip(bytes: Uint8Array): Outcome {
  const zip = openZip(bytes)
  if (isRefusal(zip)) return zip
  if (zip.entries.has(OFD_ENTRY)) return readOfd(zip)
  const part = findDocxPart(zip)
  return part === null ? refuse('reader.zip_without_document') : readDocx(zip, part)
}

function readTextFile(bytes: Uint8Array): Decoded {
  if (bytes.length > TEXT_BYTES_MAX) return exact(tooLarge(bytes.length))
  const decoded = decodeText(bytes)
  if (decoded === null || controlShare(decoded.text) > CONTROL_SHARE_MAX) return exact(refuse('reader.unknown_format'))
  const { text, damagedCharacters } = decoded
  if (isMarkup(text)) return { outcome: readHtml(text), damagedCharacters }
  const ruled = ruledTables(text)
  const tables = ruled.length > 0 ? ruled : stackedTables(text)
  return { outcome: { text, format: 'txt', tables, heading: null, pageStarts: [] }, damagedCharacters }
}

/** What holds for the text of every format: there is one, and it has the size of a document. */
function checkText(outcome: Outcome): Outcome {
  if (isRefusal(outcome)) return outcome
  if (outcome.text.length > TEXT_BYTES_MAX) return tooLarge(outcome.text.length)
  if (outcome.text.trim() !== '') return outcome
  return outcome.format === 'txt' ? refuse('reader.empty') : refuse('reader.no_text', { format: outcome.format })
}

function tooLarge(bytes: number): Refusal {
  return refuse('reader.too_large', { size_mb: megabytes(bytes), limit_mb: megabytes(TEXT_BYTES_MAX) })
}
