import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { oneTimeCode } from '#test/one-time-code'
import { county, goodPassword, openStaff, type Staff } from '#test/staff'
import type { Person } from './schema.ts'

let staff: Staff
beforeAll(async () => {
  staff = await openStaff()
})
afterAll(() => staff.close())
beforeEach(() => staff.program.setNow('2019-07-15T00:00:00Z'))

const wrong = 'not-the-password'

describe('a session', () => {
  it('lasts twelve hours for whoever works without a longer pause, and not a minute more', async () => {
    const li = await staff.signedIn('li', 'unit')
    for (let minutes = 20; minutes < 12 * 60; minutes += 20) {
      staff.program.setNow(new Date(Date.UTC(2019, 6, 15, 0, minutes)).toISOString())
      expect((await li.me()).person?.name).toBe('li')
    }
    staff.program.setNow('2019-07-15T11:59:00Z')
    expect((await li.me()).person?.name).toBe('li')
    staff.program.setNow('2019-07-15T12:00:00Z')
    expect((await li.me()).person).toBeNull()
    expect(await li.send('GET', `/api/v1/zones/${county}/colleagues`)).toMatchObject({
      status: 401,
      code: 'http.sign_in_required',
    })
  })

  it('is over after thirty idle minutes', async () => {
    const wang = await staff.signedIn('wang', 'unit')
    staff.program.setNow('2019-07-15T00:29:00Z')
    expect((await wang.me()).person?.name).toBe('wang')
    staff.program.setNow('2019-07-15T00:59:00Z')
    expect((await wang.me()).person).toBeNull()
  })

  it('is over for good: another request a moment later does not bring it back', async () => {
    const zhao = await staff.signedIn('zhao', 'unit')
    staff.program.setNow('2019-07-15T01:00:00Z')
    await zhao.me()
    staff.program.setNow('2019-07-15T01:01:00Z')
    expect((await zhao.me()).person).toBeNull()
  })

  it('ends with signing out', async () => {
    const sun = await staff.signedIn('sun', 'unit')
    await sun.send('DELETE', '/api/v1/session')
    expect((await sun.me()).person).toBeNull()
  })

  it('says who it is, in which seats, and that no role may be picked', async () => {
    const zhou = await staff.signedIn('zhou', 'unit')
    expect(await zhou.me()).toMatchObject({
      person: { name: 'zhou', username: 'zhou' },
      zone: county,
      seats: [{ role: 'unit', office: 'hall', officeName: 'hall', onBehalfOf: null }],
      mayPickRole: false,
    })
  })

  it('of another browser ends with a new password, ones own goes on', async () => {
    const wu = await staff.signedIn('wu', 'unit')
    const elsewhere = staff.visitor()
    await elsewhere.signIn('wu', goodPassword)
    expect((await elsewhere.me()).person?.name).toBe('wu')
    const changed = await wu.send('POST', '/api/v1/account/password', { current: goodPassword, next: 'another-2019' })
    expect(changed.status).toBe(200)
    expect((await wu.me()).person?.name).toBe('wu')
    expect((await elsewhere.me()).person).toBeNull()
    expect((await staff.visitor().signIn('wu', goodPassword)).code).toBe('identity.wrong_password')
  })
})

describe('a wrong password', () => {
  it('locks the name at the fifth time, also for the right one, and for fifteen minutes', async () => {
    await staff.signedIn('zheng', 'unit')
    const door = staff.visitor()
    for (let count = 1; count <= 5; count += 1) {
      expect((await door.signIn('zheng', wrong)).code).toBe('identity.wrong_password')
    }
    expect(await door.signIn('zheng', goodPassword)).toMatchObject({ status: 429, code: 'identity.locked' })
    staff.program.setNow('2019-07-15T00:14:59Z')
    expect((await door.signIn('zheng', goodPassword)).code).toBe('identity.locked')
    staff.program.setNow('2019-07-15T00:15:00Z')
    expect((await door.signIn('zheng', goodPassword)).status).toBe(200)
  })

  it('is forgotten by a right one', async () => {
    await staff.signedIn('feng', 'unit')
    const door = staff.visitor()
    for (let count = 1; count <= 4; count += 1) await door.signIn('feng', wrong)
    await door.signIn('feng', goodPassword)
    await door.signIn('feng', wrong)
    expect((await door.signIn('feng', goodPassword)).status).toBe(200)
  })

  it('is answered as a name that nobody has', async () => {
    await staff.signedIn('chen', 'unit')
    const [known, unknown] = [
      await staff.visitor().signIn('chen', wrong),
      await staff.visitor().signIn('nobody-has-it', wrong),
    ]
    expect([known.status, known.code]).toEqual([unknown.status, unknown.code])
  })

  it('locks no longer once the administrator hands out a new code', async () => {
    const administrator = await staff.signedIn('keeper', 'administrator')
    const { person } = await staff.signedIn('chu', 'unit')
    const door = staff.visitor()
    for (let count = 1; count <= 5; count += 1) await door.signIn('chu', wrong)
    const slip = await administrator.send('POST', `/api/v1/zones/${county}/people/${person}/activation`, {})
    const { code } = slip.body as { code: string }
    const password = 'found-again-2019'
    expect((await door.send('POST', '/api/v1/activation', { username: 'chu', code, password })).status).toBe(200)
  })
})

describe('an activation code', () => {
  const activate = (username: string, code = '') =>
    staff.visitor().send('POST', '/api/v1/activation', { username, code, password: goodPassword })

  it('works once', async () => {
    const [slip] = await staff.add({ username: 'wei', role: 'unit' })
    expect((await activate('wei', slip?.code)).status).toBe(200)
    expect((await activate('wei', slip?.code)).code).toBe('identity.wrong_activation')
  })

  it('works on its fourteenth day and not after it', async () => {
    const slips = await staff.add({ username: 'jiang', role: 'unit' }, { username: 'shen', role: 'unit' })
    staff.program.setNow('2019-07-28T23:59:59Z')
    expect((await activate('jiang', slips[0]?.code)).status).toBe(200)
    staff.program.setNow('2019-07-29T00:00:00Z')
    expect((await activate('shen', slips[1]?.code)).code).toBe('identity.wrong_activation')
  })

  it('is of no use for another name', async () => {
    const [slip] = await staff.add({ username: 'han', role: 'unit' }, { username: 'yang', role: 'unit' })
    expect((await activate('yang', slip?.code)).code).toBe('identity.wrong_activation')
  })

  it('is not used up by a password that is too short', async () => {
    const [slip] = await staff.add({ username: 'zhu', role: 'unit' })
    const given = { username: 'zhu', code: slip?.code, password: 'short' }
    expect((await staff.visitor().send('POST', '/api/v1/activation', given)).code).toBe('identity.password_too_short')
    expect((await activate('zhu', slip?.code)).status).toBe(200)
  })
})

describe('the second factor', () => {
  it('is asked for once it was confirmed; each printed code stands in for the telephone once', async () => {
    const qin = await staff.signedIn('qin', 'unit')
    const begun = await qin.send('POST', '/api/v1/account/second-factor', { password: goodPassword })
    const { uri, backupCodes } = begun.body as { uri: string; backupCodes: string[] }
    expect((await qin.send('PUT', '/api/v1/account/second-factor', { code: '000000' })).code).toBe(
      'identity.wrong_code',
    )
    expect((await qin.send('PUT', '/api/v1/account/second-factor', { code: oneTimeCode(uri) })).status).toBe(200)
    expect(decodeURIComponent(uri)).toMatch(/^otpauth:..totp.[^?]+:qin[?]/)
    expect(await qin.me()).toMatchObject({ person: { name: 'qin' }, secondFactor: true })

    const withCode = async (code: string) => {
      const door = staff.visitor()
      expect((await door.signIn('qin', goodPassword)).body).toEqual({ outcome: 'second_factor' })
      expect((await door.me()).person).toBeNull()
      const reply = await door.send('POST', '/api/v1/session/code', { code })
      return reply.status === 200 ? (await door.me()).person?.name : reply.code
    }
    expect(await withCode(oneTimeCode(uri))).toBe('qin')
    expect(await withCode(backupCodes[0] ?? '')).toBe('qin')
    expect(await withCode(backupCodes[0] ?? '')).toBe('identity.wrong_code')
  })
})

describe('whoever is refused something', () => {
  it('is told who could give him the seat', async () => {
    await staff.signedIn('chief', 'administrator')
    const xu = await staff.signedIn('xu', 'unit')
    const { grantors } = (await xu.send('GET', `/api/v1/zones/${county}/grantors`)).body as {
      grantors: { name: string; officeName: string }[]
    }
    expect(grantors).toContainEqual({ name: 'chief', officeName: 'hall' })
    expect(grantors.map(({ name }) => name)).not.toContain('xu')
  })
})

describe('whose last seat has ended', () => {
  it('is out at once, and does not come in again', async () => {
    const administrator = await staff.signedIn('gatekeeper', 'administrator')
    const you = await staff.signedIn('you', 'unit')
    const { people } = (await administrator.send('GET', `/api/v1/zones/${county}/people`)).body as { people: Person[] }
    const seat = people.find(({ id }) => id === you.person)?.seats[0]?.id
    expect((await administrator.send('DELETE', `/api/v1/zones/${county}/seats/${seat}`)).status).toBe(200)
    expect((await you.me()).person).toBeNull()
    expect((await you.send('GET', `/api/v1/zones/${county}/colleagues`)).status).toBe(401)
    const again = staff.visitor()
    expect(await again.signIn('you', goodPassword)).toMatchObject({ status: 403, code: 'identity.no_seat' })
    expect((await again.me()).person).toBeNull()
  })
})
