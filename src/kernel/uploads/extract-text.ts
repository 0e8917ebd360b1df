/** The words of a recognised file, for search and for the check of classification marks. */
import type { Diagnostic } from '#base/diagnostic'
import { isRefusal, openZip, partBytes, readBytes } from '#reader'
// The door reads tables in a thread; this file runs in one already.
import { parseBook } from '#kernel/spreadsheet/parse-book'
import { finding } from './finding.ts'
import type { UploadType } from './upload-type.ts'

export type ExtractedText = {
  readonly text: string | null
  /** Heads and feet of pages: no part of the text, but a mark may stand there. */
  readonly furniture: string
  readonly diagnostics: readonly Diagnostic[]
}

/** What the reader finds that makes a file unfit to be kept; what else keeps it from the words is no reason to refuse. */
const UNFIT: ReadonlySet<string> = new Set([
  'reader.broken_pdf',
  'reader.broken_docx',
  'reader.broken_ofd',
  'reader.broken_zip',
  'reader.zip_too_large',
])

/**
 * The words of a file; null where it has none a machine can take out, which a finding says.
 *
 * @errors uploads.no_text (warning; note for pictures), uploads.encrypted, and of the reader what is broken
 */
export async function extractText(type: UploadType, bytes: Uint8Array, name: string): Promise<ExtractedText> {
  switch (type) {
    case 'png':
    case 'jpeg':
    case 'gif':
    case 'webp':
      return withoutText(finding(name, 'uploads.no_text', 'note', {}))
    case 'doc':
      return withoutText(finding(name, 'uploads.no_text', 'warning', {}))
    case 'xlsx':
    case 'xls':
      return textOfTables(bytes, name)
    case 'pdf':
    case 'ofd':
    case 'docx':
    case 'txt':
    case 'csv':
    case 'html':
      return textOfDocument(type, bytes, name)
  }
}

function withoutText(reason: Diagnostic): ExtractedText {
  return { text: null, furniture: '', diagnostics: [reason] }
}

async function textOfTables(bytes: Uint8Array, name: string): Promise<ExtractedText> {
  const { tables } = await parseBook(bytes, name)
  if (tables.length === 0) return withoutText(finding(name, 'uploads.no_text', 'warning', {}))
  const rows = tables.flatMap((table) => table.rows)
  const text = rows
    .map((cells) =>
      cells
        .map((cell) => cell.text)
        .join('\t')
        .trimEnd(),
    )
    .join('\n')
  return { text, furniture: '', diagnostics: [] }
}

async function textOfDocument(type: UploadType, bytes: Uint8Array, name: string): Promise<ExtractedText> {
  const { source, diagnostics } = await readBytes(bytes, name)
  if (source !== null) {
    return { text: source.text, furniture: type === 'docx' ? docxFurniture(bytes) : '', diagnostics }
  }
  const [reason] = diagnostics
  if (reason !== undefined && UNFIT.has(reason.code)) return withoutText(reason)
  return reason?.code === 'reader.encrypted'
    ? withoutText(finding(name, 'uploads.encrypted', 'error', {}))
    : withoutText(finding(name, 'uploads.no_text', 'warning', {}))
}

function docxFurniture(bytes: Uint8Array): string {
  const zip = openZip(bytes)
  if (isRefusal(zip)) return ''
  const parts = [...zip.entries.keys()].filter((part) => /^word\/(?:header|footer)\d*\.xml$/.test(part))
  const xml = parts.map((part) => new TextDecoder().decode(partBytes(zip, part) ?? new Uint8Array()))
  return xml.map((part) => part.replaceAll('</w:p>', '\n').replaceAll(/<[^<>]*>/g, '')).join('\n')
}
