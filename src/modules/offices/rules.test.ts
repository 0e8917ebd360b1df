import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  isSucceeded,
  partsOf,
  type PlannedSuccession,
  predecessorsOf,
  refusalOf,
  type SuccessionPart,
  successorsOf,
} from './rules.ts'

const offices = ['a', 'b', 'c', 'd', 'e', 'f', 'g']
const days = ['2018-12-31', '2019-01-01', '2019-06-30', '2020-02-29', '2021-01-01', '2030-12-31']

const planned: fc.Arbitrary<PlannedSuccession> = fc.record({
  kind: fc.constantFrom('merge', 'split'),
  onDay: fc.constantFrom(...days),
  predecessors: fc.uniqueArray(fc.constantFrom(...offices), { minLength: 1, maxLength: 3 }),
  successors: fc.uniqueArray(fc.constantFrom(...offices), { minLength: 1, maxLength: 3 }),
})

/** What a directory holds after all that was asked for was recorded or refused, in any order of days. */
const history = fc.array(planned, { maxLength: 12 }).map((wanted) => {
  const recorded: SuccessionPart[] = []
  for (const one of wanted) if (refusalOf(recorded, one) === null) recorded.push(...partsOf(one))
  return recorded
})

const merge = (onDay: string, predecessor: string, successor: string): PlannedSuccession => ({
  kind: 'merge',
  onDay,
  predecessors: [predecessor],
  successors: [successor],
})

describe('for any history of mergers and splits', () => {
  it('every office has successors on every day, and none of them was succeeded itself', () => {
    fc.assert(
      fc.property(history, fc.constantFrom(...offices), fc.constantFrom(...days), (parts, office, day) => {
        const found = successorsOf(parts, office, day)
        expect(found.length).toBeGreaterThan(0)
        expect(found.filter((one) => isSucceeded(parts, one, day))).toEqual([])
        expect(new Set(found).size).toBe(found.length)
      }),
      { numRuns: 1000 },
    )
  })

  it('following successors goes to later days and ends', () => {
    fc.assert(
      fc.property(history, (parts) => {
        for (const { predecessor, successor, onDay } of parts) {
          const next = parts.filter((part) => part.predecessor === successor)
          expect(next.every((part) => part.onDay >= onDay)).toBe(true)
          expect(successor).not.toBe(predecessor)
        }
      }),
      { numRuns: 1000 },
    )
  })

  it('an office is a predecessor exactly of those that succeeded it', () => {
    fc.assert(
      fc.property(history, fc.constantFrom(...days), (parts, day) => {
        for (const office of offices) {
          for (const other of offices.filter((one) => !isSucceeded(parts, one, day))) {
            const isSuccessor = successorsOf(parts, office, day).includes(other)
            expect(predecessorsOf(parts, other, day).includes(office)).toBe(isSuccessor)
          }
        }
      }),
      { numRuns: 500 },
    )
  })

  it('what was true of a day stays true: later successions change nothing before their day', () => {
    fc.assert(
      fc.property(history, planned, fc.constantFrom(...offices), (parts, next, office) => {
        fc.pre(refusalOf(parts, next) === null)
        const before = days.filter((day) => day < next.onDay)
        for (const day of before) {
          expect(successorsOf([...parts, ...partsOf(next)], office, day)).toEqual(successorsOf(parts, office, day))
        }
      }),
    )
  })
})

describe('a succession is refused', () => {
  it('where a merger has several successors, or a split one', () => {
    const wrong = { onDay: '2019-01-01', predecessors: ['a'] }
    expect(refusalOf([], { ...wrong, kind: 'merge', successors: ['b', 'c'] })).toEqual({ reason: 'malformed' })
    expect(refusalOf([], { ...wrong, kind: 'split', successors: ['b'] })).toEqual({ reason: 'malformed' })
  })

  it('where an office would follow itself, at once or by way of others', () => {
    expect(refusalOf([], merge('2019-01-01', 'a', 'a'))).toEqual({ reason: 'malformed' })
    const parts = partsOf(merge('2019-01-01', 'a', 'b'))
    expect(refusalOf(parts, merge('2020-01-01', 'b', 'a'))).toEqual({ reason: 'already_succeeded', office: 'a' })
  })

  it('where the office is gone, or takes something over only later', () => {
    const parts = partsOf(merge('2020-01-01', 'a', 'b'))
    expect(refusalOf(parts, merge('2021-01-01', 'a', 'c'))).toEqual({ reason: 'already_succeeded', office: 'a' })
    expect(refusalOf(parts, merge('2019-01-01', 'b', 'c'))).toEqual({ reason: 'too_early', office: 'b' })
    expect(refusalOf(parts, merge('2020-01-01', 'b', 'c'))).toBeNull()
  })
})
