import fc from 'fast-check'
import { expect, it } from 'vitest'
import { readPackageFolders } from '#test/package-folders'
import { checkPackage } from './check/index.ts'
import { diffPackages } from './difference.ts'
import { coverageOf } from './coverage.ts'
import { loadPackage } from './load.ts'

const whole = readPackageFolders('test/fixtures/plans')['qingshui-2021'] ?? {}
const names = Object.keys(whole)

/** A piece of a file is cut out, doubled, or replaced by characters that mean something to YAML. */
const damage = fc.record({
  file: fc.constantFrom(...names),
  at: fc.nat(2000),
  length: fc.nat(60),
  instead: fc.oneof(
    fc.string({ unit: fc.constantFrom(...Array.from('[]{}:-&*|>#"\'!%@` \n\t,0aé清')), maxLength: 12 }),
    fc.string(),
  ),
})

it('whatever is broken in a package, every finding has a place in one of its files and nothing is thrown', () => {
  fc.assert(
    fc.property(fc.array(damage, { minLength: 1, maxLength: 4 }), (damages) => {
      const files = { ...whole }
      for (const { file, at, length, instead } of damages) {
        const text = files[file] ?? ''
        files[file] = text.slice(0, at) + instead + text.slice(at + length)
      }
      const loaded = loadPackage('qingshui-2021', { 'qingshui-2021': files })
      for (const { place } of checkPackage(loaded)) {
        const lines = (files[place.file] ?? '').split('\n')
        expect(place.line).toBeGreaterThanOrEqual(1)
        expect(place.line).toBeLessThanOrEqual(Math.max(lines.length, 1))
        expect(place.column).toBeGreaterThanOrEqual(1)
      }
      if (loaded.value !== null) {
        expect(diffPackages(loaded.value, loaded.value)).toEqual([])
        expect(coverageOf(loaded.value)).toHaveLength(loaded.value.promises.length)
      }
    }),
    { numRuns: 300 },
  )
})
