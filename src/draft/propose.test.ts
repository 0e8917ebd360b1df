import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checkPackage, loadPackage, type PlanPackage } from '#plan'
import { checkDraft } from './check-draft.ts'
import { type Draft, entriesOf, isMissing } from './draft.ts'
import { confirmedDraft, draftOf, inventedPlan } from './invented-plan.fixture.ts'
import { packageFilesOf } from './package-files.ts'
import { countUndecided } from './undecided.ts'

function packageOf(draft: Draft): PlanPackage {
  const loaded = loadPackage(draft.planId, { [draft.planId]: packageFilesOf(draft) })
  expect(checkPackage(loaded)).toEqual([])
  if (loaded.value === null) throw new Error('the package does not load')
  return loaded.value
}

describe('a document as a draft', () => {
  test('nothing is decided by reading: each kind is left to a person, and the check says so', () => {
    const draft = draftOf(inventedPlan)
    expect(draft.entries.every(({ status }) => status === 'proposed')).toBe(true)
    expect(countUndecided(draft)).toMatchObject({ clause: 9, item: 4, unit: 4, target: 3, deadline: 1 })
    expect(checkDraft(draft).every(({ code }) => code.startsWith('draft.undecided_'))).toBe(true)
  })

  test('every entry but an empty one stands on words inside of the document', () => {
    const { text, entries } = draftOf(inventedPlan)
    for (const { spans } of entries) {
      for (const { start, end } of spans) expect(text.slice(start, end).trim()).not.toBe('')
    }
  })

  test('confirmed whole it is a package that passes the check', () => {
    const draft = confirmedDraft(inventedPlan)
    expect(checkDraft(draft)).toEqual([])
    const { items, targets, offices, clauses } = packageOf(draft)
    expect(clauses.map(({ id }) => id)).toEqual(['notice', 'preamble', '1', '2', '2-1', '2-2', '2-3', '3', '3-1'])
    expect(items.map(({ clause }) => clause)).toEqual(['2-1', '2-2', '2-3', '3-1'])
    expect(targets.map(({ value, deadline }) => [value, deadline])).toEqual([
      ['85', '2023-12-31'],
      ['98', '2023-12-31'],
      ['2000', undefined],
    ])
    expect(offices.filter(({ id }) => id.startsWith('unit-'))).toHaveLength(4)
  })

  test('who leads is said where the document says it, and an item without a unit is asked about', () => {
    const { items, questions } = packageOf(confirmedDraft(inventedPlan))
    expect(items.find(({ clause }) => clause === '2-3')?.lead?.office).toBe('unit-1')
    expect(items.find(({ clause }) => clause === '3-1')?.unassigned).toEqual({
      owed_by: 'issuer',
      question: 'unassigned-items',
    })
    expect(questions.find(({ id }) => id === 'unassigned-items')?.clauses).toEqual(['3-1'])
  })

  test('what a sentence says beside its number is a promise of its own', () => {
    const text = inventedPlan.replace('建立管护台账', '建立户厕长效管护工作台账制度')
    const { promises } = packageOf(confirmedDraft(text))
    const quotes = promises.filter(({ id }) => id.startsWith('2-1.')).map(({ quote }) => quote)
    expect(quotes).toEqual(['新建户厕全部入室', '每年改造农村户厕2000座以上', '建立户厕长效管护工作台账制度'])
  })

  test('a fall without a year to compare with is a goal with a question, never a number', () => {
    const text = inventedPlan.replace('不低于98%', '不低于98%，村庄污水乱排现象减少60%')
    const { targets, questions } = packageOf(confirmedDraft(text))
    const fall = targets.find(({ name }) => name.includes('污水'))
    expect(fall).toMatchObject({ kind: 'share' })
    expect(fall?.value).toBeUndefined()
    expect(questions.find(({ id }) => id === fall?.question)?.question).toContain('哪一年')
  })

  test('what the document does not say of its head stays empty until a person fills it in', () => {
    const draft = draftOf('一、重点任务\n（一）改造户厕。建立台账。（责任单位：县农业农村局）\n')
    const empty = entriesOf(draft, 'head').filter(isMissing)
    expect(empty.map(({ field }) => field).toSorted()).toEqual(['from', 'issued_on', 'issuer', 'title', 'to'])
    const missing = checkDraft(draft).filter(({ code }) => code === 'draft.value_missing')
    expect(new Set(missing.map(({ entry }) => entry))).toEqual(new Set(empty.map(({ id }) => id)))
  })
})

describe('several plans in a zone have one set of offices', () => {
  const offices = [
    { id: 'agriculture', name: '县农业农村局', kind: 'bureau' },
    { id: 'health', name: '县卫生健康委员会', short_name: '县卫生健康委', kind: 'bureau' },
    { id: 'environment', name: '县生态环境分局', other_names: ['县生态环境局'], kind: 'branch' },
  ] as const

  test('a unit is an office by name, short name or another name; the others are new', () => {
    const units = entriesOf(draftOf(inventedPlan, { offices }), 'unit').map(({ name, office }) => [name, office])
    expect(units).toEqual([
      ['县农业农村局', 'agriculture'],
      ['县卫生健康委', 'health'],
      ['县生态环境局', 'environment'],
      ['县财政局', 'unit-1'],
    ])
  })

  test('new ids are made of the names where somebody can write them in letters, and no id is taken twice', () => {
    const romanise = (): string => 'Cai Zheng'
    const draft = draftOf(inventedPlan, { romanise, offices: [{ id: 'cai-zheng', name: '县财局', kind: 'bureau' }] })
    expect(entriesOf(draft, 'unit').map(({ office }) => office)).toEqual([
      'cai-zheng-2',
      'cai-zheng-3',
      'cai-zheng-4',
      'cai-zheng-5',
    ])
  })

  test('two names that are one office are its name and its other name', () => {
    const both = [{ id: 'one', name: '县农业农村局', other_names: ['县卫生健康委'], kind: 'bureau' }] as const
    const { offices: found, items } = packageOf(confirmedDraft(inventedPlan, { offices: both }))
    expect(found.find(({ id }) => id === 'one')?.other_names).toEqual(['县卫生健康委'])
    expect(items.find(({ clause }) => clause === '2-1')?.responsible).toEqual(['one'])
  })
})

test('an annex that counts anew has the numbers of the text with a letter', () => {
  const text = `${inventedPlan}\n附件\n任务清单\n一、厕所革命\n（一）改造户厕。建立改造台账。（责任单位：县农业农村局）\n`
  const ids = packageOf(confirmedDraft(text)).clauses.map(({ id }) => id)
  expect(ids.slice(-3)).toEqual(['3-1', '1b', '1b-1'])
})

test('whatever is left of a document, in whatever order, it becomes a draft whose package can be written and checked', () => {
  const lines = inventedPlan.split('\n')
  fc.assert(
    fc.property(fc.shuffledSubarray(lines.filter((line) => line !== '')), fc.nat(20), (some, cut) => {
      const text = `${some.join('\n').slice(cut)}\n整治村庄环境。\n`
      const draft = confirmedDraft(text)
      const structural = checkDraft(draft).filter(({ code }) => /plan\.(?!not_in_document|quote_not_found)/.test(code))
      expect(structural).toEqual([])
    }),
    { numRuns: 40 },
  )
})
