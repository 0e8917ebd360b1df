/** What an uploaded file is, told by its content; or why a file of its kind is not taken. */
import type { Diagnostic } from '#base/diagnostic'
import {
  controlShare,
  decodeText,
  fileDiagnostic,
  indexOfAscii,
  isMarkup,
  isRefusal,
  openZip,
  sniff,
  sniffOle,
} from '#reader'
import { endingOf } from './file-name.ts'
import { finding } from './finding.ts'
import { type ImageType, imageSizeOf, imageTypeOf } from './image-size.ts'
import { SCRIPT_ENDINGS, type UploadType } from './upload-type.ts'

export type Recognised = UploadType | Diagnostic

const CONTROL_SHARE_MAX = 0.005
const IMAGE_SIDE_MAX = 20_000
const MEGAPIXELS_MAX = 100
const OPENING_CHARACTERS = 8192
/** Windows, Linux and macOS programs, Java classes, WebAssembly, Android programs, Windows links and help files. */
const PROGRAM_MARKS = [
  '\x7fELF',
  '\xfe\xed\xfa\xce',
  '\xfe\xed\xfa\xcf',
  '\xce\xfa\xed\xfe',
  '\xcf\xfa\xed\xfe',
  '\xca\xfe\xba\xbe',
  '\0asm',
  'dex\n',
  'L\0\0\0\x01\x14\x02\0',
  'ITSF',
  '#!',
]

/**
 * The type of a file, never asked of its name, but for texts: csv is one only by name, and so is a script.
 *
 * @errors uploads.unknown_type, uploads.executable, uploads.svg, uploads.macros, uploads.encrypted, uploads.broken_image,
 *   uploads.image_too_large, reader.broken_zip, reader.zip_too_large
 */
export function recognise(bytes: Uint8Array, name: string): Recognised {
  if (isProgram(bytes)) return finding(name, 'uploads.executable', 'error', {})
  const image = imageTypeOf(bytes)
  if (image !== null) return recogniseImage(image, bytes, name)
  switch (sniff(bytes)) {
    case 'empty':
      return finding(name, 'uploads.empty', 'error', {})
    case 'pdf':
      return 'pdf'
    case 'zip':
      return recogniseZip(bytes, name)
    case 'ole':
      return recogniseOle(bytes, name)
    case 'rtf':
      return finding(name, 'uploads.unknown_type', 'error', {})
    case 'text':
      return recogniseText(bytes, name)
  }
}

function isProgram(bytes: Uint8Array): boolean {
  const opening = String.fromCharCode(...bytes.subarray(0, 64))
  return PROGRAM_MARKS.some((mark) => opening.startsWith(mark)) || (opening.startsWith('MZ') && opening.includes('\0'))
}

function recogniseImage(type: ImageType, bytes: Uint8Array, name: string): Recognised {
  const size = imageSizeOf(type, bytes)
  if (size === null) return finding(name, 'uploads.broken_image', 'error', {})
  const { width, height } = size
  const isSmall = Math.max(width, height) <= IMAGE_SIDE_MAX && width * height <= MEGAPIXELS_MAX * 1_000_000
  if (isSmall) return type
  return finding(name, 'uploads.image_too_large', 'error', {
    width,
    height,
    side_limit: IMAGE_SIDE_MAX,
    megapixels_limit: MEGAPIXELS_MAX,
  })
}

function recogniseZip(bytes: Uint8Array, name: string): Recognised {
  const zip = openZip(bytes)
  if (isRefusal(zip)) {
    return zip.code === 'reader.encrypted'
      ? finding(name, 'uploads.encrypted', 'error', {})
      : fileDiagnostic(zip.code, 'error', name, zip.params)
  }
  const parts = [...zip.entries.keys()]
  if (parts.some((part) => /(?:^|\/)(?:vbaProject[^/]*\.bin|macrosheets\/|activeX\/)/i.test(part))) {
    return finding(name, 'uploads.macros', 'error', {})
  }
  if (parts.includes('OFD.xml')) return 'ofd'
  if (parts.includes('[Content_Types].xml') && !parts.includes('xl/workbook.bin')) {
    if (parts.some((part) => part.startsWith('word/'))) return 'docx'
    if (parts.some((part) => part.startsWith('xl/'))) return 'xlsx'
  }
  return finding(name, 'uploads.unknown_type', 'error', {})
}

function recogniseOle(bytes: Uint8Array, name: string): Recognised {
  const content = sniffOle(bytes)
  if (content === 'encrypted' || isEncryptedOle(bytes)) return finding(name, 'uploads.encrypted', 'error', {})
  if (indexOfAscii(bytes, Array.from('_VBA_PROJECT').join('\0')) >= 0) {
    return finding(name, 'uploads.macros', 'error', {})
  }
  return content === 'doc' || content === 'xls' ? content : finding(name, 'uploads.unknown_type', 'error', {})
}

const SECTOR_BYTES = 512
/** The first four bytes of Word 97 and later, and of the first record of Excel 97 and later. */
const WORD_BEGIN = 0x00c1a5ec
const WORD_FLAGS_AT = 10
const WORD_ENCRYPTED = 0x100
const EXCEL_BEGIN = 0x00100809
const EXCEL_FILEPASS = 0x2f
const EXCEL_BOUNDSHEET = 0x85

/** Old Word says in its first bytes that it is encrypted, old Excel in a record of its own before the list of sheets. */
function isEncryptedOle(bytes: Uint8Array): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  for (let at = SECTOR_BYTES; at + SECTOR_BYTES <= bytes.length; at += SECTOR_BYTES) {
    const mark = view.getUint32(at, true)
    if (mark === WORD_BEGIN && (view.getUint16(at + WORD_FLAGS_AT, true) & WORD_ENCRYPTED) !== 0) return true
    if (mark === EXCEL_BEGIN && hasFilePass(view, at)) return true
  }
  return false
}

function hasFilePass(view: DataView, start: number): boolean {
  for (let at = start; at + 4 <= view.byteLength && at < start + SECTOR_BYTES;) {
    const record = view.getUint16(at, true)
    if (record === EXCEL_FILEPASS) return true
    if (record === EXCEL_BOUNDSHEET || record === 0) return false
    at += 4 + view.getUint16(at + 2, true)
  }
  return false
}

function recogniseText(bytes: Uint8Array, name: string): Recognised {
  const decoded = decodeText(bytes)
  if (decoded === null || controlShare(decoded.text) > CONTROL_SHARE_MAX) {
    return finding(name, 'uploads.unknown_type', 'error', {})
  }
  const ending = endingOf(name)
  const opening = decoded.text.slice(0, OPENING_CHARACTERS).trimStart()
  if (SCRIPT_ENDINGS.has(ending) || opening.startsWith('<?php')) return finding(name, 'uploads.executable', 'error', {})
  if (isPicture(opening)) return finding(name, 'uploads.svg', 'error', {})
  if (isMarkup(opening) || /^<\?xml[^>]{0,200}>\s{0,20}<(?:!doctype )?html/i.test(opening)) return 'html'
  // Office files as XML and as web archives carry macros too.
  if (/^(?:<\?xml|MIME-Version:)/i.test(opening)) return finding(name, 'uploads.unknown_type', 'error', {})
  return ending === 'csv' || ending === 'tsv' ? 'csv' : 'txt'
}

function isPicture(opening: string): boolean {
  return (
    /^<(?:svg[\s/>]|\?xml|!doctype svg|!--)/i.test(opening) &&
    /<svg[\s/>]/i.test(opening) &&
    !/<html[\s>]/i.test(opening)
  )
}
