import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checkPackage, loadPackage, type PlanPackage } from '#plan'
import { changesForOffices } from './changes-for-offices.ts'
import { checkDraft } from './check-draft.ts'
import { comparePlans } from './compare-plans.ts'
import { type Draft, entriesOf } from './draft.ts'
import { confirmedDraft, draftOf, inventedPlan } from './invented-plan.fixture.ts'
import { packageFilesOf } from './package-files.ts'
import { undecidedEntries } from './undecided.ts'
import { wordSegments } from './word-segments.ts'

function packageOf(draft: Draft): PlanPackage {
  const loaded = loadPackage(draft.planId, { [draft.planId]: packageFilesOf(draft) })
  expect(checkPackage(loaded)).toEqual([])
  if (loaded.value === null) throw new Error('the package does not load')
  return loaded.value
}

/** The plan in force, with ids, names and kinds that people chose. */
function inForce(): PlanPackage {
  const pack = packageOf(confirmedDraft(inventedPlan))
  return {
    ...pack,
    targets: pack.targets.map((target) => ({ ...target, id: `own-${target.id}`, short_name: '人取的名' })),
    promises: pack.promises.map((promise) => (promise.id === '2-2.1' ? { ...promise, kind: 'list' } : promise)),
    offices: pack.offices.map((office) => (office.id === 'unit-1' ? { ...office, short_name: '农业局' } : office)),
  }
}

/** A task is put before the others, a value and a unit change, another task goes. */
const revisedPlan = inventedPlan
  .replace('85%以上', '90%以上')
  .replace(
    '二、重点任务\n（一）',
    '二、重点任务\n（一）开展垃圾分类。建立分类投放制度。（责任单位：县卫生健康委）\n（二）',
  )
  .replace('（二）梯次推进污水治理', '（三）梯次推进污水治理')
  .replace('县生态环境局、县财政局）', '县财政局、县生态环境局）')
  .replace(/（三）整治村容村貌.*\n/, '')

const base = inForce()
const revised = packageOf(confirmedDraft(revisedPlan, { base }))

describe('a revision keeps what running work stands on', () => {
  test('the same document again is the same package, and leaves no clause, item, promise or target to decide', () => {
    const draft = draftOf(inventedPlan, { base })
    expect(packageOf(draft)).toEqual({ ...base, texts: expect.anything() as unknown })
    const open = undecidedEntries(draft).map(({ kind }) => kind)
    expect(open.filter((kind) => ['clause', 'item', 'promise', 'target'].includes(kind))).toEqual([])
  })

  test('a clause with another number keeps its id, and a new one takes none that was used', () => {
    const numbers = revised.clauses.filter(({ id }) => id.startsWith('2-')).map(({ id, number }) => [id, number])
    expect(numbers).toEqual([
      ['2-1b', '（一）'],
      ['2-1', '（二）'],
      ['2-2', '（三）'],
    ])
    expect(revised.clauses.find(({ id }) => id === '2-1')?.first_number).toBe('（一）')
  })

  test('promises and targets of what is still said keep their ids, kinds and names', () => {
    expect(revised.promises.find(({ id }) => id === '2-2.1')).toMatchObject({ kind: 'list' })
    expect(revised.targets.map(({ id, value, short_name: name }) => [id, value, name])).toEqual([
      ['own-1.1', '90', '人取的名'],
      ['own-1.2', '98', '人取的名'],
      ['own-2-1.2', '2000', '人取的名'],
    ])
  })

  test('only what changed is left to a person', () => {
    const draft = draftOf(revisedPlan, { base })
    const open = undecidedEntries(draft)
    const clauses = entriesOf(draft, 'clause').filter((entry) => open.includes(entry))
    expect(clauses.map(({ clause }) => clause)).toEqual(['1', '2-1b', '2-2'])
    expect(checkDraft(draft).map(({ code }) => code)).toContain('draft.undecided_clauses')
  })
})

test('whatever a revision leaves, adds and reorders, its package can be checked, and no id is used for another promise', () => {
  const lines = inventedPlan.split('\n').filter((line) => line !== '')
  const words = new Map(base.promises.map(({ id, quote }) => [id, quote]))
  fc.assert(
    fc.property(fc.shuffledSubarray(lines, { minLength: 3 }), (some) => {
      const draft = confirmedDraft(`${some.join('\n')}\n整治村庄环境。\n`, { base })
      const structural = checkDraft(draft).filter(({ code }) => /plan\.(?!not_in_document|quote_not_found)/.test(code))
      expect(structural).toEqual([])
      const { readable } = loadPackage(draft.planId, { [draft.planId]: packageFilesOf(draft) })
      for (const { id, quote } of readable?.promises ?? []) expect([undefined, quote]).toContainEqual(words.get(id))
    }),
    { numRuns: 12 },
  )
})

describe('two versions clause by clause', () => {
  const changes = comparePlans(base, revised)
  const by = (change: string) =>
    changes.filter((one) => one.change === change).map(({ before, after }) => after?.id ?? before?.id)

  test('say what is the same, changed, new, gone and moved', () => {
    expect(by('changed')).toEqual(['1', '2-2'])
    expect(by('added')).toEqual(['2-1b'])
    expect(by('removed')).toEqual(['2-3'])
    expect(by('moved')).toEqual(['2-1'])
    expect(by('same')).toEqual(['notice', 'preamble', '2', '3', '3-1'])
  })

  test('one that is gone stands where it stood', () => {
    const ids = changes.map(({ before, after }) => after?.id ?? before?.id)
    expect(ids.indexOf('2-3')).toBe(ids.indexOf('2-2') + 1)
  })

  test('a changed number shows whole, and both texts can be read from the segments', () => {
    const goal = changes.find(({ after }) => after?.id === '1')
    expect(goal?.segments.filter(({ kind }) => kind !== 'same')).toEqual([
      { kind: 'removed', text: '85' },
      { kind: 'added', text: '90' },
    ])
    const segments = wordSegments('甲乙丙丁，共12家', '甲丙戊，共3家')
    const read = (kind: string) =>
      segments
        .filter((one) => one.kind !== kind)
        .map(({ text }) => text)
        .join('')
    expect([read('added'), read('removed')]).toEqual(['甲乙丙丁，共12家', '甲丙戊，共3家'])
  })

  test('a version with itself is the same throughout, and changes nothing for anybody', () => {
    expect(new Set(comparePlans(base, base).map(({ change }) => change))).toEqual(new Set(['same']))
    expect(changesForOffices(base, base)).toEqual([])
  })
})

describe('what changes for whom', () => {
  const changes = new Map(changesForOffices(base, revised).map((one) => [one.name, one]))

  test('items that an office gains and loses', () => {
    expect(changes.get('县卫生健康委')?.gained).toEqual([{ clause: '2-1b', role: 'lead' }])
    expect(changes.get('县农业农村局')?.lost).toEqual([{ clause: '2-3', role: 'lead' }])
    expect(changes.get('县财政局')?.lost).toEqual([{ clause: '2-3', role: 'support' }])
  })

  test('who leads now', () => {
    expect(changes.get('县财政局')?.roles).toEqual([{ clause: '2-2', from: 'support', to: 'lead' }])
    expect(changes.get('县生态环境局')?.roles).toEqual([{ clause: '2-2', from: 'lead', to: 'support' }])
  })

  test('a target with another value, deadline or strength, for the offices of its clause', () => {
    const after: PlanPackage = {
      ...base,
      targets: base.targets.map((target) =>
        target.id === 'own-2-1.2'
          ? { ...target, value: '1500', deadline: '2022-12-31', strength: 'aspirational' }
          : target,
      ),
    }
    const found = changesForOffices(base, after)
    expect(found.map(({ name }) => name)).toEqual(['县农业农村局', '县卫生健康委'])
    expect(found[0]?.targets[0]?.fields).toEqual([
      { field: 'deadline', from: null, to: '2022-12-31' },
      { field: 'strength', from: 'binding', to: 'aspirational' },
      { field: 'value', from: '2000', to: '1500' },
    ])
  })

  test('a target that is gone or new', () => {
    const after = { ...base, targets: base.targets.filter(({ id }) => id !== 'own-2-1.2') }
    expect(changesForOffices(base, after)[0]?.targets.map(({ change }) => change)).toEqual(['removed'])
    expect(changesForOffices(after, base)[0]?.targets.map(({ change }) => change)).toEqual(['added'])
  })
})
