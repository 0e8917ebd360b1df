import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Role } from '#base/roles'
import { county, goodPassword, openStaff, type Staff } from '#test/staff'
import type { Delegation, NewDelegation } from './schema.ts'

let staff: Staff
beforeAll(async () => {
  staff = await openStaff()
})
afterAll(() => staff.close())

let count = 0

/** One person lends to another; what the other's seats are on a day. */
async function lend(role: Role, given: Omit<NewDelegation, 'delegate'>) {
  staff.program.setNow('2019-07-15T01:00:00Z')
  count += 1
  const principal = await staff.signedIn(`principal-${count}`, role)
  const username = `deputy-${count}`
  const deputy = await staff.signedIn(username, 'unit')
  const sent = await principal.send('POST', `/api/v1/zones/${county}/delegations`, {
    ...given,
    delegate: deputy.person,
  })
  const rolesOn = async (day: string): Promise<string[]> => {
    staff.program.setNow(`${day}T01:00:00Z`)
    const visitor = staff.visitor()
    await visitor.signIn(username, goodPassword)
    const { seats, clerkFor } = await visitor.me()
    return [
      ...seats.map(({ role: held, onBehalfOf }) => (onBehalfOf === null ? held : `${held} for ${onBehalfOf}`)),
      ...clerkFor.map(({ name }) => `clerk for ${name}`),
    ]
  }
  return { principal, deputy, sent, rolesOn, name: `principal-${count}` }
}

const week = { fromDay: '2019-07-20', lastDay: '2019-07-26' }

describe('a delegation', () => {
  it('opens the seat on its first and its last day, and on no other', async () => {
    const { rolesOn, name } = await lend('leader', { kind: 'dated', ...week })
    expect(await rolesOn('2019-07-19')).toEqual(['unit'])
    expect(await rolesOn('2019-07-20')).toEqual(['unit', `leader for ${name}`])
    expect(await rolesOn('2019-07-26')).toEqual(['unit', `leader for ${name}`])
    expect(await rolesOn('2019-07-27')).toEqual(['unit'])
  })

  it('of A/B roles holds until it is ended', async () => {
    const { principal, sent, rolesOn, name } = await lend('office', {
      kind: 'deputy',
      fromDay: '2019-07-15',
      lastDay: null,
    })
    expect(await rolesOn('2029-01-01')).toEqual(['unit', `office for ${name}`])
    staff.program.setNow('2019-07-15T01:10:00Z')
    const { id } = sent.body as Delegation
    expect((await principal.send('DELETE', `/api/v1/zones/${county}/delegations/${id}`)).status).toBe(200)
    expect(await rolesOn('2019-07-15')).toEqual(['unit'])
  })

  it.each(['administrator', 'auditor', 'steward'] as const)('never lends the seat of %s', async (role) => {
    const { sent, rolesOn } = await lend(role, { kind: 'deputy', fromDay: '2019-07-15', lastDay: null })
    expect(sent.status).toBe(200)
    expect(await rolesOn('2019-07-15')).toEqual(['unit'])
  })

  it('as a clerk lets write down, and gives no seat', async () => {
    const { rolesOn, name } = await lend('leader', { kind: 'clerk', fromDay: '2019-07-15', lastDay: null })
    expect(await rolesOn('2019-07-15')).toEqual(['unit', `clerk for ${name}`])
  })

  it.each([
    ['to oneself', { kind: 'deputy', fromDay: '2019-07-15', lastDay: null } as const, true],
    ['that ends before it begins', { kind: 'dated', fromDay: '2019-07-20', lastDay: '2019-07-19' } as const, false],
  ])('%s is refused', async (_name, given, toOneself) => {
    staff.program.setNow('2019-07-15T01:00:00Z')
    count += 1
    const principal = await staff.signedIn(`principal-${count}`, 'leader')
    const deputy = await staff.signedIn(`deputy-${count}`, 'unit')
    const delegate = toOneself ? principal.person : deputy.person
    const sent = await principal.send('POST', `/api/v1/zones/${county}/delegations`, { ...given, delegate })
    expect(sent.code).toBe('people.delegation_malformed')
  })

  it('is ended by the two it is between, and by nobody else', async () => {
    const { sent, deputy } = await lend('leader', { kind: 'deputy', fromDay: '2019-07-15', lastDay: null })
    const address = `/api/v1/zones/${county}/delegations/${(sent.body as Delegation).id}`
    const stranger = await staff.signedIn('stranger', 'unit')
    expect((await stranger.send('DELETE', address)).code).toBe('people.delegation_not_found')
    expect((await deputy.send('DELETE', address)).status).toBe(200)
  })
})
