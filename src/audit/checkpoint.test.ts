import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkpointOf, hashes, sampleLog, signer, signerOf, verifySignature } from '#test/audit-log'
import { type Checkpoint, findingsOfSignatures, formatCheckpoint, signCheckpoint } from './checkpoint.ts'
import { readCheckpoints } from './checkpoint-file.ts'
import { findForks, compareCheckpoints } from './forks.ts'
import { formatPublicKey, parsePublicKey } from './key.ts'
import { consistencyPath } from './tree-paths.ts'
import { hashLeaf } from './hash.ts'

const { sm3, sha256 } = hashes
const log = sampleLog(sm3, 'sm3', 12)
const trust = { hash: sm3, verifySignature, trustedKeys: [signer.key] }
const checkpoint: Checkpoint = {
  origin: 'audit.qingshui.example',
  size: 12,
  root: new Uint8Array(32).fill(0xfb),
  time: '2026-03-01T16:00:00.000000Z',
  algorithm: 'sm3',
}
const signed = signCheckpoint(sm3, checkpoint, [signer])
const note = formatCheckpoint(signed)

/** The code of each diagnostic with its line. */
function complaintsAbout(text: string): string[] {
  return readCheckpoints(text, 'checkpoints.txt').diagnostics.map(({ code, place }) => `${code} ${place.line}`)
}

describe('a checkpoint', () => {
  it('is four lines, an empty one, and a line for each signature', () => {
    const lines = note.split('\n')
    expect(lines.slice(0, 5)).toEqual([
      'audit.qingshui.example',
      '12',
      '+/v7+/v7+/v7+/v7+/v7+/v7+/v7+/v7+/v7+/v7+/s=',
      '2026-03-01T16:00:00.000000Z sm3',
      '',
    ])
    expect(lines[5]).toMatch(/^— 督查室 [A-Za-z0-9+/]+=*$/)
    expect(lines.slice(6)).toEqual([''])
  })

  it('is read as it was written, alone and one of several', () => {
    const checkpoints = [0, 5, 12].map((size) => checkpointOf(sm3, 'sm3', log, size, [signer, signerOf('监督办', 9)]))
    const file = checkpoints.map(formatCheckpoint).join('\n')
    expect(readCheckpoints(file, 'f')).toEqual({ checkpoints, diagnostics: [] })
    expect(readCheckpoints(file.replaceAll('\n', '\r\n'), 'f')).toEqual({ checkpoints, diagnostics: [] })
    expect(readCheckpoints('', 'f')).toEqual({ checkpoints: [], diagnostics: [] })
  })

  it('is believed when a trusted key signed it, whoever else did', () => {
    expect(findingsOfSignatures(trust, signed)).toEqual([])
    const witnessed = signCheckpoint(sm3, checkpoint, [signerOf('监督办', 9), signer])
    expect(findingsOfSignatures(trust, witnessed)).toEqual([])
  })

  it('is not believed with any one character changed', () => {
    for (let at = 0; at < note.length; at += 1) {
      const changed = note.slice(0, at) + (note[at] === 'A' ? 'B' : 'A') + note.slice(at + 1)
      const { checkpoints, diagnostics } = readCheckpoints(changed, 'f')
      const believed =
        diagnostics.length === 0 && checkpoints.every((one) => findingsOfSignatures(trust, one).length === 0)
      expect(believed, changed).toBe(false)
    }
  })

  it('of a log or an instant that cannot be written is not signed', () => {
    expect(() => signCheckpoint(sm3, { ...checkpoint, origin: 'a\n99' }, [signer])).toThrow(RangeError)
    expect(() => signCheckpoint(sm3, { ...checkpoint, time: '2026-03-01' }, [signer])).toThrow(RangeError)
  })
})

describe('a file of checkpoints', () => {
  const lines = note.split('\n')

  it.each([
    ['a name with a space', lines.with(0, '青水 日志'), 'audit.checkpoint_origin 1'],
    ['a size with a leading zero', lines.with(1, '012'), 'audit.checkpoint_size 2'],
    ['a size beyond all logs', lines.with(1, '9007199254740993'), 'audit.checkpoint_size 2'],
    ['a root of another length', lines.with(2, 'AAAA'), 'audit.checkpoint_root 3'],
    ['a root in another base64', lines.with(2, `${lines[2]?.slice(0, -2)}t=`), 'audit.checkpoint_root 3'],
    ['an unknown algorithm', lines.with(3, '2026-03-01T16:00:00.000000Z md5'), 'audit.checkpoint_time 4'],
    ['a time without microseconds', lines.with(3, '2026-03-01T16:00:00Z sm3'), 'audit.checkpoint_time 4'],
    ['a further line', lines.toSpliced(4, 0, 'more'), 'audit.checkpoint_incomplete 1'],
    ['a missing line', lines.toSpliced(2, 1), 'audit.checkpoint_incomplete 1'],
    ['no signature', lines.slice(0, 5), 'audit.checkpoint_unsigned 1'],
    ['a signature that is none', lines.with(5, '— 督查室 AAAA'), 'audit.checkpoint_signature 6'],
    ['signatures alone', lines.slice(5), 'audit.checkpoint_incomplete 1'],
  ])('with %s says so at its line', (_name, changed, complaint) => {
    expect(complaintsAbout(changed.join('\n'))).toEqual([complaint])
    expect(readCheckpoints(changed.join('\n'), 'f').checkpoints).toEqual([])
  })

  it('keeps what can be read beside what cannot', () => {
    const { checkpoints, diagnostics } = readCheckpoints(`${note}\n垃圾\n\n${note}`, 'f')
    expect(checkpoints).toEqual([signed, signed])
    expect(diagnostics.map(({ code, place }) => `${code} ${place.line}`)).toEqual([
      'audit.checkpoint_unsigned 8',
      'audit.checkpoint_incomplete 8',
    ])
  })

  it('of any text at all gives findings inside of it and throws nothing', () => {
    const pieces = fc.constantFrom(...lines, '—', '— ', ' ', '\n', '\n\n', '\r\n', '9e99', '=', '\u{d800}', '\u0000')
    const text = fc.oneof(
      fc.string(),
      fc.array(fc.oneof(pieces, fc.string()), { maxLength: 20 }).map((all) => all.join('\n')),
    )
    fc.assert(
      fc.property(text, (any) => {
        const { checkpoints, diagnostics } = readCheckpoints(any, 'f')
        for (const { place } of diagnostics) expect(place.line).toBeLessThanOrEqual(any.split('\n').length)
        for (const one of checkpoints) expect(readCheckpoints(formatCheckpoint(one), 'f').checkpoints).toEqual([one])
      }),
      { numRuns: 1000 },
    )
  })
})

describe('a public key', () => {
  it('is read as it was written', () => {
    for (const hash of [sm3, sha256]) {
      expect(parsePublicKey(hash, `${formatPublicKey(hash, signer.key)}\n`)).toEqual(signer.key)
    }
  })

  it('of another house that writes C2SP verifier keys is read', () => {
    const line = 'PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW'
    expect(parsePublicKey(sha256, line)?.name).toBe('PeterNeumann')
    const text = "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n"
    const key = parsePublicKey(sha256, line)
    const signature = Buffer.from(
      'x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=',
      'base64',
    ).subarray(4)
    expect(key && verifySignature(key, Buffer.from(text), signature)).toBe(true)
  })

  it('with any one character changed is none, or another', () => {
    const line = formatPublicKey(sm3, signer.key)
    for (let at = 0; at < line.length; at += 1) {
      const changed = line.slice(0, at) + (line[at] === 'A' ? 'B' : 'A') + line.slice(at + 1)
      expect(parsePublicKey(sm3, changed), changed).toBeNull()
    }
  })

  it('of any text at all is none', () => {
    fc.assert(fc.property(fc.string(), (any) => parsePublicKey(sm3, any) === null))
  })
})

describe('two checkpoints of one log', () => {
  const older = checkpointOf(sm3, 'sm3', log, 5)
  const newer = checkpointOf(sm3, 'sm3', log, 12)
  const leaves = log.rows.map(({ entry }) => hashLeaf(sm3, entry.hash))
  const path = consistencyPath(sm3, leaves, 5)
  const codes = (findings: readonly { code: string; number: number | null }[]): string[] =>
    findings.map(({ code, number }) => `${code} ${number}`)

  it('agree by a proof', () => {
    expect(compareCheckpoints(sm3, older, newer, path)).toEqual([])
    expect(findForks([newer, older])).toEqual([])
  })

  it('that are not beginnings of one another are a fork', () => {
    const other = checkpointOf(sm3, 'sm3', sampleLog(sm3, 'sm3', 12, '改'), 5)
    expect(codes(compareCheckpoints(sm3, other, newer, path))).toEqual(['audit.fork 5'])
    expect(codes(findForks([other, newer, older]))).toEqual(['audit.fork 5'])
  })

  it('must be of one log and one algorithm to be compared', () => {
    const elsewhere = { ...newer, origin: 'audit.qingshan.example' }
    expect(codes(compareCheckpoints(sm3, older, elsewhere, path))).toEqual(['audit.other_origin 5'])
    expect(codes(compareCheckpoints(sm3, older, { ...newer, algorithm: 'sha256' }, path))).toEqual([
      'audit.other_algorithm 5',
    ])
  })

  it('say that the log became smaller', () => {
    const afterRestoring = { ...older, time: '2026-03-09T16:00:00.000000Z' }
    expect(codes(findForks([newer, afterRestoring]))).toEqual(['audit.checkpoint_shrunk 5'])
  })
})
