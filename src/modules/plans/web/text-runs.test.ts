import { expect, it } from 'vitest'
import type { DocumentClause } from '#modules/plans/schema'
import { drawFullWidth, piecesOf, runsOf } from './text-runs.ts'

const promise = (id: string, ranges: [number, number][]): DocumentClause['promises'][number] => ({
  id,
  kind: 'number',
  name: id,
  fragments: ranges.map((range) => ({ paragraph: 0, range })),
  coverage: 'nothing',
  carriers: [],
})

const clause = (text: string, promises: DocumentClause['promises']): DocumentClause => ({
  id: '1-1',
  level: 2,
  number: '(一)',
  heading: '节能',
  paragraphs: [{ text, role: 'body' }],
  headingEnd: 5,
  item: true,
  units: [],
  promises,
  targets: [],
  questions: [],
  deadline: null,
  state: null,
})

it('draws half-width marks full-width beside Chinese, and leaves those inside numbers and Latin words', () => {
  expect(drawFullWidth('(一)节能:下降1,234.5吨;比例3:1,完成。')).toBe('（一）节能：下降1,234.5吨；比例3:1，完成。')
})

it('keeps every character of the source in its place', () => {
  const text = '(一)节能:能耗、水耗分别下降5%,6%。'
  const pieces = piecesOf(text)
  expect(pieces.map((piece) => piece.text).join('')).toBe(text)
  expect(pieces.every((piece) => piece.drawn === null || piece.text.length === 1)).toBe(true)
})

it('names each promise where it begins, also where two share their first words', () => {
  const text = '(一)节能:能耗、水耗下降。'
  const shared = clause(text, [
    promise('1-1.1', [
      [6, 8],
      [11, 13],
    ]),
    promise('1-1.2', [[6, 11]]),
    promise('1-1.3', [[9, 13]]),
  ])
  const runs = runsOf(shared, 0)
  expect(runs.flatMap((run) => run.begins).toSorted((a, b) => a - b)).toEqual([0, 1, 2])
  expect(runs.flatMap((run) => run.pieces.map((piece) => piece.text)).join('')).toBe(text)
})
