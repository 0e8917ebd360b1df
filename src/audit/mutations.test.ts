import { expect, it } from 'vitest'
import { hashes, planOf, sampleLog } from '#test/audit-log'
import { mutationsOf, undetectedIn } from '#test/audit-mutations'
import { finishVerification, startVerification, verifyNext } from './verification.ts'

const { sm3 } = hashes

it('one bit of any byte of any column of 200 rows is found, at its number or the next', { timeout: 60_000 }, () => {
  const { rows } = sampleLog(sm3, 'sm3', 200)
  const { mutations, undetected } = undetectedIn(planOf(sm3, 'sm3', []), rows, [1])
  expect(undetected).toEqual([])
  expect(mutations).toBeGreaterThan(200 * 250)
})

it('any byte of the reason of an erasure is found once the log is read to its end', () => {
  const { rows } = sampleLog(sm3, 'sm3', 6)
  const erased = rows[2]
  const reason = Buffer.from(erased?.payload?.erasureReason ?? '')
  expect(reason.length).toBeGreaterThan(10)
  reason.forEach((byte, at) => {
    const erasureReason = reason.with(at, byte ^ 1).toString()
    let { state } = startVerification(planOf(sm3, 'sm3', []))
    for (const row of rows) {
      const changed = row === erased ? { ...row, payload: { salt: null, text: null, erasureReason } } : row
      state = verifyNext(state, changed).state
    }
    expect(finishVerification(state, null).map(({ code, number }) => [code, number])).toEqual([
      ['audit.erasure_unrecorded', 3],
    ])
  })
})

it('a row as it is has no mutation that is the same', () => {
  const [row] = sampleLog(sm3, 'sm3', 1).rows
  if (row === undefined) throw new Error('no row')
  for (const mutated of mutationsOf(row, [1])) expect(mutated).not.toEqual(row)
})
