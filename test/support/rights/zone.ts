/** One zone of the world, filled by the program and by its own people. */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { LightMyRequestResponse } from 'fastify'
import { type Role, roles } from '#base/roles'
import type { HttpServer } from '#kernel/http'
import type { Accounts } from '#kernel/identity'
import { enrolOffices } from '#modules/offices'
import { addPeople, listPeople } from '#modules/people'
import { applyPackage, loadPackageFolder } from '#modules/plans'
import type { PlanPackage } from '#plan'
import type { TestProgram } from '#test/program'
import { type Caller, officeOf, offices, roleOfOffice, strangeOffice } from './callers.ts'
import { openMarker, secretMarker } from './markers.ts'
import { send, type Sent, signIn } from './send.ts'

const rolesOfOwnOffice: readonly Role[] = ['unit', 'park', 'enterprise', 'bank', 'expert']

type Stage = { readonly program: TestProgram; readonly accounts: Accounts; readonly server: HttpServer }

/** Somebody of an office who calls nothing, and his seat. */
export type Staff = { readonly person: string; readonly seat: string }

export type Zone = {
  readonly id: string
  /** Who calls for an office. */
  readonly callers: ReadonlyMap<string, Caller>
  readonly staff: ReadonlyMap<string, Staff>
  readonly files: ReadonlyMap<string, string>
  /** Lent by somebody of an office. */
  readonly delegations: ReadonlyMap<string, string>
  readonly views: ReadonlyMap<string, string>
  readonly posts: ReadonlyMap<string, string>
  readonly draft: string
  readonly instruction: string
  /** Callers who sit in no office themselves. */
  readonly others: readonly Caller[]
}

/** Who of the world stands where the invented plan names an office. */
const actedBy: Readonly<Record<string, string>> = { agriculture: 'unit-a', health: 'unit-b', environment: 'office-a' }

export const planId = 'qingshui-2021'
const planFolder = path.resolve(import.meta.dirname, '../../fixtures/plans/qingshui-2021')
/** The document it was made from. */
export const planDocument = path.join(planFolder, 'source', 'plan.txt')

function planOf(zone: string): PlanPackage {
  const { value } = loadPackageFolder(planFolder)
  if (value === null) throw new Error(`${planFolder} does not load`)
  const text = JSON.stringify({ ...value, plan: { ...value.plan, zone: { id: zone, name: zone } } })
  const acted = text.replaceAll(
    /"(agriculture|health|environment)"/g,
    (_whole, office: string) => `"${actedBy[office]}"`,
  )
  return JSON.parse(acted) as PlanPackage
}

/** @param more offices that only this zone has */
export async function openZone(stage: Stage, zone: string, more: readonly string[]): Promise<Zone> {
  const placed = [...offices, ...more]
  await fill(stage, zone, placed)
  const people = await findPeople(stage, zone)
  const callers = new Map<string, Caller>()
  for (const office of placed) {
    const { person } = people(office, 'caller')
    const grants = [{ role: roleOfOffice(office), office }]
    const cookie = await signIn(stage, person)
    callers.set(office, { name: `${office}@${zone}`, zone, person, grants, office, cookie })
  }
  const administrator = getCaller(callers, officeOf('administrator'))
  const withoutSeat = async (part: string): Promise<Caller> => {
    const { person, seat } = people('unit-b', part)
    const url = `/api/v1/zones/${zone}/seats/${seat}`
    await sendOrFail(stage, { method: 'DELETE', url, cookie: administrator.cookie })
    return { name: `${part}@${zone}`, zone, person, grants: [], office: 'unit-a', cookie: await signIn(stage, person) }
  }
  const delegations = new Map<string, string>()
  /** Lent while he is still a colleague: what he may do afterwards, he may by the loan alone. */
  const lend = async (part: string, from: Role, kind: string): Promise<Caller> => {
    const { cookie } = getCaller(callers, officeOf(from))
    const { person: delegate } = people('unit-b', part)
    const body = { kind, delegate, fromDay: '2022-01-01', lastDay: '2023-01-01' }
    const reply = await sendOrFail(stage, { method: 'POST', url: `/api/v1/zones/${zone}/delegations`, cookie, body })
    delegations.set(officeOf(from), reply.json<{ id: string }>().id)
    return withoutSeat(part)
  }
  const deputy = await lend('deputy', 'unit', 'deputy')
  await writeNotes(stage, zone, callers)
  return {
    id: zone,
    callers,
    staff: new Map(placed.map((office) => [office, people(office, 'staff')])),
    files: await sendFiles(stage, zone, callers),
    delegations,
    views: await saveViews(stage, zone, callers),
    posts: await findPosts(stage, zone, callers),
    draft: await startDraft(stage, zone, callers),
    instruction: await giveInstruction(stage, zone, callers),
    others: [
      await withoutSeat('seatless'),
      { ...deputy, grants: [{ role: 'unit', office: officeOf('unit') }] },
      // Neither of these lends a seat: a clerk decides nothing, and who keeps accounts must be himself.
      await lend('clerk', 'leader', 'clerk'),
      await lend('substitute', 'administrator', 'deputy'),
    ],
  }
}

async function fill({ program, accounts }: Stage, zone: string, placed: readonly string[]): Promise<void> {
  const people = [
    ...placed.map((office) => newPerson(zone, office, 'caller', roleOfOffice(office))),
    ...placed.map((office) => newPerson(zone, office, 'staff', staffRole(office))),
    ...['seatless', 'deputy', 'clerk', 'substitute'].map((part) => newPerson(zone, 'unit-b', part, 'unit')),
  ]
  await program.inZone(zone, async (context) => {
    await applyPackage(context, planOf(zone))
    await enrolOffices(
      context,
      placed.map((id) => officeIn(zone, id)),
    )
    await addPeople(context, accounts, { zone }, people)
  })
}

function newPerson(zone: string, office: string, part: string, role: Role) {
  const named = (what: string): string => `${openMarker(zone, office)}${what}`
  return { name: named(part), username: named(part), role, office, title: named('title'), telephone: named('tel') }
}

async function findPeople({ program }: Stage, zone: string): Promise<(office: string, part: string) => Staff> {
  const { people } = await program.inZone(zone, (context) => listPeople(context, { zone }))
  return (office, part) => {
    const found = people.find(({ username }) => username === `${openMarker(zone, office)}${part}`)
    const [seat] = found?.seats ?? []
    if (found === undefined || seat === undefined) throw new Error(`nobody is ${part} of ${office}`)
    return { person: found.id, seat: seat.id }
  }
}

function officeIn(zone: string, id: string) {
  const name = `${openMarker(zone, id)}office`
  return { id, name, shortName: name, kind: 'bureau' as const, parent: null, from: '2021-01-01' }
}

/** A steward may look after his people only where their seats do not reach beyond the office. */
function staffRole(office: string): Role {
  const role = roleOfOffice(office)
  return rolesOfOwnOffice.includes(role) ? role : 'unit'
}

/** Few, because each is inspected by a thread of its own. */
const sendersOfFiles = [
  'unit-a',
  'unit-b',
  'enterprise-a',
  'enterprise-b',
  'bank-a',
  'bank-b',
  'park-a',
  'expert-a',
  strangeOffice,
]

/** A file of some offices, with its office's secret marker in its name and in its words. */
async function sendFiles(
  stage: Stage,
  zone: string,
  callers: ReadonlyMap<string, Caller>,
): Promise<Map<string, string>> {
  const files = new Map<string, string>()
  for (const [office, { cookie }] of [...callers].filter(([office]) => sendersOfFiles.includes(office))) {
    const marker = secretMarker(zone, office)
    const url = `/api/v1/zones/${zone}/offices/${office}/files?name=${marker}txt`
    const reply = await sendOrFail(stage, { method: 'POST', url, cookie, body: Buffer.from(`${marker} 清单\n`) })
    files.set(office, reply.json<{ id: string }>().id)
  }
  return files
}

type Callers = ReadonlyMap<string, Caller>

async function post({ server }: Stage, url: string, { cookie }: Caller, body: unknown): Promise<string> {
  const reply = await sendOrFail({ server }, { method: 'POST', url, cookie, body })
  return reply.body
}

const idOf = (reply: string): string => (JSON.parse(reply) as { id: string }).id

/** What a unit wrote for the month is its own and the office's, not another unit's. */
async function writeNotes(stage: Stage, zone: string, callers: Callers): Promise<void> {
  for (const office of ['unit-a', 'unit-b']) {
    const url = `/api/v1/zones/${zone}/ledger/${planId}/2-1/offices/${office}/notes/2022-07`
    const body = { progress: `${secretMarker(zone, office)} 已完成`, problems: '', nextSteps: '', evidence: [] }
    const { cookie } = getCaller(callers, office)
    await sendOrFail(stage, { method: 'PUT', url, cookie, body, headers: { 'if-match': '*' } })
  }
}

/** A post of each office: whoever was added with a title holds one. */
async function findPosts(stage: Stage, zone: string, callers: Callers): Promise<Map<string, string>> {
  const { cookie } = getCaller(callers, officeOf('administrator'))
  const reply = await sendOrFail(stage, { url: `/api/v1/zones/${zone}/posts`, cookie })
  const { posts } = reply.json<{ posts: { id: string; office: string }[] }>()
  return new Map(posts.map(({ id, office }) => [office, id]))
}

async function saveViews(stage: Stage, zone: string, callers: Callers): Promise<Map<string, string>> {
  const saved = new Map<string, string>()
  for (const office of ['unit-a', 'unit-b']) {
    const body = { name: `${secretMarker(zone, office)}view`, query: '' }
    const reply = await post(stage, `/api/v1/zones/${zone}/ledger-views`, getCaller(callers, office), body)
    const [view] = (JSON.parse(reply) as { views: { id: string }[] }).views
    saved.set(office, view?.id ?? '')
  }
  return saved
}

async function startDraft(stage: Stage, zone: string, callers: Callers): Promise<string> {
  const url = `/api/v1/zones/${zone}/drafts?plan=drafted&name=${openMarker(zone, 'office-a')}txt`
  return idOf(await post(stage, url, getCaller(callers, 'office-a'), readFileSync(planDocument)))
}

async function giveInstruction(stage: Stage, zone: string, callers: Callers): Promise<string> {
  const url = `/api/v1/zones/${zone}/ledger/${planId}/2-1/instructions`
  return idOf(
    await post(stage, url, getCaller(callers, 'leader-a'), { text: `${openMarker(zone, 'leader-a')} 抓紧办` }),
  )
}

async function sendOrFail({ server }: Pick<Stage, 'server'>, sent: Sent): Promise<LightMyRequestResponse> {
  const reply = await send(server, sent)
  if (reply.statusCode !== 200) throw new Error(`${sent.url}: ${reply.body}`)
  return reply
}

export function getCaller(callers: ReadonlyMap<string, Caller>, office: string): Caller {
  const caller = callers.get(office)
  if (caller === undefined) throw new Error(`nobody calls for ${office}`)
  return caller
}

/** One caller for each role, and those who are somebody in no office. */
export function callersOf({ callers, others }: Zone): Caller[] {
  return [...roles.map((role) => getCaller(callers, officeOf(role))), ...others]
}
