import { match } from 'pinyin-pro'
import { describe, expect, it } from 'vitest'
import type { DirectoryOffice } from '#modules/offices/schema'
import { findOffices, meaningOf, treeRows } from './tree.ts'

const office = (id: string, name: string, parent: string | null, rest: Partial<DirectoryOffice> = {}) => ({
  id,
  name,
  shortName: name,
  kind: 'bureau' as const,
  parent,
  since: '2018-01-01',
  otherNames: [],
  succeededBy: [],
  ...rest,
})

const offices: DirectoryOffice[] = [
  office('county', '青水县', null),
  office('quality', '质监局', 'county', { succeededBy: ['market'] }),
  office('market', '市场监管局', 'county', { otherNames: [{ fromDay: '2018-01-01', name: '工商局' }] }),
  office('station', '城关所', 'market'),
  office('health', '卫健委', 'county', { since: '2019-09-01' }),
]
const pinyin = (name: string, query: string) => match(name, query, { continuous: true }) !== null
const find = (query: string) =>
  findOffices(offices, meaningOf(query, pinyin)).map((one) => [
    one.office.id,
    one.otherName?.name ?? null,
    one.tookOver?.id ?? null,
  ])

describe('the tree of a day', () => {
  it('has every office once below its parent, succeeded ones last', () => {
    expect(treeRows(offices, '2019-07-15').map((row) => [row.office.id, row.depth])).toEqual([
      ['county', 0],
      ['market', 1],
      ['station', 2],
      ['quality', 1],
    ])
  })

  it('shows an office from its first day on, and one whose parent is not there yet at the top', () => {
    const early = [...offices, office('clinic', '卫生院', 'health')]
    expect(treeRows(early, '2019-07-15').find((row) => row.office.id === 'clinic')?.depth).toBe(0)
    expect(treeRows(early, '2019-09-01').find((row) => row.office.id === 'clinic')?.depth).toBe(2)
  })
})

describe('a search', () => {
  it('finds by name, pinyin and initials', () => {
    expect(find('卫健')).toEqual([['health', null, null]])
    expect(find('zhijian')).toEqual([
      ['quality', null, null],
      ['market', null, 'quality'],
    ])
  })

  it('finds by a former name, and whoever took over what is meant', () => {
    expect(find('工商')).toEqual([['market', '工商局', null]])
    expect(find('质监局')).toEqual([
      ['quality', null, null],
      ['market', null, 'quality'],
    ])
  })
})
