/** The hash of the log: SM3 (GB/T 32905), which OpenSSL brings. */
import { createHash } from 'node:crypto'

export const hashAlgorithm = 'sm3'

export function sm3(bytes: Uint8Array): Uint8Array {
  return createHash(hashAlgorithm).update(bytes).digest()
}
