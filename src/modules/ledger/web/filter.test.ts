import { describe, expect, it } from 'vitest'
import type { Ledger, LedgerItem } from '#modules/ledger/schema'
import { changed, countsOf, filterOf, groupsOf, itemsShown } from './filter.ts'

const unit = (office: string, reporting: LedgerItem['units'][number]['reporting'] = null) => ({
  office,
  role: 'responsible' as const,
  assumed: false,
  tookOverFrom: [],
  unconfirmed: [],
  reporting,
})

const item = (id: string, heading: string, units: LedgerItem['units'], deadline: string | null = null): LedgerItem => ({
  plan: 'p',
  id,
  number: null,
  heading,
  section: id.slice(0, 1),
  units,
  promises: 0,
  targets: 0,
  deadline,
  openInstructions: 0,
  notes: [],
})

const ledger: Ledger = {
  today: '2019-07-15',
  month: '2019-07',
  closesOn: '2019-08-05',
  months: ['2019-07'],
  closingDay: 5,
  plans: [],
  offices: [],
  own: ['roads'],
  items: [
    item('1-1', '修路', [unit('roads', 'open'), unit('water')], '2020-12-31'),
    item('1-2', '引水', [unit('water', 'missing')], '2019-12-31'),
    item('2-1', '造林', [unit('forest', 'reported'), unit('roads', 'reported')]),
  ],
}

const shown = (query: string): string[] => itemsShown(ledger, filterOf(new URLSearchParams(query))).map(({ id }) => id)
const grouped = (query: string) => {
  const filter = filterOf(new URLSearchParams(query))
  return groupsOf(ledger, filter, itemsShown(ledger, filter)).map(({ key, items }) => [key, items.map(({ id }) => id)])
}

describe('the filters of an address', () => {
  it('show everything where they name nothing', () => {
    expect(shown('')).toEqual(['1-1', '1-2', '2-1'])
  })

  it('mean the same unit where they name a unit and a state of its report', () => {
    expect(shown('unit=roads')).toEqual(['1-1', '2-1'])
    expect(shown('unit=water&reporting=waiting')).toEqual(['1-2'])
    expect(shown('mine&reporting=waiting')).toEqual(['1-1'])
    expect(shown('section=1&q=水')).toEqual(['1-2'])
  })

  it('that nobody knows are no filters', () => {
    expect(shown('group=colour&reporting=green')).toHaveLength(3)
  })

  it('group an item with each of its units, and by deadline the nearest first and those without one last', () => {
    expect(grouped('group=unit')).toEqual([
      ['roads', ['1-1', '2-1']],
      ['water', ['1-1', '1-2']],
      ['forest', ['2-1']],
    ])
    expect(grouped('group=due')).toEqual([
      ['2019-12-31', ['1-2']],
      ['2020-12-31', ['1-1']],
      ['', ['2-1']],
    ])
    expect(grouped('group=unit&mine')).toEqual([['roads', ['1-1', '2-1']]])
  })

  it('count what is owed of the units they mean', () => {
    const filter = filterOf(new URLSearchParams('unit=roads'))
    expect(countsOf(ledger, filter, itemsShown(ledger, filter))).toMatchObject({
      items: 2,
      owed: 2,
      open: 1,
      reported: 1,
    })
  })

  it('change one by one, and the others stay', () => {
    expect(changed(new URLSearchParams('unit=roads&mine'), { unit: null, group: 'due' })).toBe('?mine&group=due')
    expect(changed(new URLSearchParams('q=x'), { q: '' })).toBe('')
    expect(changed(new URLSearchParams(''), { mine: '' })).toBe('?mine')
  })
})
