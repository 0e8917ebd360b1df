import { describe, expect, it } from 'vitest'
import { readPackageFolders } from '#test/package-folders'
import { diffPackages } from './difference.ts'
import type { PlanPackage } from './format.ts'
import { loadPackage } from './load.ts'

function getPackage(): PlanPackage {
  const { value } = loadPackage('qingshui-2021', readPackageFolders('test/fixtures/plans'))
  if (value === null) throw new Error('the fixture does not load')
  return value
}

describe('the difference of two packages', () => {
  it('of a package with itself is nothing', () => {
    expect(diffPackages(getPackage(), getPackage())).toEqual([])
  })

  it('names what is added, removed and changed, and the fields with both values', () => {
    const before = getPackage()
    const [first, ...rest] = before.targets
    if (first === undefined) throw new Error('no target')
    const after = { ...before, targets: [{ ...first, value: '90' }, ...rest.slice(1), { ...first, id: 'new' }] }
    expect(diffPackages(before, after)).toEqual([
      { change: 'changed', kind: 'targets', id: 'toilets', fields: [{ field: 'value', from: '85', to: '90' }] },
      { change: 'added', kind: 'targets', id: 'new', fields: [] },
      { change: 'removed', kind: 'targets', id: 'waste', fields: [] },
    ])
  })

  it('speaks of the head of the plan, and of items by their clause', () => {
    const before = getPackage()
    const items = before.items.map((item) => (item.clause === '2-2' ? { ...item, responsible: ['health'] } : item))
    const changes = diffPackages(before, { ...before, plan: { ...before.plan, to: '2025-12-31' }, items })
    expect(changes.map(({ kind, id, fields }) => [kind, id, fields.map(({ field }) => field)])).toEqual([
      ['plan', 'qingshui-2021', ['to']],
      ['items', '2-2', ['responsible']],
    ])
  })

  it('backwards turns added into removed', () => {
    const before = getPackage()
    const after = { ...before, offices: before.offices.slice(1) }
    expect(diffPackages(before, after).map(({ change }) => change)).toEqual(['removed'])
    expect(diffPackages(after, before).map(({ change }) => change)).toEqual(['added'])
  })
})
