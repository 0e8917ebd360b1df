import { randomUUID } from 'node:crypto'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { spawnSync } from 'node:child_process'
import { tmpdir } from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Role } from '#base/roles'
import { startServer, type TestServer } from '#test/server'
import type { EntryDetails, LogPage, LogStatus, ReadRow } from './schema.ts'

const root = path.resolve(import.meta.dirname, '../../..')

let server: TestServer
let zone: string
let people: { id: string; role: Role; zone: string; username: string }[]
const cookies = new Map<Role, string>()
beforeAll(async () => {
  server = await startServer()
  const reply = await fetch(`${server.url}/api/v1/demonstration/people`)
  people = ((await reply.json()) as { people: typeof people }).people
  zone = people[0]?.zone ?? ''
})
afterAll(() => server.stop())

async function cookieOf(role: Role): Promise<string> {
  const known = cookies.get(role)
  if (known !== undefined) return known
  const reply = await fetch(`${server.url}/api/v1/demonstration/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ person: people.find((person) => person.role === role)?.id }),
  })
  const cookie = reply.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ')
  cookies.set(role, cookie)
  return cookie
}

async function ask(role: Role, address: string, body?: unknown): Promise<Response> {
  const headers = { cookie: await cookieOf(role), 'content-type': 'application/json', 'idempotency-key': randomUUID() }
  const url = `${server.url}/api/v1/zones/${zone}/audit/${address}`
  return fetch(url, body === undefined ? { headers } : { method: 'POST', headers, body: JSON.stringify(body) })
}

async function get<Value>(role: Role, address: string): Promise<Value> {
  const reply = await ask(role, address)
  expect(reply.status, address).toBe(200)
  return (await reply.json()) as Value
}

function luoshi(...args: readonly string[]): { status: number | null; said: string } {
  const run = spawnSync(process.execPath, [path.join(root, 'src/cli/main.ts'), ...args], {
    env: { ...process.env, ...server.environment },
    encoding: 'utf8',
  })
  return { status: run.status, said: run.stdout + run.stderr }
}

describe('the log is shown', () => {
  it('to auditors; to administrators its health; to nobody else anything', async () => {
    const statusOf = async (role: Role, address: string): Promise<number> => (await ask(role, address)).status
    for (const address of ['entries', 'entries/1', 'reads', 'checkpoints', 'entries/1/proof']) {
      expect(await statusOf('administrator', address), address).toBe(403)
      expect(await statusOf('leader', address), address).toBe(403)
    }
    expect(await statusOf('administrator', 'status')).toBe(200)
    expect(await statusOf('administrator', 'listeners')).toBe(200)
    expect(await statusOf('unit', 'status')).toBe(403)
  })

  it('newest first, page by page, without what was written', async () => {
    const first = await get<LogPage>('auditor', 'entries?limit=2')
    expect(first.entries.map(({ number }) => number)).toEqual([first.next ?? 0, (first.next ?? 0) + 1].reverse())
    const second = await get<LogPage>('auditor', `entries?limit=2&before=${first.next}`)
    expect(second.entries[0]?.number).toBe((first.next ?? 0) - 1)
    expect(Object.keys(first.entries[0] ?? {})).not.toContain('payload')
  })

  it('by person, act, thing and day', async () => {
    const auditor = people.find(({ role }) => role === 'auditor')?.id
    const ofAuditor = () => get<LogPage>('auditor', `entries?actor=${auditor}&action=identity.signed_in`)
    // He has only just signed in: it is sealed within a second.
    await expect.poll(async () => (await ofAuditor()).entries.length, { timeout: 5000 }).toBeGreaterThan(0)
    const own = await ofAuditor()
    expect(new Set(own.entries.map(({ actor, action }) => `${actor} ${action}`))).toEqual(
      new Set([`${auditor} identity.signed_in`]),
    )
    const plans = await get<LogPage>('auditor', 'entries?object=plans.plan/')
    expect(plans.entries.every(({ object }) => object.startsWith('plans.plan/'))).toBe(true)
    expect(plans.entries.length).toBeGreaterThan(0)
    expect((await get<LogPage>('auditor', 'entries?until=2000-01-01')).entries).toEqual([])
  })

  it('and whoever reads what was written is written down', async () => {
    const entry = await get<EntryDetails>('auditor', 'entries/1')
    expect(entry.payload).not.toBeNull()
    const { reads } = await get<{ reads: ReadRow[] }>('auditor', 'reads')
    const auditor = people.find(({ role }) => role === 'auditor')?.id
    expect(reads[0]).toMatchObject({ actor: auditor, what: 'log.payloads', object: 'log.entry/1' })
  })
})

describe('the log is verified', () => {
  it('on the page, signed there, and from the command line beside the running program', async () => {
    expect((await ask('auditor', 'checkpoints', {})).status).toBe(200)
    const reply = await ask('auditor', 'verifications', {})
    expect(await reply.json()).toMatchObject({ findings: [], checkpoints: 1, outside: 1 })
    const status = await get<LogStatus>('administrator', 'status')
    expect(status).toMatchObject({ verification: { findings: [] }, unsealed: null })
    const { status: code, said } = luoshi('verify', '--zone', zone)
    expect(said).toContain('日志完整')
    expect(code).toBe(0)
    expect(luoshi('doctor').said).toContain(status.publicKey)
  })

  it('by a proof file that holds offline with the key, and fails with a changed byte', async () => {
    const { publicKey } = await get<LogStatus>('auditor', 'status')
    const file = path.join(mkdtempSync(path.join(tmpdir(), 'luoshi-proof-')), 'proof.json')
    const reply = await ask('auditor', 'entries/1/proof')
    expect(reply.headers.get('content-disposition')).toContain('attachment')
    const text = await reply.text()
    writeFileSync(file, text)
    expect(luoshi('verify', '--proof', file, '--key', publicKey)).toMatchObject({ status: 0 })
    writeFileSync(file, text.replace('"number": 1', '"number": 2'))
    expect(luoshi('verify', '--proof', file, '--key', publicKey)).toMatchObject({ status: 3 })
  })

  it('and what was lawfully erased says so, while a crime is found', async () => {
    const { status } = luoshi('erase', zone, '2', '--reason', '依申请删除')
    expect(status).toBe(0)
    const entry = await get<EntryDetails>('auditor', 'entries/2')
    expect(entry).toMatchObject({ payload: null, erased: true, erasure: { reason: '依申请删除' } })
    expect(luoshi('verify').status).toBe(0)
    const owner = new pg.Client({ connectionString: server.environment.DATABASE_URL })
    await owner.connect()
    await owner.query('set session_replication_role = replica')
    await owner.query(`update luoshi.audit_entries set actor = 'somebody else' where number = 3`)
    await owner.end()
    const found = luoshi('verify', '--json')
    expect(found.status).toBe(3)
    expect(found.said).toContain('"audit.entry_changed"')
    expect(await (await ask('auditor', 'verifications', {})).json()).toMatchObject({
      findings: [{ code: 'audit.entry_changed', number: 3, title: '第 3 条日志封存后被改过' }],
    })
  })
})
