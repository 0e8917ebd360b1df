/** What a request adds of its own: fields that nobody asked for, parameters twice over, and text that would be a statement. */
import fc from 'fast-check'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { LightMyRequestResponse } from 'fastify'
import type { HttpServer } from '#kernel/http'
import { calls, nameOf } from '#test/rights/calls'
import { type Cell, cellsOf, parametersOf } from '#test/rights/cells'
import { countRows } from '#test/rights/counts'
import { markersIn } from '#test/rights/markers'
import { send } from '#test/rights/send'
import { undoing } from '#test/rights/undone'
import { here, openWorld, there, type World } from '#test/rights/world'
import { getCaller } from '#test/rights/zone'

let world: World
/** Undoes what it does: a thousand attempts meet the same world. */
let server: HttpServer
let allowed: Cell[]
beforeAll(async () => {
  world = await openWorld()
  server = await world.serverWith({ program: undoing(world.program) })
  const own = cellsOf(server.contracts, world).filter(
    ({ expected, relation }) => expected === null && relation === 'own',
  )
  // One who may is enough for each endpoint: who may is the matrix's to prove.
  allowed = [...new Map(own.map((cell) => [nameOf(cell.contract), cell])).values()].filter(
    ({ contract }) => parametersOf(contract).length > 0,
  )
})
afterAll(async () => {
  await server.routes.close()
  await world.close()
})

type More = { readonly query?: string; readonly fields?: Readonly<Record<string, unknown>> }

/** The call of a cell with more in it than its contract knows. */
function callWith({ contract, caller, url }: Cell, { query = '', fields = {} }: More): Promise<LightMyRequestResponse> {
  const { method } = contract
  const body = calls[nameOf(contract)]?.body?.(world, caller)
  const fuller = body === undefined || Buffer.isBuffer(body) ? body : addEverywhere(body, fields)
  return send(server, {
    method,
    url: query === '' ? url : `${url}${url.includes('?') ? '&' : '?'}${query}`,
    cookie: caller.cookie,
    headers: { 'if-match': '*' },
    ...(fuller === undefined ? {} : { body: fuller }),
  })
}

/** Adds fields to an object and to every object in it, where it has none of that name. */
function addEverywhere(value: unknown, fields: Readonly<Record<string, unknown>>): unknown {
  if (Array.isArray(value)) return value.map((one: unknown) => addEverywhere(one, fields))
  if (typeof value !== 'object' || value === null) return value
  const deep = Object.entries(value).map(([name, one]: [string, unknown]) => [name, addEverywhere(one, fields)])
  return { ...fields, ...Object.fromEntries(deep) }
}

const fieldsOfRows = {
  zoneId: there,
  zone_id: there,
  zone: there,
  personId: '00000000-0000-4000-8000-00000000f0f0',
  person: '00000000-0000-4000-8000-00000000f0f0',
  recordedAt: '1999-01-01T00:00:00Z',
  recordedBy: 'forged-by-somebody',
  grantedBy: 'forged-by-somebody',
  seatId: '00000000-0000-4000-8000-00000000f0f0',
  constructor: 'forged-by-somebody',
}

it('fields that nobody asked for are stored nowhere', async () => {
  const writes = allowed.filter(({ contract }) => contract.method !== 'GET')
  expect(writes.length).toBeGreaterThan(6)
  for (const cell of writes) {
    const body = calls[nameOf(cell.contract)]?.body?.(world, cell.caller)
    const sent = body === undefined || Buffer.isBuffer(body) ? body : addEverywhere(body, fieldsOfRows)
    const { contract, caller, url } = cell
    // Not undone: what is stored is looked for.
    const reply = await send(world.server, {
      method: contract.method,
      url,
      cookie: caller.cookie,
      headers: { 'if-match': '*' },
      ...(sent === undefined ? {} : { body: sent }),
    })
    expect(reply.statusCode, `${nameOf(contract)} ${reply.body}`).toBeLessThan(500)
    expect(reply.body).not.toContain('forged-by-somebody')
  }
  expect(await findText(['forged-by-somebody', '00000000f0f0', '1999-01-01'])).toEqual([])
})

/** Tables of ours in which a text stands. */
async function findText(texts: readonly string[]): Promise<string[]> {
  const found: string[] = []
  const tables = Object.keys(await countRows(world.program.logins.owner)).filter((name) => name.startsWith('luoshi.'))
  const client = new pg.Client({ connectionString: world.program.logins.owner })
  await client.connect()
  for (const table of tables) {
    const { rows } = await client.query<{ text: string }>(`select t::text as text from ${table} t`)
    if (rows.some(({ text }) => texts.some((one) => text.includes(one)))) found.push(table)
  }
  await client.end()
  return found
}

describe('parameters behind the question mark', () => {
  const strange = [
    `zone=${there}`,
    `zone=${there}&zone=${here}`,
    `zone[]=${there}`,
    `zone[0]=${there}&office=unit-b`,
    `__proto__=${there}&__proto__[zone]=${there}`,
    `constructor=${there}&constructor[prototype][zone]=${there}`,
    'office=unit-b&person=x&seat=x&file=x&plan=x',
    `Zone=${there}&ZONE=${there}&%7Aone=${there}`,
    'day=99999999999999999999&month=1e400&version=-0',
    'toString=1&hasOwnProperty=1&then=1',
  ]

  it.each(strange)('%s leads nowhere else than the path does', async (query) => {
    for (const cell of allowed) {
      const reply = await callWith(cell, { query })
      expect(reply.statusCode, `${nameOf(cell.contract)} ${reply.body}`).toBeLessThan(500)
      const strangers = markersIn(reply.body).filter(({ zone }) => zone !== cell.caller.zone)
      expect(strangers, `${nameOf(cell.contract)}?${query}`).toEqual([])
    }
  })

  it('do not move the answer: the path has the last word', async () => {
    const { cookie } = getCaller(world.zones[here].callers, 'unit-a')
    const url = `/api/v1/zones/${here}/offices/unit-a`
    const plain = await send(server, { url, cookie })
    const forged = await send(server, { url: `${url}?zone=${there}&office=unit-b`, cookie })
    expect([forged.statusCode, forged.body]).toEqual([200, plain.body])
  })
})

describe('text that somebody hopes is a statement', () => {
  const letters = fc.constantFrom(
    "'",
    '"',
    '\\',
    ';',
    '--',
    '\u0000',
    '\n',
    '%',
    '_',
    '*',
    ',',
    '\ud800',
    '，',
    '😀',
    '$$',
    'a',
  )
  const hostile = fc.oneof(
    fc.constantFrom(
      `x'; set local luoshi.zone = '${there}'; --`,
      `x' or zone_id = '${there}`,
      `'); copy luoshi.people to stdout; --`,
      `\\'; reset luoshi.zone; set role luoshi_auth; --`,
      '0000-01-01',
      '9999-12-31',
      '00000000-0000-0000-0000-000000000000',
    ),
    fc.string({ unit: letters, maxLength: 40 }),
  )

  it('in a path or behind the question mark shows nothing of another zone, and breaks nothing', async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...allowed.keys()), hostile, fc.nat(5), async (index, text, place) => {
        const cell = allowed[index] as Cell
        const reply = await send(server, {
          method: cell.contract.method,
          url: withText(cell, text, place),
          cookie: cell.caller.cookie,
          headers: { 'if-match': '*' },
          ...bodyOf(cell),
        })
        expect(reply.statusCode, reply.body).toBeLessThan(500)
        expect(markersIn(reply.body).filter(({ zone }) => zone !== cell.caller.zone)).toEqual([])
      }),
      { numRuns: 300 },
    )
  })

  it('in a body shows nothing of another zone, and breaks nothing', async () => {
    const writes = allowed.filter(({ contract }) => contract.body !== undefined && contract.body !== 'bytes')
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...writes.keys()), hostile, fc.nat(30), async (index, text, place) => {
        const cell = writes[index] as Cell
        const { contract, caller, url } = cell
        const body = replaceText(calls[nameOf(contract)]?.body?.(world, caller), text, { place })
        const headers = { 'if-match': '*' }
        const reply = await send(server, { method: contract.method, url, cookie: caller.cookie, headers, body })
        expect(reply.statusCode, `${nameOf(contract)} ${JSON.stringify(body)} ${reply.body}`).toBeLessThan(500)
        expect(markersIn(reply.body).filter(({ zone }) => zone !== caller.zone)).toEqual([])
      }),
      { numRuns: 300 },
    )
  })

  /** The address with text in one of its parameters, or in a query of every name that contracts use. */
  function withText({ contract, url }: Cell, text: string, place: number): string {
    const value = encodeURIComponent(text.toWellFormed())
    const names = parametersOf(contract)
    const name = names[place]
    if (name === undefined) return `${url}${url.includes('?') ? '&' : '?'}day=${value}&month=${value}&q=${value}`
    const parts = contract.path.split('/')
    const at = parts.indexOf(`:${name}`)
    return url
      .replace(/\?.*/, '')
      .split('/')
      .map((part, index) => (index === at ? value : part))
      .join('/')
  }

  function bodyOf({ contract, caller }: Cell): { readonly body?: unknown } {
    const body = calls[nameOf(contract)]?.body?.(world, caller)
    return body === undefined ? {} : { body }
  }

  /** The body with the text in place of one of its strings, counted from the first. */
  function replaceText(value: unknown, text: string, counter: { place: number }): unknown {
    if (typeof value === 'string') return counter.place-- === 0 ? text : value
    if (Array.isArray(value)) return value.map((one: unknown) => replaceText(one, text, counter))
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(
      Object.entries(value).map(([name, one]: [string, unknown]) => [name, replaceText(one, text, counter)]),
    )
  }
})
