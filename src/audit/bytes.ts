/** Bytes and their texts: equality, joining, UTF-8, hexadecimal, base64. Reading back is strict: one text for one value. */

const encoder = new TextEncoder()

/** Stands for a value that cannot be sealed; no UTF-8 text and no number has these bytes, so it matches nothing. */
const UNSEALABLE = Uint8Array.of(0xff)

export function equalBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, index) => byte === b[index])
}

export function joinBytes(...parts: readonly Uint8Array[]): Uint8Array {
  const joined = new Uint8Array(parts.reduce((length, part) => length + part.length, 0))
  let at = 0
  for (const part of parts) {
    joined.set(part, at)
    at += part.length
  }
  return joined
}

/** UTF-8. An encoder would write every half of a surrogate pair as the same character, and two texts would be one. */
export function bytesOfText(text: string): Uint8Array {
  return text.isWellFormed() ? encoder.encode(text) : UNSEALABLE
}

/** Eight bytes, most significant first. */
export function bytesOfNumber(number: number): Uint8Array {
  if (!Number.isSafeInteger(number) || number < 0) return UNSEALABLE
  const bytes = new Uint8Array(8)
  new DataView(bytes.buffer).setBigUint64(0, BigInt(number))
  return bytes
}

export function hexOf(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}

/** The bytes of hexadecimal digits in pairs; what is none must not come here. */
export function bytesOfHex(hex: string): Uint8Array {
  return Uint8Array.from(hex.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16))
}

export function base64Of(bytes: Uint8Array): string {
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))
}

/** The bytes of a base64 text (RFC 4648 §4, padded); null where another text of the same bytes would be the usual one. */
export function bytesOfBase64(text: string): Uint8Array | null {
  if (!/^[A-Za-z0-9+/]*={0,2}$/.test(text) || text.length % 4 !== 0) return null
  const bytes = Uint8Array.from(atob(text), (character) => character.charCodeAt(0))
  return base64Of(bytes) === text ? bytes : null
}
