import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { hashes } from '#test/audit-log'
import { hexOf } from './bytes.ts'
import { entryHash, genesisHash, payloadHash } from './entry.ts'
import { sealEntries, startLog } from './seal.ts'

const { sm3, sha256 } = hashes
const salt = new Uint8Array(16).fill(9)
const entry = {
  previousHash: new Uint8Array(32).fill(1),
  zoneId: 'qingshui',
  number: 258,
  entryId: '00000000-0000-4000-8000-000000000001',
  recordedAt: '2026-03-01T08:00:00.000001Z',
  actor: '王青',
  action: 'ledger.note_submitted',
  object: 'ledger.note/7',
  payloadHash: new Uint8Array(32).fill(2),
}

/** The frame as the README tells it, written by other means. */
function frame(first: string, ...fields: readonly (string | Uint8Array)[]): Uint8Array {
  const parts = fields.map((field) => {
    const bytes = Buffer.from(field)
    const length = Buffer.alloc(4)
    length.writeUInt32BE(bytes.length)
    return Buffer.concat([length, bytes])
  })
  return Buffer.concat([Buffer.from(first, 'hex'), ...parts])
}

describe('what is hashed', () => {
  it('of the genesis is the algorithm and the zone', () => {
    expect(genesisHash(sm3, 'sm3', 'qingshui')).toEqual(sm3(frame('04', 'sm3', 'qingshui')))
    expect(genesisHash(sm3, 'sm3', 'qingshui')).not.toEqual(genesisHash(sm3, 'sm3', 'qingshan'))
    expect(genesisHash(sm3, 'sm3', 'qingshui')).not.toEqual(genesisHash(sm3, 'sha256', 'qingshui'))
  })

  it('of a payload is its salt and its text', () => {
    expect(payloadHash(sm3, { salt, text: '{"数":1}' })).toEqual(sm3(frame('02', salt, '{"数":1}')))
  })

  it('of an entry is every one of its fields behind the hash of the entry before', () => {
    const number = Uint8Array.of(0, 0, 0, 0, 0, 0, 1, 2)
    const { previousHash, zoneId, entryId, recordedAt, actor, action, object } = entry
    const bytes = frame(
      '03',
      previousHash,
      zoneId,
      number,
      entryId,
      recordedAt,
      actor,
      action,
      object,
      entry.payloadHash,
    )
    expect(entryHash(sm3, entry)).toEqual(sm3(bytes))
    expect(entryHash(sha256, entry)).toEqual(sha256(bytes))
  })

  it('stays what it is: logs of years ago must verify', () => {
    expect(hexOf(entryHash(sm3, entry))).toBe('ce8b9fb85409c7643dd890c34d4ff8c3daed82486b6483ae61ee3023f50527cc')
    expect(hexOf(genesisHash(sm3, 'sm3', 'qingshui'))).toBe(
      '56954bfb95dc8a55493ee8fee1f15939b7ec573d6b666530b7ed56789ca2b371',
    )
  })

  it('tells fields apart that read the same when joined', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.nat(), (actor, action, move) => {
        const joined = actor + action
        const at = move % (joined.length + 1)
        if (at === actor.length || !joined.slice(0, at).isWellFormed()) return
        const moved = { ...entry, actor: joined.slice(0, at), action: joined.slice(at) }
        expect(entryHash(sm3, moved)).not.toEqual(entryHash(sm3, { ...entry, actor, action }))
      }),
    )
  })

  it('never makes a half of a character the same as the mark of a damaged one', () => {
    const damaged = entryHash(sm3, { ...entry, actor: '\u{fffd}' })
    expect(entryHash(sm3, { ...entry, actor: '\u{d800}' })).not.toEqual(damaged)
  })
})

describe('sealing', () => {
  const unsealed = Array.from({ length: 40 }, (_, index) => ({ ...entry, entryId: `e${index}` }))

  it('gives the same entries and the same head in one batch as in many', () => {
    const start = startLog(sm3, 'sm3', 'qingshui')
    const whole = sealEntries(sm3, 'qingshui', start, unsealed)
    expect(whole.entries.map(({ number }) => number)).toEqual(unsealed.map((_, index) => index + 1))
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 9 }), { maxLength: 12 }), (sizes) => {
        let head = start
        let at = 0
        const entries = [...sizes, unsealed.length].flatMap((size) => {
          const batch = sealEntries(sm3, 'qingshui', head, unsealed.slice(at, at + size))
          head = batch.head
          at += size
          return batch.entries
        })
        expect({ entries, head }).toEqual(whole)
      }),
    )
  })

  it.each([
    ['an instant without microseconds', { recordedAt: '2026-03-01T08:00:00Z' }],
    ['an instant of another zone', { recordedAt: '2026-03-01T16:00:00.000000+08' }],
    ['a month that is none', { recordedAt: '2026-13-01T08:00:00.000000Z' }],
    ['half a character', { actor: '\u{d800}' }],
    ['a payload hash of another length', { payloadHash: new Uint8Array(20) }],
  ])('refuses %s, which no verifier would accept', (_name, wrong) => {
    expect(() => sealEntries(sm3, 'qingshui', startLog(sm3, 'sm3', 'qingshui'), [{ ...entry, ...wrong }])).toThrow(
      RangeError,
    )
  })
})
