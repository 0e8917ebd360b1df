import { describe, expect, it } from 'vitest'
import { attentionOf, stateOfClause, stateOfUnreported } from './rules.ts'
import type { Attention, DocumentClause, DocumentTarget, State } from './schema.ts'

const target = (state: State): DocumentTarget => ({
  id: 't',
  promise: '2-1.1',
  name: '指标',
  shortName: '指标',
  kind: 'number',
  comparator: 'reach',
  value: '60',
  valueMax: null,
  unit: '%',
  threshold: null,
  baseline: null,
  deadline: '2019-12-31',
  strength: 'binding',
  state,
  question: null,
})

const item = (id: string, fields: Partial<DocumentClause> = {}): DocumentClause => ({
  id,
  level: 2,
  number: '(一)',
  heading: `任务${id}`,
  paragraphs: [],
  headingEnd: 0,
  item: true,
  units: [],
  promises: [],
  targets: [],
  questions: [],
  deadline: null,
  state: null,
  ...fields,
})

describe('the state of a target nobody reported on', () => {
  it('is 未到期 up to and on its last day', () => {
    expect(stateOfUnreported('2019-12-31', '2019-12-30')).toBe('not_due')
    expect(stateOfUnreported('2019-12-31', '2019-12-31')).toBe('not_due')
  })
  it('is 未报送 from the next day on, never zero and never green', () => {
    expect(stateOfUnreported('2019-12-31', '2020-01-01')).toBe('no_data')
  })
  it('is 未到期 where the plan sets no day', () => {
    expect(stateOfUnreported(null, '2030-01-01')).toBe('not_due')
  })
})

describe('the state of a clause', () => {
  it('is the worst of its targets', () => {
    expect(stateOfClause([target('done'), target('off_track'), target('no_data')])).toBe('off_track')
    expect(stateOfClause([target('done'), target('no_data')])).toBe('no_data')
    expect(stateOfClause([target('on_track'), target('at_risk')])).toBe('at_risk')
  })
  it('is 未到期 only where nothing else is known', () => {
    expect(stateOfClause([target('not_due'), target('not_due')])).toBe('not_due')
    expect(stateOfClause([target('not_due'), target('done')])).toBe('done')
  })
  it('is nothing at all where nothing lives yet', () => {
    expect(stateOfClause([])).toBeNull()
  })
})

describe('what needs attention', () => {
  const owed = item('9-1', { units: [{ office: 'office', role: 'owed', assumed: false }] })
  const late = item('2-1', { state: 'no_data', targets: [target('no_data'), target('done')] })
  const question: Attention = { kind: 'question', clause: '2-5', count: 3, subject: '2016 年是多少？' }

  it('puts an overdue target before everything else, and counts only the overdue ones', () => {
    expect(attentionOf([owed, late], [question])[0]).toMatchObject({ kind: 'overdue', clause: '2-1', count: 1 })
  })
  it('is five things at most', () => {
    const many = Array.from({ length: 9 }, (_, index) => item(`2-${index}`, { state: 'no_data' }))
    expect(attentionOf([...many, owed], [question])).toHaveLength(5)
  })
  it('takes one line for the items that name no unit', () => {
    const found = attentionOf([owed, { ...owed, id: '9-2' }], [])
    expect(found).toEqual([{ kind: 'unassigned', clause: '9-1', count: 2, subject: '任务9-1' }])
  })
  it('asks nothing of a principle, which promises nothing checkable', () => {
    const promise = { id: '1.1', kind: 'project' as const, name: '', fragments: [], carriers: [] }
    expect(attentionOf([item('3-1', { promises: [{ ...promise, coverage: 'principle' }] })], [])).toEqual([])
    expect(attentionOf([item('3-1', { promises: [{ ...promise, coverage: 'nothing' }] })], [])).toHaveLength(1)
  })
  it('is empty where nothing does', () => {
    expect(attentionOf([item('2-1', { state: 'done', targets: [target('done')] })], [])).toEqual([])
  })
})
