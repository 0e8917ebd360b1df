import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Draft, Entry } from '#draft'
import { keepRows, linesOf, rowsOf } from './rows.ts'

const text = '关于印发方案的通知\n\n一、目标\n到2023年底，普及率达到85%以上。\n二、任务\n建立台账。'
const at = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length })
const placed = { status: 'proposed', confidence: 0.9 } as const

function clause(number: string, heading: string, end: number): Entry {
  const { start } = at(number + heading)
  const named = { clause: number, part: 'body', number, heading, firstNumber: null } as const
  return { ...placed, kind: 'clause', id: `clause-${start}`, spans: [{ start, end }], ...named }
}

function entries(): Entry[] {
  return [
    { ...placed, kind: 'head', id: 'head-to', spans: [], field: 'to', value: '2023-12-31' },
    { ...placed, kind: 'head', id: 'head-title', spans: [at('关于印发方案的通知')], field: 'title', value: '通知' },
    clause('一、', '目标', at('二、').start),
    { ...placed, kind: 'deadline', id: 'deadline', spans: [at('到2023年底')], words: '到2023年底', day: '2023-12-31' },
    {
      ...placed,
      kind: 'promise',
      id: 'promise',
      spans: [at('普及率达到85%以上')],
      promiseKind: 'number',
      name: null,
      keeps: null,
    },
    { ...placed, kind: 'refusal', id: 'refusal', spans: [at('85%')], words: '85%', reason: 'score' },
    clause('二、', '任务', text.length),
  ]
}

function draftOf(all: readonly Entry[]): Draft {
  return { planId: 'p', zone: { id: 'z', name: '青水' }, text, furniture: [], offices: [], base: null, entries: all }
}

describe('a document in rows', () => {
  it('has each clause with what was read in it, and what stands before the first one', () => {
    const rows = rowsOf(draftOf(entries()))
    expect(rows.map(({ entries: own }) => own.map(({ id }) => id))).toEqual([
      ['head-to', 'head-title'],
      [`clause-${at('一、').start}`, 'deadline', 'promise', 'refusal'],
      [`clause-${at('二、').start}`],
    ])
  })

  it('shows every printed word once, in its order, whatever is marked', () => {
    fc.assert(
      fc.property(fc.subarray(entries()), (some) => {
        const draft = draftOf(some)
        const shown = rowsOf(draft).flatMap((row) =>
          linesOf(text, row).map((runs) => runs.map((run) => run.text).join('')),
        )
        expect(shown).toEqual(text.split('\n').filter((line) => line !== ''))
      }),
    )
  })

  it('marks the narrowest of what shares words last, so that it answers', () => {
    const [, row] = rowsOf(draftOf(entries()))
    const runs = row === undefined ? [] : linesOf(text, row).flat()
    const found = runs.find((run) => run.text === '85%')
    expect(found?.marks.map(({ entry }) => entry)).toEqual(['promise', 'refusal'])
    expect(found?.start).toBe(at('85%').start)
  })

  it('draws only the row again in which something changed', () => {
    const before = rowsOf(draftOf(entries()))
    const changed = before
      .flatMap((row) => row.entries)
      .map((entry) => (entry.id === 'promise' ? { ...entry, status: 'confirmed' as const } : entry))
    const after = keepRows(before, rowsOf(draftOf(changed)))
    expect(after.map((row, index) => row === before[index])).toEqual([true, false, true])
  })
})
