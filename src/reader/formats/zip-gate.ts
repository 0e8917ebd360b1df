/**
 * The gate of zip packages (docx, ofd): reads the central directory, and refuses by the sizes declared there before
 * anything is inflated. What an entry declares is also the most that is ever taken out of it (`zip-entry.ts`).
 */
import {
  megabytes,
  ZIP_DECLARED_BYTES_MAX,
  ZIP_ENTRIES_MAX,
  ZIP_RATIO_COUNTS_FROM_BYTES,
  ZIP_RATIO_MAX,
} from './limits.ts'
import { type Refusal, refuse } from './refusal.ts'

export type ZipEntry = {
  readonly name: string
  readonly method: number
  readonly checksum: number
  readonly packedBytes: number
  readonly declaredBytes: number
  readonly headerOffset: number
}

export type ZipPackage = { readonly bytes: Uint8Array; readonly entries: ReadonlyMap<string, ZipEntry> }

type Directory = { readonly start: number; readonly count: number }

const END_SIGNATURE = 0x06054b50
const END_BYTES = 22
const COMMENT_BYTES_MAX = 65_535
const ENTRY_SIGNATURE = 0x02014b50
const ENTRY_BYTES = 46
const ENCRYPTED_FLAG = 1
const UTF8_FLAG = 0x800
/** A size or offset of this value stands in the zip64 extra field instead. */
const SEE_ZIP64 = 0xffffffff

/** The directory of a package that may be inflated, or why it may not. */
export function openZip(bytes: Uint8Array): ZipPackage | Refusal {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const directory = findDirectory(view)
  if (directory === null) return refuse('reader.broken_zip')
  const entries = new Map<string, ZipEntry>()
  let at = directory.start
  for (let index = 0; index < directory.count; index++) {
    if (at + ENTRY_BYTES > bytes.length || view.getUint32(at, true) !== ENTRY_SIGNATURE)
      return refuse('reader.broken_zip')
    if ((view.getUint16(at + 8, true) & ENCRYPTED_FLAG) !== 0) return refuse('reader.encrypted', { format: 'zip' })
    const entry = entryAt(bytes, view, at)
    // Two names for one part are how a package shows one text to the gate and another to the reader.
    if (entry === null || entries.has(entry.name)) return refuse('reader.broken_zip')
    entries.set(entry.name, entry)
    at += ENTRY_BYTES + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return tooLarge(entries.values()) ?? { bytes, entries }
}

function findDirectory(view: DataView): Directory | null {
  const lowest = Math.max(0, view.byteLength - END_BYTES - COMMENT_BYTES_MAX)
  for (let at = view.byteLength - END_BYTES; at >= lowest; at--) {
    if (view.getUint32(at, true) !== END_SIGNATURE) continue
    const count = view.getUint16(at + 10, true)
    return count > ZIP_ENTRIES_MAX ? null : { start: view.getUint32(at + 16, true), count }
  }
  return null
}

function entryAt(bytes: Uint8Array, view: DataView, at: number): ZipEntry | null {
  const nameEnd = at + ENTRY_BYTES + view.getUint16(at + 28, true)
  const extraEnd = nameEnd + view.getUint16(at + 30, true)
  if (extraEnd > bytes.length) return null
  const isUtf8 = (view.getUint16(at + 8, true) & UTF8_FLAG) !== 0
  const wide = wideNumbers(view, nameEnd, extraEnd)
  const wideOr = (value: number): number => (value === SEE_ZIP64 ? (wide.shift() ?? Number.NaN) : value)
  const declaredBytes = wideOr(view.getUint32(at + 24, true))
  const packedBytes = wideOr(view.getUint32(at + 20, true))
  const headerOffset = wideOr(view.getUint32(at + 42, true))
  if (Number.isNaN(declaredBytes + packedBytes + headerOffset)) return null
  return {
    name: new TextDecoder(isUtf8 ? 'utf-8' : 'gb18030').decode(bytes.subarray(at + ENTRY_BYTES, nameEnd)),
    method: view.getUint16(at + 10, true),
    checksum: view.getUint32(at + 16, true),
    packedBytes,
    declaredBytes,
    headerOffset,
  }
}

/** The 64-bit numbers of the zip64 extra field, in the order the format gives them. */
function wideNumbers(view: DataView, start: number, end: number): number[] {
  let at = start
  while (at + 4 <= end) {
    const size = view.getUint16(at + 2, true)
    const fieldEnd = Math.min(at + 4 + size, end)
    if (view.getUint16(at, true) === 1) {
      const numbers: number[] = []
      for (let from = at + 4; from + 8 <= fieldEnd; from += 8) numbers.push(Number(view.getBigUint64(from, true)))
      return numbers
    }
    at = fieldEnd
  }
  return []
}

function tooLarge(entries: Iterable<ZipEntry>): Refusal | null {
  let declared = 0
  let packed = 0
  for (const entry of entries) {
    declared += entry.declaredBytes
    packed += entry.packedBytes
  }
  const ratio = Math.round(declared / Math.max(packed, 1))
  const isBomb = ratio > ZIP_RATIO_MAX && declared > ZIP_RATIO_COUNTS_FROM_BYTES
  if (declared <= ZIP_DECLARED_BYTES_MAX && !isBomb) return null
  return refuse('reader.zip_too_large', {
    declared_mb: megabytes(declared),
    limit_mb: megabytes(ZIP_DECLARED_BYTES_MAX),
    ratio,
    ratio_limit: ZIP_RATIO_MAX,
  })
}
