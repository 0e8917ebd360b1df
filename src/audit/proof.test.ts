import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkpointOf, hashes, sampleLog, signer, signerOf, verifySignature } from '#test/audit-log'
import { formatCheckpoint } from './checkpoint.ts'
import { type Hash, hashAlgorithms, hashLeaf } from './hash.ts'
import { formatPublicKey } from './key.ts'
import { buildProof, type ProofRequest } from './proof-build.ts'
import { verifyProof } from './proof-check.ts'
import { type ProofFile, readProof } from './proof-file.ts'
import { consistencyPath, inclusionPath } from './tree-paths.ts'
import type { LogRow } from './verification.ts'

const { sm3 } = hashes
const log = sampleLog(sm3, 'sm3', 30)
const entryHashes = log.rows.map(({ entry }) => entry.hash)
const trust = { hashes, verifySignature, trustedKeys: [signer.key] }
const later = checkpointOf(sm3, 'sm3', log, 30)

function rowAt(number: number): LogRow {
  const row = log.rows[number - 1]
  if (row === undefined) throw new Error(`no row ${number}`)
  return row
}

/** The paths that somebody finds who has these entries. */
function pathsIn(
  hash: Hash,
  found: readonly Uint8Array[],
  number: number,
  sizes: { readonly size: number; readonly later: number },
): { readonly inclusion: Uint8Array[]; readonly consistency: Uint8Array[] } {
  const leaves = found.map((entryHash) => hashLeaf(hash, entryHash))
  return {
    inclusion: inclusionPath(hash, leaves.slice(0, sizes.size), number - 1),
    consistency: consistencyPath(hash, leaves.slice(0, sizes.later), Math.min(sizes.size, leaves.length)),
  }
}

function requestOf(number: number, change: Partial<ProofRequest> = {}, found = entryHashes): ProofRequest {
  const checkpoint = checkpointOf(sm3, 'sm3', log, 20)
  // Above the checkpoint there is no path.
  const { inclusion, consistency } = pathsIn(sm3, found, Math.min(number, 19), { size: 20, later: 30 })
  const request = { hash: sm3, row: rowAt(number), inclusion, checkpoint, key: signer.key }
  return { ...request, later: { checkpoint: later, consistency }, ...change }
}

/** Reads and verifies as a citizen would: from the text of the file. */
function codesOf(text: string): string[] {
  const { proof, findings } = readProof(text)
  return [...findings, ...(proof === null ? [] : verifyProof(trust, proof))].map(({ code }) => code)
}

const textOf = (proof: ProofFile): string => JSON.stringify(proof, null, 2)

describe('a proof file', () => {
  it.each(hashAlgorithms)('of every entry of a log holds by itself, by %s', (algorithm) => {
    const hash = hashes[algorithm]
    const honest = sampleLog(hash, algorithm, 21)
    const hashesOfEntries = honest.rows.map(({ entry }) => entry.hash)
    const [checkpoint, last] = [checkpointOf(hash, algorithm, honest, 17), checkpointOf(hash, algorithm, honest, 21)]
    for (const row of honest.rows.slice(0, 17)) {
      const sizes = { size: 17, later: 21 }
      const { inclusion, consistency } = pathsIn(hash, hashesOfEntries, row.entry.number, sizes)
      for (const next of [{ checkpoint: last, consistency }, null]) {
        const request = { hash, row, inclusion, checkpoint, key: signer.key, later: next }
        expect(codesOf(textOf(buildProof(request)))).toEqual([])
      }
    }
  })

  it('shows an erased payload as erased, and still holds', () => {
    const proof = buildProof(requestOf(3))
    expect(proof.payload).toEqual({ erasureReason: '当事人申请，依法删除' })
    expect(verifyProof(trust, proof)).toEqual([])
  })

  it('is not given before a checkpoint covers the entry', () => {
    expect(() => buildProof(requestOf(21))).toThrow(expect.objectContaining({ code: 'audit.not_in_checkpoint' }))
  })

  it('is not given where it would fail', () => {
    const cut = requestOf(7, {}, entryHashes.slice(0, 19))
    const forged = requestOf(7, {}, entryHashes.with(9, new Uint8Array(32)))
    const otherLater = checkpointOf(sm3, 'sm3', sampleLog(sm3, 'sm3', 30, '改'), 30)
    const { later: honest } = requestOf(7)
    const forked = requestOf(7, { later: { checkpoint: otherLater, consistency: honest?.consistency ?? [] } })
    for (const wrong of [cut, forged, forked]) {
      expect(() => buildProof(wrong)).toThrow(expect.objectContaining({ code: 'audit.log_not_of_checkpoint' }))
    }
    expect(() => buildProof(requestOf(7, { row: { ...rowAt(7), payload: null } }))).toThrow(
      expect.objectContaining({ code: 'audit.payload_not_there' }),
    )
  })
})

describe('a proof that was tampered with', () => {
  const proof = buildProof(requestOf(7))
  const ofOther = buildProof(requestOf(8))
  const entry = (change: Partial<ProofFile['entry']>): ProofFile => ({ ...proof, entry: { ...proof.entry, ...change } })

  it.each([
    ['another actor', entry({ actor: '经发局/李青' }), ['audit.entry_changed']],
    ['half a character', entry({ actor: '\u{d800}' }), ['audit.entry_changed']],
    ['another place', entry({ number: 8 }), ['audit.entry_changed', 'audit.not_included']],
    ['a place behind the checkpoint', entry({ number: 21 }), ['audit.entry_changed', 'audit.not_included']],
    ['another entry', { ...proof, entry: ofOther.entry, payload: ofOther.payload }, ['audit.not_included']],
    ['another payload', { ...proof, payload: ofOther.payload }, ['audit.payload_changed']],
    ['a blank reason', { ...proof, payload: { erasureReason: ' ' } }, ['audit.erasure_without_reason']],
    ['another path', { ...proof, inclusion: ofOther.inclusion }, ['audit.not_included']],
    ['no path', { ...proof, inclusion: [] }, ['audit.not_included']],
    [
      'another size',
      { ...proof, checkpoint: proof.checkpoint.replace('\n20\n', '\n19\n') },
      ['audit.signature_invalid'],
    ],
    ['no checkpoint', { ...proof, checkpoint: '' }, ['audit.proof_field']],
    ['two checkpoints', { ...proof, checkpoint: `${proof.checkpoint}\n${proof.checkpoint}` }, ['audit.proof_field']],
    ['no key', { ...proof, publicKey: 'x' }, ['audit.proof_field']],
    ['no later checkpoint', { ...proof, later: { checkpoint: '', consistency: [] } }, ['audit.proof_field']],
  ] satisfies [string, ProofFile, string[]][])('with %s fails', (_name, changed, codes) => {
    expect(codesOf(textOf(changed))).toEqual(codes)
  })

  it('and signed by its forger is not trusted', () => {
    const forger = signerOf('督查室', 8)
    const checkpoint = checkpointOf(sm3, 'sm3', log, 20, [forger])
    expect(codesOf(textOf(buildProof(requestOf(7, { checkpoint, key: forger.key }))))).toEqual([
      'audit.key_not_trusted',
    ])
    const withHonestKey = { ...proof, checkpoint: formatCheckpoint(checkpoint) }
    expect(codesOf(textOf(withHonestKey))).toEqual(['audit.signature_missing'])
  })

  it('with a later checkpoint of another history shows the fork', () => {
    const other = sampleLog(sm3, 'sm3', 30, '改')
    const checkpoint = formatCheckpoint(checkpointOf(sm3, 'sm3', other, 30))
    const consistency = proof.later?.consistency ?? []
    expect(codesOf(textOf({ ...proof, later: { checkpoint, consistency } }))).toEqual(['audit.fork'])
  })

  it('with a checkpoint of the other algorithm fails', () => {
    const checkpoint = formatCheckpoint(checkpointOf(sm3, 'sha256', log, 20))
    expect(codesOf(textOf({ ...proof, checkpoint, later: null }))).toEqual(['audit.other_algorithm'])
  })

  it('in any one character of its text never holds for another statement', { timeout: 60_000 }, () => {
    const text = textOf(proof)
    for (let at = 0; at < text.length; at += 1) {
      const changed = text.slice(0, at) + (text[at] === '1' ? '2' : '1') + text.slice(at + 1)
      if (codesOf(changed).length > 0) continue
      expect(JSON.parse(changed)).toEqual(proof)
    }
  })
})

describe('a file that is no proof', () => {
  it('is said to be none, or which of its fields is wrong', () => {
    expect(codesOf('')).toEqual(['audit.no_proof'])
    expect(codesOf('[]')).toEqual(['audit.no_proof'])
    const proof = buildProof(requestOf(7))
    const broken = { ...proof, algorithm: 'md5', entry: { ...proof.entry, number: 0 } }
    expect(readProof(JSON.stringify(broken)).findings.map(({ params }) => params.field)).toEqual([
      'algorithm',
      'entry.number',
    ])
  })

  it('throws nothing, whatever it holds', () => {
    const proof = buildProof(requestOf(7))
    const damaged = fc
      .record({ field: fc.constantFrom(...Object.keys(proof)), value: fc.jsonValue() })
      .map(({ field, value }) => JSON.stringify({ ...proof, [field]: value }))
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json(), damaged), (text) => {
        for (const code of codesOf(text)) expect(code).toMatch(/^audit\./)
      }),
      { numRuns: 1000 },
    )
  })

  it('names its key in the form that other houses read', () => {
    expect(buildProof(requestOf(7)).publicKey).toBe(formatPublicKey(sm3, signer.key))
  })
})
