import { expect, it } from 'vitest'
import { hashes, planOf, sampleLog } from '#test/audit-log'
import { undetectedIn } from '#test/audit-mutations'
import { hashAlgorithms } from './hash.ts'

const everyChange = Array.from({ length: 255 }, (_, index) => index + 1)

it.each(hashAlgorithms)('any other value of any byte of any column of 30 rows is found, by %s', (algorithm) => {
  const hash = hashes[algorithm]
  const { rows } = sampleLog(hash, algorithm, 30)
  const { mutations, undetected } = undetectedIn(planOf(hash, algorithm, []), rows, everyChange)
  expect(undetected).toEqual([])
  expect(mutations).toBeGreaterThan(30 * 250 * 255)
})
