import { describe, expect, it } from 'vitest'
import { checkpointOf, hashes, planOf, sampleLog, type SampleLog, signerOf } from '#test/audit-log'
import { erasureRecord } from './payload-check.ts'
import type { SignedCheckpoint } from './checkpoint.ts'
import type { SealedEntry } from './entry.ts'
import { hashAlgorithms } from './hash.ts'
import { finishVerification, type LogRow, startVerification, verifyNext } from './verification.ts'
import { type LogHead, sealEntries, startLog } from './seal.ts'

const { sm3 } = hashes
const log = sampleLog(sm3, 'sm3', 30)
const checkpoints = [10, 20, 30].map((size) => checkpointOf(sm3, 'sm3', log, size))
const head = headOf(log)

function headOf({ heads }: SampleLog): LogHead {
  const last = heads.at(-1)
  if (last === undefined) throw new Error('no head')
  return last
}

/** All findings as `code number`, in their order. */
function verify(
  rows: readonly LogRow[],
  claims: { checkpoints: readonly SignedCheckpoint[]; head: LogHead | null } = { checkpoints, head },
): string[] {
  let { state, findings } = startVerification(planOf(sm3, 'sm3', claims.checkpoints))
  for (const row of rows) {
    const step = verifyNext(state, row)
    state = step.state
    findings = [...findings, ...step.findings]
  }
  return [...findings, ...finishVerification(state, claims.head)].map(({ code, number }) => `${code} ${number}`)
}

const onlyRows = { checkpoints: [], head: null }

function rowAt(number: number): LogRow {
  const row = log.rows[number - 1]
  if (row === undefined) throw new Error(`no row ${number}`)
  return row
}

function withEntry(number: number, change: Partial<SealedEntry>): LogRow[] {
  return log.rows.map((row) => (row.entry.number === number ? { ...row, entry: { ...row.entry, ...change } } : row))
}

describe.each(hashAlgorithms)('an honest log, by %s', (algorithm) => {
  const hash = hashes[algorithm]
  const honest = sampleLog(hash, algorithm, 70)

  it('agrees with itself, its head and all its checkpoints, a lawful erasure in it', () => {
    const all = honest.heads.map((_, size) => checkpointOf(hash, algorithm, honest, size))
    let { state, findings } = startVerification(planOf(hash, algorithm, all))
    expect(findings).toEqual([])
    for (const row of honest.rows) {
      const step = verifyNext(state, row)
      expect(step.findings).toEqual([])
      state = step.state
    }
    expect(finishVerification(state, headOf(honest))).toEqual([])
  })
})

describe('a log without entries', () => {
  it('agrees with the head of its beginning', () => {
    expect(verify([], { checkpoints: [checkpointOf(sm3, 'sm3', log, 0)], head: log.heads[0] ?? null })).toEqual([])
  })

  it('of a zone is not that of another', () => {
    expect(verify([], { checkpoints: [], head: startLog(sm3, 'sm3', 'qingshan') })).toEqual(['audit.head_mismatch 0'])
  })
})

describe('what was done to a row is named and located', () => {
  it('a changed entry', () => {
    expect(verify(withEntry(7, { actor: '经发局/李青' }))).toEqual(['audit.entry_changed 7'])
  })

  it('a changed entry whose hash was made to fit', () => {
    const { entry } = rowAt(7)
    const before = log.heads[6]
    if (before === undefined) throw new Error('no head')
    const { entries } = sealEntries(sm3, 'qingshui', before, [{ ...entry, actor: '经发局/李青' }])
    const forged = withEntry(7, entries[0] ?? entry)
    expect(verify(forged, onlyRows)).toEqual(['audit.chain_broken 8'])
    expect(verify(forged)[0]).toBe('audit.chain_broken 8')
  })

  it('a changed link', () => {
    expect(verify(withEntry(7, { previousHash: new Uint8Array(32) }))).toEqual(['audit.chain_broken 7'])
  })

  it('a changed hash, and not the entry after it', () => {
    expect(verify(withEntry(7, { hash: new Uint8Array(32) }), onlyRows)).toEqual(['audit.entry_changed 7'])
    expect(verify(withEntry(30, { hash: new Uint8Array(32) }), onlyRows)).toEqual(['audit.entry_changed 30'])
  })

  it('a changed payload', () => {
    const { entry, payload } = rowAt(7)
    if (payload === null) throw new Error('no payload')
    const changed = { entry, payload: { ...payload, text: '{"内容":"同意"}' } }
    expect(verify(log.rows.with(6, changed))).toEqual(['audit.payload_changed 7'])
  })

  it('a payload that is gone, without a row, without a reason, or by half', () => {
    const { entry, payload } = rowAt(7)
    if (payload === null) throw new Error('no payload')
    const nothing = { salt: null, text: null, erasureReason: null }
    expect(verify(log.rows.with(6, { entry, payload: null }))).toEqual(['audit.payload_missing 7'])
    expect(verify(log.rows.with(6, { entry, payload: nothing }))).toEqual(['audit.erasure_without_reason 7'])
    expect(verify(log.rows.with(6, { entry, payload: { ...nothing, erasureReason: ' ' } }))).toEqual([
      'audit.erasure_without_reason 7',
    ])
    expect(verify(log.rows.with(6, { entry, payload: { ...payload, salt: null } }))).toEqual([
      'audit.payload_changed 7',
    ])
    expect(verify(log.rows.with(6, { entry, payload: { ...payload, erasureReason: '依法' } }))).toEqual([
      'audit.payload_changed 7',
    ])
  })

  it('an erasure that the log does not record, or records with another reason', () => {
    const { entry } = rowAt(7)
    const erased = { entry, payload: { salt: null, text: null, erasureReason: '误录' } }
    expect(verify(log.rows.with(6, erased))).toEqual(['audit.erasure_unrecorded 7'])
    const otherReason = { ...rowAt(3), payload: { salt: null, text: null, erasureReason: '误录' } }
    expect(verify(log.rows.with(2, otherReason))).toEqual(['audit.erasure_unrecorded 3'])
    expect(erasureRecord(3, '误录')).toEqual({
      action: 'log.payload_erased',
      object: 'log.entry/3',
      text: '{"reason":"误录"}',
    })
  })

  it('a removed row', () => {
    expect(verify(log.rows.toSpliced(6, 1), onlyRows)).toEqual(['audit.gap 7'])
    expect(verify(log.rows.toSpliced(6, 3), onlyRows)).toEqual(['audit.gap 7'])
    expect(verify(log.rows.toSpliced(6, 1))).toContain('audit.checkpoint_mismatch 10')
  })

  it('a removed row, with those after it numbered anew', () => {
    const renumbered = log.rows
      .toSpliced(6, 1)
      .map((row, index) => ({ ...row, entry: { ...row.entry, number: index + 1 } }))
    expect(verify(renumbered, onlyRows)[0]).toBe('audit.entry_changed 7')
  })

  it('a row that stands twice', () => {
    expect(verify(log.rows.toSpliced(7, 0, rowAt(7)), onlyRows)).toEqual(['audit.out_of_order 8'])
  })

  it('an invented row between two', () => {
    const before = log.heads[7]
    if (before === undefined) throw new Error('no head')
    const { entries } = sealEntries(sm3, 'qingshui', before, [{ ...rowAt(7).entry, actor: '甲' }])
    const invented = entries.map((entry) => ({ entry, payload: rowAt(7).payload }))
    const found = verify(log.rows.toSpliced(7, 0, ...invented), onlyRows)
    expect(found).toContain('audit.out_of_order 9')
    expect(found).toContain('audit.chain_broken 9')
  })

  it('two rows that changed places', () => {
    const swapped = log.rows.with(6, rowAt(8)).with(7, rowAt(7))
    expect(verify(swapped, onlyRows)).toEqual(['audit.gap 7', 'audit.out_of_order 9'])
  })

  it('two rows that changed their numbers', () => {
    const swapped = log.rows
      .with(6, { ...rowAt(8), entry: { ...rowAt(8).entry, number: 7 } })
      .with(7, { ...rowAt(7), entry: { ...rowAt(7).entry, number: 8 } })
    expect(verify(swapped, onlyRows).slice(0, 2)).toEqual(['audit.entry_changed 7', 'audit.entry_changed 8'])
  })

  it.each([Number.NaN, -1, 0, 1.5, 2 ** 60, Infinity])('a number that is none: %d', (number) => {
    expect(verify(withEntry(7, { number }), onlyRows)).toEqual(['audit.entry_changed 7'])
  })

  it('a row of another zone', () => {
    expect(verify(withEntry(7, { zoneId: 'qingshan' }), onlyRows)).toEqual(['audit.entry_changed 7'])
  })
})

describe('the end of a log', () => {
  it('that was cut off is missed by its head and by its checkpoints, each alone', () => {
    const cut = log.rows.slice(0, 25)
    expect(verify(cut, { checkpoints: [], head })).toEqual(['audit.log_truncated 26'])
    expect(verify(cut, { checkpoints, head: log.heads[25] ?? null })).toEqual(['audit.log_truncated 26'])
    expect(verify(cut, onlyRows)).toEqual([])
  })

  it('that was never sealed is found', () => {
    expect(verify(log.rows, { checkpoints: [], head: log.heads[25] ?? null })).toEqual(['audit.head_behind 26'])
  })

  it('is not another head of the same size', () => {
    const { frontier } = head
    const otherTree = { ...head, frontier: { ...frontier, hashes: frontier.hashes.toReversed() } }
    expect(verify(log.rows, { checkpoints: [], head: { ...head, hash: new Uint8Array(32) } })).toEqual([
      'audit.head_mismatch 30',
    ])
    expect(verify(log.rows, { checkpoints: [], head: otherTree })).toEqual(['audit.head_mismatch 30'])
  })
})

describe('a log that was written anew', () => {
  const rewritten = sampleLog(sm3, 'sm3', 30, '改')

  it('agrees with itself and not with the checkpoints of the first', () => {
    expect(verify(rewritten.rows, { checkpoints: [], head: headOf(rewritten) })).toEqual([])
    expect(verify(rewritten.rows, { checkpoints, head: headOf(rewritten) })).toEqual([
      'audit.checkpoint_mismatch 10',
      'audit.checkpoint_mismatch 20',
      'audit.checkpoint_mismatch 30',
    ])
  })

  it('from an old backup on disagrees from there on', () => {
    const later = sealAfter(log, 15, 20)
    expect(verify(later.rows, { checkpoints, head: headOf(later) })).toEqual([
      'audit.checkpoint_mismatch 20',
      'audit.checkpoint_mismatch 30',
    ])
  })

  it('and witnessed anew has two histories', () => {
    const later = sealAfter(log, 15, 20)
    const both = [...checkpoints, checkpointOf(sm3, 'sm3', later, 30)]
    expect(verify(log.rows, { checkpoints: both, head })).toEqual(['audit.fork 30', 'audit.checkpoint_mismatch 30'])
  })
})

/** The log restored to `size` entries, and `more` others written on it. */
function sealAfter({ rows, heads }: SampleLog, size: number, more: number): SampleLog {
  const restored = { rows: rows.slice(0, size), heads: heads.slice(0, size + 1) }
  for (let number = size; number < size + more; number += 1) {
    const { entries, head: next } = sealEntries(sm3, 'qingshui', headOf(restored), [
      { ...rowAt(1).entry, entryId: `another ${number}` },
    ])
    restored.rows.push(...entries.map((entry) => ({ entry, payload: rowAt(1).payload })))
    restored.heads.push(next)
  }
  return restored
}

describe('a checkpoint is no witness', () => {
  const checkpoint = checkpointOf(sm3, 'sm3', log, 30)
  const others = (one: SignedCheckpoint): string[] => verify(log.rows, { checkpoints: [one], head })

  it('when only a stranger signed it', () => {
    expect(others(checkpointOf(sm3, 'sm3', log, 30, [signerOf('路人', 8)]))).toEqual(['audit.signature_missing 30'])
    expect(others(checkpointOf(sm3, 'sm3', log, 30, [signerOf('督查室', 8)]))).toEqual(['audit.signature_missing 30'])
  })

  it('when it was changed after signing', () => {
    expect(others({ ...checkpoint, size: 29 })).toEqual(['audit.signature_invalid 29'])
    expect(others({ ...checkpoint, root: sm3(checkpoint.root) })).toEqual(['audit.signature_invalid 30'])
    expect(others({ ...checkpoint, time: '2026-03-02T16:00:00.000000Z' })).toEqual(['audit.signature_invalid 30'])
  })

  it('of another log or another algorithm', () => {
    expect(others({ ...checkpoint, origin: 'audit.qingshan.example' })).toEqual(['audit.other_origin 30'])
    expect(others({ ...checkpoint, algorithm: 'sha256' })).toEqual(['audit.other_algorithm 30'])
  })
})
