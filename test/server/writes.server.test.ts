/** A write comes from our own page, happens once, and never over what somebody else has written meanwhile. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { LightMyRequestResponse } from 'fastify'
import { calls, nameOf } from '#test/rights/calls'
import { cellsOf } from '#test/rights/cells'
import { countRows } from '#test/rights/counts'
import { observe } from '#test/rights/observe'
import { send, type Sent } from '#test/rights/send'
import { here, openWorld, type World } from '#test/rights/world'
import { getCaller } from '#test/rights/zone'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const cookieOf = (office: string): string => getCaller(world.zones[here].callers, office).cookie
const counts = () => countRows(world.program.logins.owner)
const call = (sent: Sent): Promise<LightMyRequestResponse> => send(world.server, sent)
const codeOf = (reply: LightMyRequestResponse): string => reply.json<{ code: string }>().code

let made = 0
const officesUrl = `/api/v1/zones/${here}/offices`
const newOffices = (id = `made-${(made += 1)}`) => ({
  offices: [{ id, name: id, shortName: id, kind: 'bureau', parent: null, fromDay: '2022-07-15' }],
})

describe('a page of somebody else', () => {
  const foreign = [
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
    { origin: 'https://elsewhere.example' },
    { origin: 'null' },
  ]

  it('writes nothing, at no endpoint, whoever is signed in', async () => {
    const before = await counts()
    const writes = cellsOf(
      world.server.contracts.filter(({ method }) => method !== 'GET'),
      world,
    ).filter(({ expected, relation }) => expected === null && relation === 'own')
    expect(writes.length).toBeGreaterThan(20)
    for (const [index, { contract, caller, url }] of writes.entries()) {
      const body = calls[nameOf(contract)]?.body?.(world, caller)
      const sent = { method: contract.method, url, cookie: caller.cookie, ...(body === undefined ? {} : { body }) }
      const reply = await call({ ...sent, headers: { 'if-match': '*', ...foreign[index % foreign.length] } })
      expect([nameOf(contract), reply.statusCode, codeOf(reply)]).toEqual([nameOf(contract), 403, 'http.cross_site'])
    }
    expect(await counts()).toEqual(before)
  })

  it('is told from our own by the address that the browser names', async () => {
    const own = [{ 'sec-fetch-site': 'same-origin' }, { origin: 'http://localhost:3150', host: 'localhost:3150' }, {}]
    for (const headers of own) {
      const cookie = cookieOf('office-a')
      const reply = await call({ method: 'POST', url: officesUrl, cookie, body: newOffices(), headers })
      expect(reply.statusCode, JSON.stringify(headers)).toBe(200)
    }
  })
})

it('looking changes nothing', async () => {
  const before = await counts()
  const looks = cellsOf(
    world.server.contracts.filter(({ method }) => method === 'GET'),
    world,
  ).filter(({ expected }) => expected === null)
  const observed = await observe(world.server, world, looks)
  expect(observed.filter(({ reply }) => reply.statusCode === 200).length).toBeGreaterThan(50)
  expect(await counts()).toEqual(before)
})

describe('a write with a key', () => {
  const keyed = (key: string, body: unknown): Sent => ({
    method: 'POST',
    url: officesUrl,
    cookie: cookieOf('office-a'),
    body,
    headers: { 'idempotency-key': key },
  })

  it('that comes twice happens once and is answered with the same bytes', async () => {
    const sent = keyed('twice', newOffices())
    const first = await call(sent)
    const after = await counts()
    const second = await call(sent)
    expect([first.statusCode, second.statusCode, second.body]).toEqual([200, 200, first.body])
    expect(await counts()).toEqual(after)
  })

  it('that comes eight times at once happens once', async () => {
    const before = await counts()
    const sent = keyed('eight', newOffices())
    const replies = await Promise.all(Array.from({ length: 8 }, () => call(sent)))
    expect(new Set(replies.map(({ statusCode, body }) => `${statusCode} ${body}`)).size).toBe(1)
    expect(replies[0]?.statusCode).toBe(200)
    const after = await counts()
    expect(after['luoshi.offices']).toBe((before['luoshi.offices'] ?? 0) + 1)
    expect(after['luoshi.audit_pending']).toBe((before['luoshi.audit_pending'] ?? 0) + 1)
  })

  it('is refused where another write has it', async () => {
    await call(keyed('taken', newOffices()))
    const reply = await call(keyed('taken', newOffices()))
    expect([reply.statusCode, codeOf(reply)]).toEqual([422, 'http.idempotency_key_reused'])
  })

  it('that was refused may be sent again, better', async () => {
    const refused = await call(keyed('better', newOffices('unit-a')))
    const done = await call(keyed('better', newOffices()))
    expect([refused.statusCode, done.statusCode]).toEqual([409, 200])
  })

  it('is nobody else’s: two people with one key do two things', async () => {
    const mine = await call(keyed('ours', newOffices()))
    const yours = await call({ ...keyed('ours', newOffices()), cookie: cookieOf('office-b') })
    expect([mine.statusCode, yours.statusCode]).toEqual([200, 200])
  })

  it('is asked for at every write of a zone', async () => {
    const writes = cellsOf(
      world.server.contracts.filter(({ method, path }) => method !== 'GET' && path.includes('/:zone')),
      world,
    ).filter(({ expected, relation }) => expected === null && relation === 'own')
    const before = await counts()
    for (const { contract, caller, url } of writes) {
      const body = calls[nameOf(contract)]?.body?.(world, caller)
      const sent = { method: contract.method, url, cookie: caller.cookie, ...(body === undefined ? {} : { body }) }
      const reply = await call({ ...sent, headers: { 'idempotency-key': '' } })
      expect([nameOf(contract), reply.statusCode, codeOf(reply)]).toEqual([
        nameOf(contract),
        400,
        'http.idempotency_key_missing',
      ])
    }
    expect(await counts()).toEqual(before)
  })
})

describe('a change of what somebody has read', () => {
  const url = `${officesUrl}/unit-a`
  const change = (name: string) => ({ name, shortName: name, parent: null, fromDay: '2022-07-15' })
  const put = (name: string, headers: Readonly<Record<string, string>>, suffix = '') =>
    call({ method: 'PUT', url: `${url}${suffix}`, cookie: cookieOf('office-a'), body: change(name), headers })
  const readTag = async (): Promise<string> => String((await call({ url, cookie: cookieOf('office-a') })).headers.etag)

  it('says which version it means', async () => {
    const reply = await put('甲局', {})
    expect([reply.statusCode, codeOf(reply)]).toEqual([400, 'http.if_match_missing'])
  })

  it('of an outdated version is refused with both versions', async () => {
    const tag = await readTag()
    expect((await put('乙局', { 'if-match': tag })).statusCode).toBe(200)
    const late = await put('丙局', { 'if-match': tag })
    expect([late.statusCode, codeOf(late)]).toEqual([412, 'http.outdated'])
    expect(late.json()).toMatchObject({ attachment: { current: { name: '乙局' }, sent: { name: '丙局' } } })
  })

  it.each([
    ['written the same', '', ''],
    ['written in two ways', '?a=1', '?a=2'],
  ])('by two at once, the address %s, is won by one', async (_how, mine, yours) => {
    const tag = await readTag()
    const replies = await Promise.all([put('丁局', { 'if-match': tag }, mine), put('戊局', { 'if-match': tag }, yours)])
    expect(replies.map(({ statusCode }) => statusCode).sort((a, b) => a - b)).toEqual([200, 412])
  })
})
