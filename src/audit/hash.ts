/** The hash that a log is made with, and the framing of everything that is hashed: README.md shows it byte by byte. */
import { joinBytes } from './bytes.ts'

export const hashAlgorithms = ['sm3', 'sha256'] as const

export type HashAlgorithm = (typeof hashAlgorithms)[number]

/** 32 bytes for any bytes. */
export type Hash = (bytes: Uint8Array) => Uint8Array

export const hashLength = 32

/** The first byte of what is hashed: no hash of one kind can be shown as one of another. The first two are RFC 6962's. */
const firstByte = { leaf: 0x00, node: 0x01, payload: 0x02, entry: 0x03, genesis: 0x04 } as const

/** Hash of one kind of thing, its fields each behind its length, so that `ab`+`c` is not `a`+`bc`. */
export function hashFields(
  hash: Hash,
  kind: 'payload' | 'entry' | 'genesis',
  fields: readonly Uint8Array[],
): Uint8Array {
  const framed = fields.flatMap((field) => [lengthOf(field), field])
  return hash(joinBytes(Uint8Array.of(firstByte[kind]), ...framed))
}

/** Hash of a leaf of the tree, by RFC 6962 §2.1. */
export function hashLeaf(hash: Hash, data: Uint8Array): Uint8Array {
  return hash(joinBytes(Uint8Array.of(firstByte.leaf), data))
}

/** Hash of an inner node of the tree, by RFC 6962 §2.1. */
export function hashNode(hash: Hash, left: Uint8Array, right: Uint8Array): Uint8Array {
  return hash(joinBytes(Uint8Array.of(firstByte.node), left, right))
}

/** Four bytes, most significant first. */
function lengthOf({ length }: Uint8Array): Uint8Array {
  return Uint8Array.of(length >>> 24, length >>> 16, length >>> 8, length)
}
