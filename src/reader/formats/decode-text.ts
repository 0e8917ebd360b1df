/**
 * Bytes to characters without a guess: the byte order mark, else UTF-8 where every byte agrees, else the character set a
 * page declares, else GB18030 where every byte agrees. A text with a few damaged bytes is still read, and says so.
 */

export type DecodedText = { readonly text: string; readonly damagedCharacters: number }

const DECLARED_WITHIN_BYTES = 4096
/** Of the characters outside ASCII. Bytes of another character set damage far more than this. */
const DAMAGED_SHARE_MAX = 0.02
const REPLACEMENT = 0xfffd

/** The text of a file, null where no character set fits. */
export function decodeText(bytes: Uint8Array): DecodedText | null {
  return (
    decodeByMark(bytes) ??
    decodeExactly(bytes, 'utf-8') ??
    decodeNearly(bytes, 'utf-8') ??
    decodeAsDeclared(bytes) ??
    decodeExactly(bytes, 'gb18030') ??
    decodeNearly(bytes, 'gb18030')
  )
}

function decodeByMark(bytes: Uint8Array): DecodedText | null {
  const [first, second, third] = bytes
  if (first === 0xef && second === 0xbb && third === 0xbf) return decodeAnyway(bytes, 'utf-8')
  if (first === 0xff && second === 0xfe) return decodeAnyway(bytes, 'utf-16le')
  if (first === 0xfe && second === 0xff) return decodeAnyway(bytes, 'utf-16be')
  return null
}

/** What `<meta charset>` says, where the bytes agree with it. */
function decodeAsDeclared(bytes: Uint8Array): DecodedText | null {
  const opening = new TextDecoder('windows-1252').decode(bytes.subarray(0, DECLARED_WITHIN_BYTES))
  const charset = /<meta[^>]{0,200}?charset\s{0,5}=\s{0,5}["']?\s{0,5}([\w-]{2,40})/i.exec(opening)?.[1]
  return charset === undefined || /^utf-?16/i.test(charset) ? null : decodeExactly(bytes, charset)
}

function decodeExactly(bytes: Uint8Array, charset: string): DecodedText | null {
  try {
    return { text: new TextDecoder(charset, { fatal: true }).decode(bytes), damagedCharacters: 0 }
  } catch {
    // The bytes are not of this character set, or nobody knows a set of this name.
    return null
  }
}

function decodeNearly(bytes: Uint8Array, charset: string): DecodedText | null {
  const decoded = decodeAnyway(bytes, charset)
  return decoded.damagedCharacters <= countOutsideAscii(decoded.text) * DAMAGED_SHARE_MAX ? decoded : null
}

function decodeAnyway(bytes: Uint8Array, charset: string): DecodedText {
  const text = new TextDecoder(charset).decode(bytes)
  let damagedCharacters = 0
  for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) === REPLACEMENT) damagedCharacters++
  return { text, damagedCharacters }
}

function countOutsideAscii(text: string): number {
  let count = 0
  for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) > 0x7f) count++
  return count
}
