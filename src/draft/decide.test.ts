import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checkPackage, loadPackage, type PlanPackage } from '#plan'
import { checkDraft } from './check-draft.ts'
import { decide } from './decide.ts'
import { addableKinds, type Decision } from './decisions.ts'
import { type Draft, draftKinds, entriesOf } from './draft.ts'
import { confirmEverything, draftOf, entryAt, inventedPlan } from './invented-plan.fixture.ts'
import { packageFilesOf } from './package-files.ts'
import { replay, standingDecisions } from './replay.ts'

const proposal = draftOf(inventedPlan)
const at = (words: string): number => inventedPlan.indexOf(words)

function packageOf(draft: Draft): PlanPackage {
  const loaded = loadPackage(draft.planId, { [draft.planId]: packageFilesOf(draft) })
  expect(checkPackage(loaded)).toEqual([])
  if (loaded.value === null) throw new Error('the package does not load')
  return loaded.value
}

function decided(...decisions: readonly Decision[]): Draft {
  return decisions.reduce((draft, decision) => {
    const { draft: next, diagnostics } = decide(draft, decision)
    expect(diagnostics).toEqual([])
    return next
  }, proposal)
}

const anyEntry = fc.constantFrom(...proposal.entries.map(({ id }) => id))
const anyDecision: fc.Arbitrary<Decision> = fc.oneof(
  fc.record({ decision: fc.constantFrom('confirm', 'reject', 'restore'), entry: anyEntry }),
  fc.record({ decision: fc.constant('split' as const), entry: anyEntry, at: fc.nat(inventedPlan.length) }),
  fc.record({ decision: fc.constant('merge' as const), entry: anyEntry, with: anyEntry }),
  fc.record({
    decision: fc.constant('correct' as const),
    entry: anyEntry,
    fields: fc.dictionary(
      fc.constantFrom('value', 'heading', 'units', 'office', 'promiseKind', 'words', 'day'),
      fc.constantFrom('85', 'principle', '2023-12-31', '县财政局', ['县财政局'], 'finance'),
    ),
  }),
  fc.record({
    decision: fc.constant('add' as const),
    kind: fc.constantFrom(...addableKinds),
    start: fc.nat(inventedPlan.length),
    end: fc.nat(inventedPlan.length),
    fields: fc.constantFrom({}, { name: '户厕', comparator: 'gte', value: '85', unit: '%' }),
  }),
  fc.record({
    decision: fc.constant('confirm-all' as const),
    kind: fc.constantFrom(...draftKinds),
    confidence: fc.double({ min: 0, max: 1, noNaN: true }),
  }),
)

describe('the laws of decisions', () => {
  test('the same decisions give the same draft to the byte, whatever they are', () => {
    fc.assert(
      fc.property(fc.array(anyDecision, { maxLength: 12 }), (decisions) => {
        const stored = JSON.parse(JSON.stringify(decisions)) as Decision[]
        const again = replay(draftOf(inventedPlan), stored)
        expect(JSON.stringify(again)).toBe(JSON.stringify(replay(proposal, decisions)))
      }),
      { numRuns: 30 },
    )
  })

  test('an undo is as if the last decision had never been taken', () => {
    fc.assert(
      fc.property(fc.array(anyDecision, { maxLength: 8 }), anyDecision, (decisions, last) => {
        const undone = [...decisions, last, { decision: 'undo' } as const]
        expect(standingDecisions(undone)).toEqual(decisions)
        expect(replay(proposal, undone)).toEqual(replay(proposal, decisions))
      }),
      { numRuns: 30 },
    )
  })

  test('what cannot be done says where and why, and changes nothing', () => {
    fc.assert(
      fc.property(fc.array(anyDecision, { maxLength: 8 }), anyDecision, (decisions, last) => {
        const before = replay(proposal, decisions)
        const { draft, diagnostics } = decide(before, last)
        for (const { place } of diagnostics) expect(place.line).toBeGreaterThan(0)
        if (diagnostics.length > 0) expect(draft).toBe(before)
      }),
      { numRuns: 80 },
    )
  })

  test('whatever was decided, the package can be written and checked', () => {
    fc.assert(
      fc.property(fc.array(anyDecision, { maxLength: 12 }), (decisions) => {
        const draft = replay(proposal, decisions)
        expect(Array.isArray(checkDraft(draft))).toBe(true)
      }),
      { numRuns: 15 },
    )
  })
})

describe('a correction', () => {
  test('with a wrong value is refused at its place in the document', () => {
    const entry = entryAt(proposal, 'target', '农村卫生厕所普及率')
    const { draft, diagnostics } = decide(proposal, {
      decision: 'correct',
      entry,
      fields: { value: '八十五', colour: 'red' },
    })
    expect(draft).toBe(proposal)
    expect(diagnostics.map(({ code, params }) => [code, params.field])).toEqual([
      ['draft.value_not_allowed', 'value'],
      ['draft.unknown_field', 'colour'],
    ])
    const line = inventedPlan.split('\n').findIndex((one) => one.includes('农村卫生厕所普及率')) + 1
    expect(diagnostics[0]?.place).toMatchObject({ line, column: 9 })
  })

  test('that the words of the document do not bear out is found by the check, at its target', () => {
    const entry = entryAt(proposal, 'target', '农村卫生厕所普及率')
    const draft = decided({ decision: 'correct', entry, fields: { value: '95' } }, ...confirmEverything)
    expect(checkDraft(draft).map((one) => [one.code, one.entry])).toEqual([['plan.value_not_in_words', entry]])
  })

  test('with words that the clause does not say is refused', () => {
    const entry = entryAt(proposal, 'promise', '新建户厕')
    const { diagnostics } = decide(proposal, { decision: 'correct', entry, fields: { words: '新建户厕全部出室' } })
    expect(diagnostics.map(({ code }) => code)).toEqual(['draft.words_not_in_clause'])
  })

  test('of the kind of a promise is what the package says', () => {
    const entry = entryAt(proposal, 'promise', '新建户厕')
    const draft = decided({ decision: 'correct', entry, fields: { promiseKind: 'programme' } })
    expect(packageOf(draft).promises.find(({ id }) => id === '2-1.1')?.kind).toBe('programme')
  })

  test('of a deadline moves every target that has it', () => {
    const entry = entryAt(proposal, 'deadline', '到2023年底')
    const draft = decided({ decision: 'correct', entry, fields: { day: '2023-11-30' } })
    expect(packageOf(draft).targets.map(({ deadline }) => deadline)).toEqual(['2023-11-30', '2023-11-30', undefined])
  })

  test('of a day of the head must be a day', () => {
    const { diagnostics } = decide(proposal, { decision: 'correct', entry: 'head-to', fields: { value: '2023年底' } })
    expect(diagnostics.map(({ code }) => code)).toEqual(['draft.value_not_allowed'])
  })
})

describe('the units of an item', () => {
  const item = entryAt(proposal, 'item', '梯次推进污水治理')

  test('a unit that the reader missed is named by its words and becomes one', () => {
    const text = inventedPlan.replace('县财政局）\n（三）', '县财政局、乡镇联盟）\n（三）')
    const own = draftOf(text)
    const fields = { units: ['县生态环境局', '县财政局', '乡镇联盟'], lead: '县生态环境局' }
    const { draft, diagnostics } = decide(own, { decision: 'correct', entry: entryAt(own, 'item', '梯次推进'), fields })
    expect(diagnostics).toEqual([])
    expect(entriesOf(draft, 'unit').find(({ name }) => name === '乡镇联盟')?.status).toBe('proposed')
    expect(packageOf(draft).items.find(({ clause }) => clause === '2-2')?.responsible).toHaveLength(3)
  })

  test('a unit that the clause does not name is refused', () => {
    const { diagnostics } = decide(proposal, { decision: 'correct', entry: item, fields: { units: ['县水利局'] } })
    expect(diagnostics.map(({ code, params }) => [code, params.words])).toEqual([
      ['draft.words_not_in_clause', ['县水利局']],
    ])
  })

  test('a unit can be told to be an office of the zone, or another one', () => {
    const offices = [{ id: 'finance', name: '县财政税务局', short_name: '财税局', kind: 'bureau' }] as const
    const own = draftOf(inventedPlan, { offices })
    const entry = entryAt(own, 'unit', '县财政局')
    const { draft } = decide(own, { decision: 'correct', entry, fields: { office: 'finance' } })
    expect(packageOf(draft).offices.find(({ id }) => id === 'finance')).toMatchObject({
      name: '县财政局',
      short_name: '财税局',
    })
    const { diagnostics } = decide(own, { decision: 'correct', entry, fields: { office: '财政' } })
    expect(diagnostics.map(({ code }) => code)).toEqual(['draft.value_not_allowed'])
  })

  test('a unit that is none is left out of its items', () => {
    const entry = entryAt(proposal, 'unit', '县卫生健康委')
    const { items } = packageOf(decided({ decision: 'reject', entry }))
    expect(items.find(({ clause }) => clause === '2-1')).toMatchObject({
      responsible: ['unit-1'],
      responsibility: '责任单位：县农业农村局',
    })
  })
})

describe('a refused number', () => {
  const entry = entryAt(proposal, 'refusal', '30万元')
  const fields = { name: '对获评的示范村奖励', comparator: 'reach', value: '30', unit: '万元', strength: 'expected' }

  test('is taken in as a target of the sentence it stands in', () => {
    const { targets, promises } = packageOf(decided({ decision: 'take-in', entry, fields }))
    const taken = targets.find(({ value }) => value === '30')
    expect(taken).toMatchObject({ unit: '万元', strength: 'expected' })
    expect(promises.find(({ id }) => id === taken?.promise)?.quote).toBe('对获评的示范村奖励30万元')
  })

  test('is not taken in without what a target needs, nor is anything else', () => {
    const { diagnostics } = decide(proposal, { decision: 'take-in', entry, fields: { name: '奖励' } })
    expect(diagnostics.map(({ code, params }) => [code, params.field])).toEqual([
      ['draft.field_missing', 'comparator'],
      ['draft.field_missing', 'value'],
    ])
    const other = decide(proposal, { decision: 'take-in', entry: 'head-to', fields })
    expect(other.diagnostics.map(({ code }) => code)).toEqual(['draft.not_a_refused_number'])
  })
})

describe('splitting and merging', () => {
  const promise = entryAt(proposal, 'promise', '以乡镇为单元')
  const split: Decision = { decision: 'split', entry: promise, at: at('出台奖补办法') }

  test('a promise becomes two with their own words', () => {
    const quotes = packageOf(decided(split)).promises.map(({ quote }) => quote)
    expect(quotes).toContain('以乡镇为单元编制治理规划')
    expect(quotes).toContain('出台奖补办法')
  })

  test('and one again, as it was', () => {
    const draft = decided(split)
    const merged = decide(draft, { decision: 'merge', entry: promise, with: entryAt(draft, 'promise', '出台奖补办法') })
    expect(merged.diagnostics).toEqual([])
    expect(packageOf(merged.draft).promises).toEqual(packageOf(proposal).promises)
  })

  test('a promise is not split where one part would say nothing, nor merged with one of another clause', () => {
    const nowhere = decide(proposal, { decision: 'split', entry: promise, at: at('以乡镇为单元') })
    expect(nowhere.diagnostics.map(({ code }) => code)).toEqual(['draft.cannot_split'])
    const other = entryAt(proposal, 'promise', '新建户厕')
    const foreign = decide(proposal, { decision: 'merge', entry: promise, with: other })
    expect(foreign.diagnostics.map(({ code }) => code)).toEqual(['draft.cannot_merge'])
  })

  test('a clause whose number was missed becomes two items, each with the units it names', () => {
    const rejected = entryAt(proposal, 'clause', '（三）整治村容村貌')
    const joined = decided({ decision: 'reject', entry: rejected })
    expect(packageOf(joined).clauses.map(({ id }) => id)).not.toContain('2-3')
    const again = decide(joined, { decision: 'restore', entry: rejected })
    expect(packageOf(again.draft)).toEqual(packageOf(proposal))
    const whole = draftOf(inventedPlan.replace('（三）整治村容村貌。', '整治村容村貌，（三）清洁行动。'))
    const cut = decide(whole, {
      decision: 'split',
      entry: entryAt(whole, 'item', '梯次推进污水治理'),
      at: whole.text.indexOf('（三）清洁行动'),
    })
    expect(cut.diagnostics).toEqual([])
    const { items, clauses } = packageOf(cut.draft)
    expect(clauses.find(({ id }) => id === '2-3')?.heading).toBe('清洁行动')
    expect(items.filter(({ clause }) => ['2-2', '2-3'].includes(clause)).map(({ responsible }) => responsible)).toEqual(
      [
        ['unit-3', 'unit-4'],
        ['unit-1', 'unit-4'],
      ],
    )
  })

  test('a clause is not split where no number is printed', () => {
    const entry = entryAt(proposal, 'clause', '梯次推进污水治理')
    const { diagnostics } = decide(proposal, { decision: 'split', entry, at: at('出台奖补办法') })
    expect(diagnostics.map(({ code }) => code)).toEqual(['draft.no_number_here'])
  })
})

describe('what the reader missed', () => {
  const wordsAt = (words: string) => ({ start: at(words), end: at(words) + words.length })

  test('a target is added at the words that a person selects', () => {
    const fields = { name: '进展通报', comparator: 'reach', value: '1', unit: '次', form: 'number' }
    const draft = decided({ decision: 'add', kind: 'target', ...wordsAt('每季度通报一次进展'), fields })
    const { targets, promises } = packageOf(draft)
    const added = targets.find(({ name }) => name === '进展通报')
    expect(promises.find(({ id }) => id === added?.promise)?.quote).toBe('每季度通报一次进展')
  })

  test('a clause that names nobody becomes an item, with its sentences as promises', () => {
    const draft = decided({ decision: 'add', kind: 'item', ...wordsAt('农村卫生厕所普及率'), fields: {} })
    const { items, promises } = packageOf(draft)
    expect(items.find(({ clause }) => clause === '1')?.unassigned?.owed_by).toBe('issuer')
    expect(promises.filter(({ id }) => id.startsWith('1.')).map(({ kind }) => kind)).toEqual(['number', 'number'])
  })

  test('a promise and a deadline are added once, in the words of one clause', () => {
    const promise = {
      decision: 'add',
      kind: 'promise',
      ...wordsAt('农村卫生厕所'),
      fields: { promiseKind: 'list' },
    } as const
    const draft = decided(promise)
    expect(decide(draft, promise).diagnostics.map(({ code }) => code)).toEqual(['draft.already_there'])
    const across = { ...promise, end: at('梯次推进') }
    expect(decide(proposal, across).diagnostics.map(({ code }) => code)).toEqual(['draft.words_not_in_clause'])
    const deadline = { decision: 'add', kind: 'deadline', ...wordsAt('每季度'), fields: { day: '2021-06-30' } } as const
    expect(entriesOf(decided(deadline), 'deadline').map(({ words }) => words)).toContain('每季度')
  })
})

describe('a clause', () => {
  test('that stands below another than the reader thought takes along what stands below it', () => {
    const entry = entryAt(proposal, 'clause', '二、重点任务')
    const draft = decided({ decision: 'correct', entry, fields: { parent: '1' } })
    const ids = packageOf(draft).clauses.map(({ id }) => id)
    expect(ids).toEqual(['notice', 'preamble', '1', '1-2', '1-2-1', '1-2-2', '1-2-3', '3', '3-1'])
  })

  test('begins with its number and heading, whatever a person would like', () => {
    const entry = entryAt(proposal, 'clause', '扎实推进厕所革命')
    const found = (fields: Record<string, unknown>) =>
      decide(proposal, { decision: 'correct', entry, fields }).diagnostics.map(({ code }) => code)
    expect(found({ heading: '扎实推进' })).toEqual([])
    expect(found({ heading: '厕所革命' })).toEqual(['draft.words_not_in_clause'])
    expect(found({ parent: '7' })).toEqual(['draft.value_not_allowed'])
  })
})

test('confirming all of a kind takes those the reader is sure of, and leaves the rest', () => {
  const draft = decided({ decision: 'confirm-all', kind: 'target', confidence: 0.95 })
  expect(entriesOf(draft, 'target').every(({ status }) => status === 'proposed')).toBe(true)
  const sure = decided({ decision: 'confirm-all', kind: 'target', confidence: 0.5 })
  expect(entriesOf(sure, 'target').every(({ status }) => status === 'confirmed')).toBe(true)
})

test('an entry of the package that the check refuses is found in the draft', () => {
  const entry = entryAt(proposal, 'target', '农村卫生厕所普及率')
  const late = decided(
    { decision: 'correct', entry: entryAt(proposal, 'deadline', '到2023年底'), fields: { day: '2030-12-31' } },
    ...confirmEverything,
  )
  const found = checkDraft(late).filter(({ code }) => code === 'plan.deadline_outside_plan')
  expect(found.map((one) => one.entry)).toContain(entry)
})
