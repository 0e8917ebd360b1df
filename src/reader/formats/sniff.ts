/** The format of a file by what its bytes say; its name is never asked. */

export type FileKind = 'empty' | 'zip' | 'pdf' | 'ole' | 'rtf' | 'text'

/** PDF readers accept the mark anywhere in the first kilobyte. */
const PDF_MARK_WITHIN_BYTES = 1024
const MARKUP_WITHIN_CHARACTERS = 65_536

/** What kind of file the first bytes announce; `text` where they announce nothing. */
export function sniff(bytes: Uint8Array): FileKind {
  if (bytes.length === 0) return 'empty'
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04]) || startsWith(bytes, [0x50, 0x4b, 0x05, 0x06])) return 'zip'
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])) return 'ole'
  if (indexOfAscii(bytes.subarray(0, PDF_MARK_WITHIN_BYTES), '%PDF-') >= 0) return 'pdf'
  if (indexOfAscii(bytes.subarray(0, 16), '{\\rtf') >= 0) return 'rtf'
  return 'text'
}

/** Whether a decoded text is a page: it begins with a tag, or tags stand in it again and again. */
export function isMarkup(text: string): boolean {
  const opening = text.slice(0, MARKUP_WITHIN_CHARACTERS)
  if (/^[\s\uFEFF]*<(?:!doctype\s+html|html|head|body|!--)/i.test(opening)) return true
  const tags =
    opening.match(/<\/?(?:p|br|div|span|table|tbody|tr|td|h[1-6]|a|ul|li|section|article|font|strong)[\s/>]/gi) ?? []
  return tags.length >= (/^[\s\uFEFF]*</.test(opening) ? 1 : 4)
}

/** What an OLE file holds, told by the names of its streams: `encrypted` is a modern document behind a password. */
export function sniffOle(bytes: Uint8Array): 'encrypted' | 'doc' | 'xls' | 'ppt' | 'Office 97–2003' {
  const holds = (stream: string): boolean => indexOfAscii(bytes, Array.from(stream).join('\0')) >= 0
  if (holds('EncryptedPackage')) return 'encrypted'
  if (holds('WordDocument')) return 'doc'
  if (holds('Workbook')) return 'xls'
  return holds('PowerPoint Document') ? 'ppt' : 'Office 97–2003'
}

/** Share of control characters that no text has: the mark of a binary file. */
export function controlShare(text: string): number {
  let controls = 0
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code < 0x20 && !(code >= 0x09 && code <= 0x0d) && code !== 0x1a && code !== 0x1b) controls++
  }
  return text.length === 0 ? 0 : controls / text.length
}

/** Place of an ASCII word in bytes, -1 where it is not. */
export function indexOfAscii(bytes: Uint8Array, word: string, from = 0): number {
  const first = word.charCodeAt(0)
  let at = bytes.indexOf(first, from)
  while (at >= 0) {
    if (matchesAt(bytes, word, at)) return at
    at = bytes.indexOf(first, at + 1)
  }
  return -1
}

function matchesAt(bytes: Uint8Array, word: string, at: number): boolean {
  for (let i = 1; i < word.length; i++) if (bytes[at + i] !== word.charCodeAt(i)) return false
  return true
}

function startsWith(bytes: Uint8Array, mark: readonly number[]): boolean {
  return mark.every((byte, index) => bytes[index] === byte)
}
