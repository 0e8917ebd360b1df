/** A session that is over, forged or of another zone opens nothing. */
import { afterEach, beforeAll, afterAll, describe, expect, it } from 'vitest'
import { send, signIn } from '#test/rights/send'
import { here, openWorld, there, type World, workingMorning } from '#test/rights/world'
import { getCaller } from '#test/rights/zone'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterEach(() => world.program.setNow(workingMorning))
afterAll(() => world.close())

const url = `/api/v1/zones/${here}/offices`
const minuteMs = 60_000

async function statusWith(cookie: string): Promise<number> {
  return (await send(world.server, { url, cookie })).statusCode
}

const session = (office = 'unit-a'): Promise<string> =>
  signIn(world, getCaller(world.zones[here].callers, office).person)

function afterMinutes(minutes: number): void {
  world.program.setNow(new Date(Date.parse(workingMorning) + minutes * minuteMs).toISOString())
}

describe('a session', () => {
  it('is over when its person has signed out, for whoever kept the cookie', async () => {
    const cookie = await session()
    expect(await statusWith(cookie)).toBe(200)
    await send(world.server, { method: 'DELETE', url: '/api/v1/session', cookie })
    expect(await statusWith(cookie)).toBe(401)
  })

  it('is over after thirty minutes in which nobody used it, and stays over', async () => {
    const cookie = await session()
    afterMinutes(31)
    expect(await statusWith(cookie)).toBe(401)
    afterMinutes(1)
    expect(await statusWith(await session())).toBe(200)
  })

  it('is over after twelve hours, however much it was used', async () => {
    const cookie = await session()
    for (let minutes = 20; minutes < 12 * 60; minutes += 20) {
      afterMinutes(minutes)
      expect(await statusWith(cookie)).toBe(200)
    }
    afterMinutes(12 * 60)
    expect(await statusWith(cookie)).toBe(401)
  })

  it('opens nothing from the moment in which the last seat has ended', async () => {
    const { staff, callers } = world.zones[here]
    const { person, seat } = staff.get('unit-b') ?? { person: '', seat: '' }
    const cookie = await signIn(world, person)
    expect(await statusWith(cookie)).toBe(200)
    const administrator = getCaller(callers, 'administrator-a').cookie
    await send(world.server, { method: 'DELETE', url: `/api/v1/zones/${here}/seats/${seat}`, cookie: administrator })
    expect(await statusWith(cookie)).toBe(401)
    expect(await statusWith(await signIn(world, person))).toBe(401)
  })
})

describe('a cookie', () => {
  it('that was changed in any character is nobody’s', async () => {
    const cookie = await session()
    const [name = '', value = ''] = cookie.split('=')
    for (let at = 0; at < value.length; at += 7) {
      const other = value[at] === 'A' ? 'B' : 'A'
      expect(await statusWith(`${name}=${value.slice(0, at)}${other}${value.slice(at + 1)}`), `${at}`).toBe(401)
    }
  })

  it.each(['', 'x', '%', '%E0%A4%A', 'a.b', '.'.repeat(5000), "' or 1=1 --", '{"token":"x"}', 'null', 'é'])(
    'that says %s is nobody’s',
    async (value) => {
      const [name = ''] = (await session()).split('=')
      expect(await statusWith(`${name}=${value}`)).toBe(401)
    },
  )

  it('of another zone opens nothing here', async () => {
    const cookie = await signIn(world, getCaller(world.zones[there].callers, 'administrator-a').person)
    expect(await statusWith(cookie)).toBe(404)
  })

  it('beside another of the same name is one of the two, and never both', async () => {
    const mine = await session()
    const strange = await signIn(world, getCaller(world.zones[there].callers, 'unit-a').person)
    for (const cookie of [`${mine}; ${strange}`, `${strange}; ${mine}`]) {
      const me = await send(world.server, { url: '/api/v1/session', cookie })
      const { zone } = me.json<{ zone: string }>()
      expect(await statusWith(cookie)).toBe(zone === here ? 200 : 404)
    }
  })
})

describe('who guesses', () => {
  const signInAs = (username: string, password = 'not-the-password-at-all') =>
    send(world.server, { method: 'POST', url: '/api/v1/session', body: { username, password } })

  it('is answered the same whether the name or the password is wrong', async () => {
    const { person } = getCaller(world.zones[here].callers, 'park-a')
    await world.accounts.setPassword(person, 'the-right-password')
    const wrong = await signInAs(`yinji.${here}.park-a.caller`)
    const unknown = await signInAs('nobody-is-called-so')
    const without = await signInAs(`yinji.${here}.bank-a.caller`)
    const said = [wrong, unknown, without].map((reply) => [
      reply.statusCode,
      { ...reply.json<Record<string, unknown>>(), requestId: '' },
      reply.headers['set-cookie'],
    ])
    expect(said[1]).toEqual(said[0])
    expect(said[2]).toEqual(said[0])
    expect(wrong.statusCode).toBe(401)
  })

  it('is locked out by the fifth try, with the right password too, known name or not', async () => {
    const username = `yinji.${here}.expert-a.caller`
    await world.accounts.setPassword(getCaller(world.zones[here].callers, 'expert-a').person, 'the-right-password')
    for (const name of [username, 'another-unknown-name']) {
      for (let tries = 0; tries < 5; tries += 1) expect((await signInAs(name)).statusCode).toBe(401)
    }
    expect((await signInAs(username, 'the-right-password')).statusCode).toBe(429)
    expect((await signInAs(username.toUpperCase(), 'the-right-password')).statusCode).toBe(429)
    expect((await signInAs('another-unknown-name')).statusCode).toBe(429)
    afterMinutes(16)
    expect((await signInAs(username, 'the-right-password')).statusCode).toBe(200)
  })
})
