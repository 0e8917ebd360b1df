import { describe, expect, it } from 'vitest'
import { areColleagues, officeActedFor, seatsOf, termEndedBy } from './rules.ts'

describe('a seat acts', () => {
  it('for the one office that took its own over', () => {
    expect(officeActedFor({ role: 'unit', officeId: 'old' }, ['new'])).toBe('new')
  })

  it('for its own office after a split, until somebody says where it goes', () => {
    expect(officeActedFor({ role: 'unit', officeId: 'old' }, ['north', 'south'])).toBe('old')
  })

  it('for its own office where it manages people: a merger makes nobody the manager of others', () => {
    expect(officeActedFor({ role: 'steward', officeId: 'old' }, ['new'])).toBe('old')
  })
})

it('a clerk gets no seat of his principal, a deputy all that can be lent', () => {
  const seats = [
    { personId: 'chief', role: 'leader', officeId: 'committee' },
    { personId: 'chief', role: 'administrator', officeId: 'committee' },
  ] as const
  expect(seatsOf('clerk', seats, [{ principalId: 'chief', kind: 'clerk' }])).toEqual([])
  expect(seatsOf('deputy', seats, [{ principalId: 'chief', kind: 'deputy' }])).toEqual([
    { role: 'leader', office: 'committee', onBehalfOf: 'chief' },
  ])
})

describe('an appointment', () => {
  const first = { holderId: '1', fromDay: '2018-03-01', lastDay: '2019-05-31' }
  const second = { holderId: '2', fromDay: '2019-06-01', lastDay: null }

  it('ends the term that is open', () => {
    expect(termEndedBy([second, first], '2019-09-01')).toEqual(second)
    expect(termEndedBy([first], '2019-09-01')).toBeNull()
  })

  it('corrects a term on its very first day', () => {
    expect(termEndedBy([second, first], '2019-06-01')).toEqual(second)
  })

  it('is refused where a term begins later or lasts beyond the day', () => {
    expect(termEndedBy([second, first], '2019-05-01')).toBe('too_early')
    expect(termEndedBy([first], '2019-05-31')).toBe('too_early')
    expect(termEndedBy([first], '2019-06-01')).toBeNull()
  })

  it('passes over a term that never came to hold', () => {
    expect(termEndedBy([{ holderId: '0', fromDay: '2019-06-01', lastDay: '2019-05-31' }], '2019-06-01')).toBeNull()
  })
})

describe('colleagues', () => {
  const official = (office: string) => [{ role: 'unit' as const, office }]
  const party = (office: string) => [{ role: 'enterprise' as const, office }]

  it('are officials of any office, and whoever works in the same one', () => {
    expect(areColleagues(official('finance'), official('economy'))).toBe(true)
    expect(areColleagues(party('company'), party('company'))).toBe(true)
  })

  it('are not an official and a party, nor two parties', () => {
    expect(areColleagues(official('finance'), party('company'))).toBe(false)
    expect(areColleagues(party('company'), official('finance'))).toBe(false)
    expect(areColleagues(party('company'), party('bank'))).toBe(false)
  })
})
