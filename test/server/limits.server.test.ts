/** What the server bears, and what each of its faces shows. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { faces } from '#base/roles'
import { type HttpServer } from '#kernel/http'
import { cellsOf } from '#test/rights/cells'
import { send } from '#test/rights/send'
import { here, openWorld, type World } from '#test/rights/world'
import { getCaller } from '#test/rights/zone'

const mebibyte = 1_048_576

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const cookieOf = (office: string): string => getCaller(world.zones[here].callers, office).cookie

describe('a body', () => {
  it('of more than a mebibyte is refused, with a sentence', async () => {
    const body = { offices: [], padding: 'x'.repeat(mebibyte) }
    const url = `/api/v1/zones/${here}/offices`
    const reply = await send(world.server, { method: 'POST', url, cookie: cookieOf('office-a'), body })
    expect([reply.statusCode, reply.json<{ code: string }>().code]).toEqual([400, 'http.too_large'])
  })

  it('of a file is refused above fifty', async () => {
    const url = `/api/v1/zones/${here}/offices/unit-a/files?name=a.txt`
    const body = Buffer.alloc(50 * mebibyte + 1, 'x')
    const reply = await send(world.server, { method: 'POST', url, cookie: cookieOf('unit-a'), body })
    expect([reply.statusCode, reply.json<{ code: string }>().code]).toEqual([400, 'http.too_large'])
  })

  it('is no file where none is asked for', async () => {
    const url = `/api/v1/zones/${here}/offices`
    const body = Buffer.alloc(2 * mebibyte, 'x')
    const reply = await send(world.server, { method: 'POST', url, cookie: cookieOf('office-a'), body })
    expect([reply.statusCode, reply.json<{ code: string }>().code]).toEqual([400, 'http.too_large'])
  })

  it('is not read for who may not send it', async () => {
    const url = `/api/v1/zones/${here}/offices/unit-a/files?name=a.txt`
    const body = Buffer.alloc(51 * mebibyte, 'x')
    const replies = [
      await send(world.server, { method: 'POST', url, body }),
      await send(world.server, { method: 'POST', url, cookie: cookieOf('auditor-a'), body }),
    ]
    expect(replies.map(({ statusCode }) => statusCode)).toEqual([401, 403])
  })
})

it('whoever asks too often is told so, and health is answered all the same', async () => {
  const server = await world.serverWith({ requestsPerMinute: 3 })
  const ask = (url: string) => server.routes.inject({ url })
  const replies = [1, 2, 3, 4].map(() => ask('/api/v1/plans'))
  const [, , , fourth] = await Promise.all(replies)
  expect(fourth?.statusCode).toBe(429)
  expect(fourth?.headers['retry-after']).toBeDefined()
  expect(fourth?.json()).toMatchObject({
    code: 'http.too_many_requests',
    title: expect.stringMatching(/\p{Script=Han}/u),
  })
  expect((await ask('/healthz')).statusCode).toBe(200)
  await server.routes.close()
})

it('forty who are signed in and sign in again at once do not wait for each other for ever', async () => {
  const server = await world.serverWith({ program: { ...world.program, mode: 'demonstration' } })
  const ask = () => send(server, { url: '/api/v1/demonstration/people', cookie: cookieOf('unit-a') })
  const replies = await Promise.all(Array.from({ length: 40 }, ask))
  expect(new Set(replies.map(({ statusCode }) => statusCode))).toEqual(new Set([200]))
  await server.routes.close()
})

describe('a face', () => {
  /** Paths that a face answers at all. */
  const pathsOf = ({ contracts }: HttpServer): Set<string> =>
    new Set(contracts.map(({ method, path }) => `${method} ${path}`))

  it('of the public serves only what anyone may call', async () => {
    const server = await world.serverWith({ face: 'public' })
    expect(server.contracts.length).toBeGreaterThan(3)
    expect(server.contracts.filter(({ callers }) => !callers.includes('anyone'))).toEqual([])
    await server.routes.close()
  })

  it.each(faces.filter((face) => face !== 'staff'))('of the %s knows no address of the staff', async (face) => {
    const server = await world.serverWith({ face })
    const served = pathsOf(server)
    const others = cellsOf(
      world.server.contracts.filter(({ method, path }) => !served.has(`${method} ${path}`)),
      world,
    ).filter(({ relation, caller }) => relation === 'own' && caller.zone === here)
    expect(others.length).toBeGreaterThan(0)
    for (const { contract, url, caller } of others) {
      const { statusCode } = await send(server, { method: contract.method, url, cookie: caller.cookie })
      expect([url, statusCode]).toEqual([url, 404])
    }
    await server.routes.close()
  })
})
