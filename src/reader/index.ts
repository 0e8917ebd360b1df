/**
 * The door of the reader: bytes become a text, a text becomes a reading. What tells one kind of file from another, and the
 * gate of zip packages, serve tables and uploads too.
 */
export { decodeText } from './formats/decode-text.ts'
export { readBytes } from './formats/read-bytes.ts'
export type { ReadBytes } from './formats/read-bytes.ts'
export { fileDiagnostic, isRefusal } from './formats/refusal.ts'
export { controlShare, indexOfAscii, isMarkup, sniff, sniffOle } from './formats/sniff.ts'
export { partBytes } from './formats/zip-entry.ts'
export { openZip } from './formats/zip-gate.ts'
export type { ZipPackage } from './formats/zip-gate.ts'
export { readText } from './read-text.ts'
export type * from './reading.ts'
export { toReadingJson } from './reading-json.ts'
export type * from './source-text.ts'
