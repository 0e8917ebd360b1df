/**
 * The key that signs checkpoints: Ed25519, in a file of the data folder that only its owner may read, outside of the
 * database: whoever can rewrite the log cannot sign what he made of it.
 */
import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject, sign, verify } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { PublicKey, Signer, VerifySignature } from '#audit'

export type CheckpointKey = Signer

/** C2SP signed-note: the kind of key before the key itself. */
const ed25519Kind = 0x01
const rawKeyBytes = 32
/** What stands before the 32 bytes of an Ed25519 key in its SubjectPublicKeyInfo (RFC 8410). */
const spkiPrefix = Buffer.from('302a300506032b6570032100', 'hex')
const ownerOnly = 0o600
const ownerOnlyFolder = 0o700

/** The key of an installation, made where there is none. `name` says who signs. */
export function openCheckpointKey(folder: string, name: string): CheckpointKey {
  const file = path.join(folder, 'checkpoint-key.pem')
  if (!existsSync(file)) {
    mkdirSync(folder, { recursive: true, mode: ownerOnlyFolder })
    const { privateKey } = generateKeyPairSync('ed25519')
    // Not over a key that another process has just made.
    writeFileSync(file, privateKey.export({ type: 'pkcs8', format: 'pem' }), { mode: ownerOnly, flag: 'wx' })
  }
  const privateKey = createPrivateKey(readFileSync(file))
  return {
    key: { name, material: Buffer.concat([Buffer.from([ed25519Kind]), rawOf(createPublicKey(privateKey))]) },
    sign: (message) => sign(null, message, privateKey),
  }
}

function rawOf(key: KeyObject): Buffer {
  return key.export({ type: 'spki', format: 'der' }).subarray(-rawKeyBytes)
}

export const verifyEd25519: VerifySignature = (key: PublicKey, message, signature) => {
  const { material } = key
  if (material[0] !== ed25519Kind || material.length !== rawKeyBytes + 1) return false
  const spki = Buffer.concat([spkiPrefix, material.subarray(1)])
  return verify(null, message, createPublicKey({ key: spki, format: 'der', type: 'spki' }), signature)
}
