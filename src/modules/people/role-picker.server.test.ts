import { afterEach, describe, expect, it } from 'vitest'
import { county, openStaff, type Staff, type Visitor } from '#test/staff'

let staff: Staff
afterEach(() => staff.close())

async function pickedBy(visitor: Visitor, person: string) {
  const { people } = (await visitor.send('GET', '/api/v1/demonstration/people')).body as { people: unknown[] }
  const picked = await visitor.send('POST', '/api/v1/demonstration/session', { person })
  const { mayPickRole, person: me } = await visitor.me()
  return { cards: people.length, mayPickRole, outcome: picked.code ?? 'picked', me: me?.name ?? null }
}

const refused = { cards: 0, mayPickRole: false, outcome: 'identity.no_role_picker', me: null }

async function openWith(mode: 'demonstration' | 'production'): Promise<string> {
  staff = await openStaff(mode)
  const [slip] = await staff.add({ username: 'leader', role: 'leader' })
  return slip?.person ?? ''
}

describe('a role without a password', () => {
  it.each(['127.0.0.1', '::1', '::ffff:127.0.0.1'])(
    'is picked in a demonstration at the machine itself (%s)',
    async (at) => {
      const person = await openWith('demonstration')
      expect(await pickedBy(staff.visitor(at), person)).toEqual({
        cards: 1,
        mayPickRole: true,
        outcome: 'picked',
        me: 'leader',
      })
    },
  )

  it('is not picked outside of a demonstration', async () => {
    const person = await openWith('production')
    expect(await pickedBy(staff.visitor(), person)).toEqual(refused)
  })

  it.each([
    ['another machine', '10.1.2.3', {}],
    ['another machine by IPv6', '2001:db8::1', {}],
    ['a proxy on this machine', '127.0.0.1', { 'x-forwarded-for': '10.1.2.3' }],
  ])('is not picked from %s', async (_from, address, headers) => {
    const person = await openWith('demonstration')
    expect(await pickedBy(staff.visitor(address, headers), person)).toEqual(refused)
  })

  it('is exchanged for another, with the seats of the new one alone', async () => {
    const leader = await openWith('demonstration')
    const [unit] = await staff.add({ username: 'miller', role: 'unit', office: 'mill' })
    const visitor = staff.visitor()
    await visitor.send('POST', '/api/v1/demonstration/session', { person: leader })
    await visitor.send('POST', '/api/v1/demonstration/session', { person: unit?.person })
    const { person, seats, zone } = await visitor.me()
    expect([person?.name, zone, seats.map(({ role, office }) => [role, office])]).toEqual([
      'miller',
      county,
      [['unit', 'mill']],
    ])
  })
})
