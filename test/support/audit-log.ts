/** What a log needs from outside, for tests: real hashes, a real signing key, and an invented county's log with its checkpoints. */
import { createHash, createPrivateKey, createPublicKey, type KeyObject, sign, verify } from 'node:crypto'
import {
  erasureRecord,
  type Hash,
  type HashAlgorithm,
  type LogHead,
  type LogRow,
  type Payload,
  payloadHash,
  type PublicKey,
  rootOfFrontier,
  sealEntries,
  signCheckpoint,
  type SignedCheckpoint,
  type Signer,
  startLog,
  type VerificationPlan,
  type VerifySignature,
} from '#audit'

export const hashes: Readonly<Record<HashAlgorithm, Hash>> = {
  sm3: (bytes) => new Uint8Array(createHash('sm3').update(bytes).digest()),
  sha256: (bytes) => new Uint8Array(createHash('sha256').update(bytes).digest()),
}

export const zoneId = 'qingshui'
export const origin = 'audit.qingshui.example'

/** The kind of key of C2SP signed-note; the other bytes are the raw key. */
const ED25519 = 0x01
const pkcs8Prefix = Buffer.from('302e020100300506032b657004220420', 'hex')
const spkiPrefix = Buffer.from('302a300506032b6570032100', 'hex')

/** An Ed25519 signer whose key is the same in every run. */
export function signerOf(name: string, seed: number): Signer {
  const der = Buffer.concat([pkcs8Prefix, Buffer.alloc(32, seed)])
  const privateKey = createPrivateKey({ key: der, format: 'der', type: 'pkcs8' })
  const raw = createPublicKey(privateKey).export({ format: 'der', type: 'spki' }).subarray(spkiPrefix.length)
  const key = { name, material: Uint8Array.of(ED25519, ...raw) }
  return { key, sign: (message) => new Uint8Array(sign(null, message, privateKey)) }
}

export const verifySignature: VerifySignature = (key, message, signature) => {
  const object = keyObjectOf(key)
  return object !== null && verify(null, message, object, signature)
}

function keyObjectOf({ material }: PublicKey): KeyObject | null {
  if (material[0] !== ED25519 || material.length !== 33) return null
  return createPublicKey({ key: Buffer.concat([spkiPrefix, material.subarray(1)]), format: 'der', type: 'spki' })
}

export const signer = signerOf('督查室', 7)

export type SampleLog = { readonly rows: readonly LogRow[]; readonly heads: readonly LogHead[] }

/** A log in which number 3 is erased and number 5 records it; `heads[n]` is the head after n entries. */
export function sampleLog(hash: Hash, algorithm: HashAlgorithm, size: number, story = '意见'): SampleLog {
  const rows: LogRow[] = []
  const heads = [startLog(hash, algorithm, zoneId)]
  for (let number = 1; number <= size; number += 1) {
    const erasure = number === 5 ? erasureRecord(3, '当事人申请，依法删除') : null
    const salt = hashes.sha256(Buffer.from(`salt ${number}`)).subarray(0, 16)
    const text = erasure?.text ?? JSON.stringify({ 内容: `${story}${number}` })
    const unsealed = {
      entryId: `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`,
      recordedAt: `2026-03-01T08:00:00.${String(number).padStart(6, '0')}Z`,
      actor: '经发局/王青',
      action: erasure?.action ?? 'ledger.note_submitted',
      object: erasure?.object ?? `ledger.note/${number}`,
      payloadHash: payloadHash(hash, { salt, text }),
    }
    const head = heads[number - 1]
    if (head === undefined) throw new Error('the log has no head')
    const { entries, head: next } = sealEntries(hash, zoneId, head, [unsealed])
    const present: Payload = { salt, text, erasureReason: null }
    const erased: Payload = { salt: null, text: null, erasureReason: '当事人申请，依法删除' }
    rows.push(...entries.map((entry) => ({ entry, payload: number === 3 ? erased : present })))
    heads.push(next)
  }
  return { rows, heads }
}

/** The signed checkpoint of a log when it had `size` entries. */
export function checkpointOf(
  hash: Hash,
  algorithm: HashAlgorithm,
  { heads }: SampleLog,
  size: number,
  signers: readonly Signer[] = [signer],
): SignedCheckpoint {
  const head = heads[size]
  if (head === undefined) throw new Error(`the log has not ${size} entries`)
  const time = `2026-03-01T16:00:00.${String(size).padStart(6, '0')}Z`
  return signCheckpoint(hash, { origin, size, root: rootOfFrontier(hash, head.frontier), time, algorithm }, signers)
}

/** Verifying the county's log with the key of its office. */
export function planOf(
  hash: Hash,
  algorithm: HashAlgorithm,
  checkpoints: readonly SignedCheckpoint[],
): VerificationPlan {
  return { hash, algorithm, zoneId, origin, verifySignature, trustedKeys: [signer.key], checkpoints }
}
