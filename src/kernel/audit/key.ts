/**
 * The key that signs checkpoints: Ed25519, in a file of the data folder that only its owner may read, outside of the
 * database: whoever can rewrite the log cannot sign what he made of it.
 */
import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject, sign, verify } from 'node:crypto'
import { existsSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { formatPublicKey, type PublicKey, type Signer, type VerifySignature } from '#audit'
import { sm3 } from './hash.ts'

export type CheckpointKey = Signer

/** How the key is called in every checkpoint. */
const keyName = 'luoshi'
/** C2SP signed-note: the kind of key before the key itself. */
const ed25519Kind = 0x01
const rawKeyBytes = 32
/** What stands before the 32 bytes of an Ed25519 key in its SubjectPublicKeyInfo (RFC 8410). */
const spkiPrefix = Buffer.from('302a300506032b6570032100', 'hex')
const ownerOnly = 0o600
const ownerOnlyFolder = 0o700

/** The key of an installation, made where there is none. */
export function openCheckpointKey(folder: string): CheckpointKey {
  const known = findCheckpointKey(folder)
  if (known !== null) return known
  mkdirSync(folder, { recursive: true, mode: ownerOnlyFolder })
  const file = fileIn(folder)
  const whole = `${file}.${process.pid}`
  const { privateKey } = generateKeyPairSync('ed25519')
  writeFileSync(whole, privateKey.export({ type: 'pkcs8', format: 'pem' }), { mode: ownerOnly, flush: true })
  try {
    // Whole or not at all, and never over a key that another process has just made.
    linkSync(whole, file)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  } finally {
    rmSync(whole)
  }
  return keyIn(file)
}

/** Null where the installation has none yet. */
export function findCheckpointKey(folder: string): CheckpointKey | null {
  return existsSync(fileIn(folder)) ? keyIn(fileIn(folder)) : null
}

/** The line that is given to whoever shall verify: it belongs where people trust it, not beside the log. */
export function publicKeyLine({ key }: CheckpointKey): string {
  return formatPublicKey(sm3, key)
}

function fileIn(folder: string): string {
  return path.join(folder, 'checkpoint-key.pem')
}

function keyIn(file: string): CheckpointKey {
  const privateKey = createPrivateKey(readFileSync(file))
  return {
    key: { name: keyName, material: Buffer.concat([Buffer.from([ed25519Kind]), rawOf(createPublicKey(privateKey))]) },
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
