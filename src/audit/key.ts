/** Keys that sign checkpoints, and their one-line text: the verifier keys of C2SP signed-note. What signs stays outside. */
import { base64Of, bytesOfBase64, bytesOfText, equalBytes, hexOf, joinBytes } from './bytes.ts'
import type { Hash } from './hash.ts'

export type PublicKey = {
  /** Who signs. No white space and no plus sign. */
  readonly name: string
  /** A byte for the kind of key and the key itself, as C2SP signed-note lists them: 0x01 and 32 bytes for Ed25519. */
  readonly material: Uint8Array
}

export type Sign = (message: Uint8Array) => Uint8Array

export type Signer = { readonly key: PublicKey; readonly sign: Sign }

/** Whether the signature is that of the key; false, never an exception, for a key or signature that is none. */
export type VerifySignature = (key: PublicKey, message: Uint8Array, signature: Uint8Array) => boolean

export const keyIdLength = 4

const namePattern = /^[^\s+\p{Cc}\p{Cs}]+$/u

/** Whether it can stand in a checkpoint as the name of a key or of a log. */
export function isNoteName(name: string): boolean {
  return namePattern.test(name)
}

/** Four bytes that tell two keys of one name apart. */
export function keyId(hash: Hash, { name, material }: PublicKey): Uint8Array {
  return hash(joinBytes(bytesOfText(`${name}\n`), material)).slice(0, keyIdLength)
}

/** `name+id+key`, the id in hexadecimal, the key in base64. */
export function formatPublicKey(hash: Hash, key: PublicKey): string {
  return `${key.name}+${hexOf(keyId(hash, key))}+${base64Of(key.material)}`
}

/** The key of such a line; null where it is none, or its id is not that of the key. */
export function parsePublicKey(hash: Hash, line: string): PublicKey | null {
  const [, name = '', id, base64 = ''] = /^([^+]+)\+([0-9a-f]{8})\+(.+)$/.exec(line.trim()) ?? []
  const material = bytesOfBase64(base64)
  if (material === null || material.length === 0 || !isNoteName(name)) return null
  const key = { name, material }
  return hexOf(keyId(hash, key)) === id ? key : null
}

export function isSameKey(a: PublicKey, b: PublicKey): boolean {
  return a.name === b.name && equalBytes(a.material, b.material)
}
