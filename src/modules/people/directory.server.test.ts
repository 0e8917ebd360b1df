import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { programActor } from '#kernel/actor'
import { act } from '#kernel/context'
import { writeBook } from '#kernel/spreadsheet'
import { enrolOffices, type OfficeOfPlan } from '#modules/offices'
import { type NewSuccession, officesApi } from '#modules/offices/schema'
import { type Directory, openDirectory } from '#test/directory'
import { findActor } from './index.ts'
import { type NewPerson, peopleApi } from './schema.ts'

const { listOffices, getOffice, addOffices, changeOffice, succeed, readSheet } = officesApi
const { listPeople, listPeopleOfOffice, addPeopleOfOffice, grantSeat, endSeat, reissueActivation } = peopleApi

let directory: Directory
beforeAll(async () => {
  directory = await openDirectory()
})
afterAll(() => directory.close())

const office = (id: string, name: string, parent: string | null = null): OfficeOfPlan => ({
  id,
  name,
  shortName: name,
  kind: 'bureau',
  parent,
  from: '2018-01-01',
})

/** A county of its own for each test: a government, three bureaux, an administrator. */
async function openZone(zone: string) {
  const { program } = directory
  await program.inZone(zone, async (context) => {
    await sql`insert into luoshi.zones (zone_id) values (${zone})`.execute(context.db())
    await enrolOffices(context, [
      office('county', '青水县人民政府'),
      office('industry', '工商局', 'county'),
      office('quality', '质监局', 'county'),
      office('finance', '财政局', 'county'),
    ])
  })
  const administrator = await directory.enter(zone, {
    username: `${zone}-admin`,
    role: 'administrator',
    office: 'county',
  })
  return { zone, administrator }
}

const today = '2019-07-15'
const merger: NewSuccession = {
  kind: 'merge',
  onDay: '2019-03-01',
  basis: '青编〔2019〕3 号',
  predecessors: ['quality'],
  successors: ['industry'],
}

describe('the directory of a day', () => {
  it('shows old names and places before a change, and finds the office by each', async () => {
    const { zone, administrator } = await openZone('names')
    const before = await administrator.call(getOffice, { zone, office: 'industry' })
    const change = { name: '市场监督管理局', shortName: '市场监管局', parent: null, fromDay: '2019-03-01' }
    const changed = await administrator.call(changeOffice, { zone, office: 'industry' }, change, before.etag)
    expect(changed.value).toMatchObject({ name: '市场监督管理局', parent: null })
    const on = async (day: string) =>
      (await administrator.call(listOffices, { zone, day })).value.offices.find(({ id }) => id === 'industry')
    expect(await on('2019-02-28')).toMatchObject({
      name: '工商局',
      parent: 'county',
      otherNames: [{ fromDay: '2019-03-01', name: '市场监督管理局' }],
    })
    expect(await on(today)).toMatchObject({
      name: '市场监督管理局',
      otherNames: [{ fromDay: '2018-01-01', name: '工商局' }],
    })
    expect(changed.value.places).toEqual([
      { fromDay: '2018-01-01', parent: 'county' },
      { fromDay: '2019-03-01', parent: null },
    ])
  })

  it('shows whoever changes an office that somebody was faster, with both versions', async () => {
    const { zone, administrator } = await openZone('faster')
    const { etag } = await administrator.call(getOffice, { zone, office: 'finance' })
    const change = { name: '财政局（国资局）', shortName: '财政局', parent: 'county', fromDay: '2019-01-01' }
    expect((await administrator.call(changeOffice, { zone, office: 'finance' }, change, etag)).status).toBe(200)
    const late = { ...change, name: '财政金融局' }
    const second = await administrator.call(changeOffice, { zone, office: 'finance' }, late, etag)
    expect([second.status, second.code]).toEqual([412, 'http.outdated'])
    expect(second.problem.attachment).toMatchObject({ current: { name: change.name }, sent: { name: late.name } })
  })

  it('keeps an office that was merged, as succeeded from its day on', async () => {
    const { zone, administrator } = await openZone('merged')
    const { value } = await administrator.call(succeed, { zone }, { ...merger, predecessors: ['quality'] })
    expect(value.offices.find(({ id }) => id === 'quality')).toMatchObject({
      name: '质监局',
      parent: 'county',
      succeededBy: ['industry'],
    })
    const before = await administrator.call(listOffices, { zone, day: '2019-02-28' })
    expect(before.value.offices.find(({ id }) => id === 'quality')?.succeededBy).toEqual([])
    const record = await administrator.call(getOffice, { zone, office: 'industry' })
    expect(record.value).toMatchObject({ predecessors: ['quality'], successions: [{ basis: '青编〔2019〕3 号' }] })
  })

  it('refuses an office that is there already, and adds none of its list', async () => {
    const { zone, administrator } = await openZone('double')
    const added = (id: string, name: string) =>
      ({ id, name, shortName: name, kind: 'bureau', parent: 'county', fromDay: today }) as const
    const { code } = await administrator.call(
      addOffices,
      { zone },
      {
        offices: [added('health', '卫生健康委员会'), added('treasury', '财政局')],
      },
    )
    expect(code).toBe('offices.already_there')
    const { value } = await administrator.call(listOffices, { zone })
    expect(value.offices.map(({ id }) => id)).not.toContain('health')
  })
})

describe('after a merger', () => {
  it('those of the old office act for the new one, and its people are the new one’s to manage', async () => {
    const { zone, administrator } = await openZone('followers')
    const clerk = await directory.enter(zone, { username: 'followers-clerk', role: 'unit', office: 'quality' })
    const steward = await directory.enter(zone, { username: 'followers-steward', role: 'steward', office: 'industry' })
    const left = await directory.enter(zone, { username: 'followers-left', role: 'steward', office: 'quality' })
    await administrator.call(succeed, { zone }, merger)
    const { value: people } = await steward.call(listPeopleOfOffice, { zone, office: 'industry' })
    expect(people.people.map(({ id }) => id)).toContain(clerk.id)
    expect((await left.call(listPeopleOfOffice, { zone, office: 'industry' })).code).toBe('http.not_permitted')
    const actor = await actorOf(clerk.id)
    expect(actor.grants).toEqual([{ role: 'unit', office: 'industry', onBehalfOf: null }])
    expect(new Set(actor.sees)).toEqual(new Set(['industry', 'quality']))
  })

  it('nobody of a split office is moved by the program: he keeps sight of what was his', async () => {
    const { zone, administrator } = await openZone('splits')
    const clerk = await directory.enter(zone, { username: 'splits-clerk', role: 'unit', office: 'quality' })
    const split: NewSuccession = { ...merger, kind: 'split', successors: ['industry', 'finance'] }
    await administrator.call(succeed, { zone }, split)
    expect((await actorOf(clerk.id)).sees).toEqual(['quality'])
    await administrator.call(grantSeat, { zone, person: clerk.id }, { role: 'unit', office: 'finance', fromDay: today })
    expect(new Set((await actorOf(clerk.id)).sees)).toEqual(new Set(['quality', 'finance']))
  })
})

async function actorOf(person: string) {
  const { program, accounts } = directory
  const cookies = await accounts.signInWithoutPassword(person, program.clock())
  return findActor(program, accounts, new Headers({ cookie: cookies.map((one) => one.split(';')[0]).join('; ') }))
}

describe('a person who changes office', () => {
  it('keeps his record: seats, posts and terms before stay readable under his name', async () => {
    const { zone, administrator } = await openZone('moves')
    const clerk = await directory.enter(zone, {
      username: 'moves-clerk',
      name: '张三',
      role: 'unit',
      office: 'quality',
      title: '质量科科长',
    })
    directory.program.setNow('2019-08-01T00:00:00Z')
    const { value } = await administrator.call(listPeople, { zone })
    const seat = value.people.find(({ id }) => id === clerk.id)?.seats[0]
    await administrator.call(
      grantSeat,
      { zone, person: clerk.id },
      { role: 'unit', office: 'finance', fromDay: '2019-08-01' },
    )
    await administrator.call(endSeat, { zone, seat: seat?.id ?? '' })
    const posts = await administrator.call(peopleApi.getOfficePosts, { zone, office: 'quality' })
    const [post] = posts.value.posts
    await administrator.call(
      peopleApi.appoint,
      { zone, office: 'quality', post: post?.id ?? '' },
      { person: null, fromDay: '2019-08-01' },
      posts.etag,
    )
    const after = await administrator.call(listPeople, { zone })
    expect(after.value.people.find(({ id }) => id === clerk.id)?.seats).toMatchObject([
      { office: 'quality', fromDay: '2019-07-15', lastDay: '2019-07-31' },
      { office: 'finance', fromDay: '2019-08-01', lastDay: null },
    ])
    const kept = await administrator.call(peopleApi.getOfficePosts, { zone, office: 'quality' })
    expect(kept.value.posts[0]?.terms).toMatchObject([{ name: '张三', fromDay: '2019-07-15', lastDay: '2019-07-31' }])
    expect((await actorOf(clerk.id)).sees).toEqual(['finance'])
    directory.program.setNow('2019-07-15T00:00:00Z')
  })
})

describe('a post', () => {
  it('has one holder at a time: a new one ends the one before on the day before', async () => {
    const { zone, administrator } = await openZone('posts')
    const first = await directory.enter(zone, {
      username: 'posts-first',
      name: '李一',
      role: 'unit',
      office: 'finance',
    })
    const next = await directory.enter(zone, { username: 'posts-next', name: '王二', role: 'unit', office: 'finance' })
    const added = await administrator.call(
      peopleApi.addPost,
      { zone, office: 'finance' },
      {
        kind: 'head',
        title: '局长',
        person: first.id,
        fromDay: '2018-05-01',
      },
    )
    const post = added.value.posts[0]?.id ?? ''
    const read = await administrator.call(peopleApi.getOfficePosts, { zone, office: 'finance' })
    const params = { zone, office: 'finance', post }
    const appointed = await administrator.call(
      peopleApi.appoint,
      params,
      { person: next.id, fromDay: '2019-06-01' },
      read.etag,
    )
    expect(appointed.value.posts[0]?.terms).toMatchObject([
      { name: '王二', fromDay: '2019-06-01', lastDay: null },
      { name: '李一', fromDay: '2018-05-01', lastDay: '2019-05-31' },
    ])
    const early = await administrator.call(
      peopleApi.appoint,
      params,
      { person: first.id, fromDay: '2019-01-01' },
      appointed.etag,
    )
    expect(early.code).toBe('people.appointed_before')
    const names = async (day: string) =>
      (await administrator.call(peopleApi.listPosts, { zone, day })).value.posts.map(({ name }) => name)
    expect([await names('2018-06-01'), await names(today)]).toEqual([['李一'], ['王二']])
  })

  it('answers for an office from a day on', async () => {
    const { zone, administrator } = await openZone('overseers')
    const mayor = await directory.enter(zone, {
      username: 'overseers-mayor',
      name: '赵副县长',
      role: 'leader',
      office: 'county',
    })
    const added = await administrator.call(
      peopleApi.addPost,
      { zone, office: 'county' },
      {
        kind: 'deputy',
        title: '副县长',
        person: mayor.id,
        fromDay: '2018-05-01',
      },
    )
    const post = added.value.posts[0]?.id ?? ''
    const { etag } = await administrator.call(peopleApi.getOfficePosts, { zone, office: 'finance' })
    const set = await administrator.call(
      peopleApi.setOverseer,
      { zone, office: 'finance' },
      { post, fromDay: '2019-01-01' },
      etag,
    )
    expect(set.value.overseers).toMatchObject([
      { fromDay: '2019-01-01', overseer: { title: '副县长', name: '赵副县长' } },
    ])
    const on = async (day: string) => (await administrator.call(peopleApi.listPosts, { zone, day })).value.overseers
    expect(await on('2018-12-31')).toEqual([])
    expect(await on(today)).toMatchObject([{ office: 'finance', overseer: { name: '赵副县长' } }])
  })
})

describe('the administrator of one office', () => {
  it('adds its people and nobody with a reach beyond it', async () => {
    const { zone } = await openZone('stewards')
    const steward = await directory.enter(zone, { username: 'stewards-own', role: 'steward', office: 'finance' })
    const person = (username: string, role: NewPerson['role']) => ({
      name: '钱三',
      username,
      role,
      title: '',
      telephone: '',
    })
    const add = (own: string, one: ReturnType<typeof person>) =>
      steward.call(addPeopleOfOffice, { zone, office: own }, { people: [one] })
    expect((await add('finance', person('stewards-1', 'unit'))).status).toBe(200)
    expect((await add('industry', person('stewards-2', 'unit'))).code).toBe('http.not_permitted')
    for (const role of ['leader', 'office', 'administrator', 'auditor'] as const) {
      expect((await add('finance', person('stewards-3', role))).code).toBe('people.role_not_yours')
    }
  })

  it('cannot let in, end or move who also acts for another office', async () => {
    const { zone, administrator } = await openZone('strangers')
    const steward = await directory.enter(zone, { username: 'strangers-own', role: 'steward', office: 'finance' })
    const both = await directory.enter(zone, { username: 'strangers-both', role: 'unit', office: 'finance' })
    const granted = await administrator.call(
      grantSeat,
      { zone, person: both.id },
      { role: 'unit', office: 'industry', fromDay: today },
    )
    const foreign = granted.value.seats.find((seat) => seat.office === 'industry')?.id ?? ''
    expect((await steward.call(reissueActivation, { zone, person: both.id }, {})).code).toBe('people.office_not_yours')
    expect((await steward.call(endSeat, { zone, seat: foreign })).code).toBe('http.not_permitted')
    const elsewhere = { role: 'unit', office: 'quality', fromDay: today } as const
    expect((await steward.call(grantSeat, { zone, person: both.id }, elsewhere)).code).toBe('people.office_not_yours')
    expect((await steward.call(listPeople, { zone })).code).toBe('http.not_permitted')
  })
})

describe('the last administrator', () => {
  it('cannot be removed, neither by himself nor while another one is only to come', async () => {
    const { zone, administrator } = await openZone('last')
    const { value } = await administrator.call(listPeople, { zone })
    const seat = value.people[0]?.seats[0]?.id ?? ''
    const other = await directory.enter(zone, { username: 'last-other', role: 'unit', office: 'county' })
    const toCome = { role: 'administrator', office: 'county', fromDay: '2019-09-01' } as const
    await administrator.call(grantSeat, { zone, person: other.id }, toCome)
    expect((await administrator.call(endSeat, { zone, seat })).code).toBe('people.last_administrator')
  })

  it('stands even where two end each other at the same moment', async () => {
    const { zone, administrator } = await openZone('duel')
    const other = await directory.enter(zone, { username: 'duel-other', role: 'administrator', office: 'county' })
    // Both are signed in before either seat is ended.
    const { value } = await other.call(listPeople, { zone })
    await administrator.call(listPeople, { zone })
    const seatOf = (person: string) => value.people.find(({ id }) => id === person)?.seats[0]?.id ?? ''
    const answers = await Promise.all([
      administrator.call(endSeat, { zone, seat: seatOf(other.id) }),
      other.call(endSeat, { zone, seat: seatOf(administrator.id) }),
    ])
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1)
  })
})

describe('a list', () => {
  const row = (username: string, place = 'finance'): NewPerson => ({
    name: '孙四',
    username,
    role: 'unit',
    office: place,
    title: '',
    telephone: '',
  })

  it('with one wrong row enters nobody, and the same names can be used when it is right', async () => {
    const { zone, administrator } = await openZone('lists')
    const add = (people: NewPerson[]) => administrator.call(peopleApi.addPeople, { zone }, { people })
    expect((await add([row('lists-1'), row('lists-2', 'nowhere')])).code).toBe('people.office_unknown')
    expect((await add([row('lists-1'), row('lists-1')])).code).toBe('people.named_twice')
    expect((await add([row('lists-1'), row('lists-admin')])).code).toBe('identity.username_taken')
    expect((await administrator.call(listPeople, { zone })).value.people).toHaveLength(1)
    const { value } = await add([row('lists-1'), row('lists-2')])
    expect(value.slips.map(({ username }) => username)).toEqual(['lists-1', 'lists-2'])
  })

  it('for an office that was taken over names the one that took it', async () => {
    const { zone, administrator } = await openZone('closed')
    await administrator.call(succeed, { zone }, merger)
    const { code, problem } = await administrator.call(
      peopleApi.addPeople,
      { zone },
      { people: [row('closed-1', 'quality')] },
    )
    expect(code).toBe('people.office_succeeded')
    expect(problem.params).toEqual({ office: '质监局', successors: ['工商局'] })
  })

  it('in a workbook is answered cell by cell with its addresses', async () => {
    const { zone, administrator } = await openZone('sheets')
    const bytes = await bookOf()
    const { value } = await administrator.call(readSheet, { zone, name: '人员.xlsx' }, bytes)
    const cells = value.rows.flat().filter(({ text }) => text === '孙四' || text === '姓名')
    expect(cells.map(({ text }) => text)).toEqual(['姓名', '孙四'])
    expect(cells.every(({ address }) => /^A\d+$/.test(address))).toBe(true)
    const broken = await administrator.call(
      readSheet,
      { zone, name: '照片.jpg' },
      Uint8Array.of(255, 216, 255, 0, 0, 1),
    )
    expect(broken.code).toBe('spreadsheet.unknown_format')
  })
})

it('who looks at the contact list is noted, and sees who has a telephone without a post', async () => {
  const { zone, administrator } = await openZone('contacts')
  await directory.enter(zone, {
    username: 'contacts-1',
    name: '周五',
    role: 'unit',
    office: 'finance',
    telephone: '0373-1',
  })
  const phoned = await directory.enter(zone, {
    username: 'contacts-2',
    name: '吴六',
    role: 'unit',
    office: 'finance',
    title: '科长',
  })
  await administrator.call(peopleApi.changeTelephone, { zone, person: phoned.id }, { telephone: '0373-2' })
  const { value } = await administrator.call(peopleApi.listContacts, { zone })
  expect(value.contacts.map(({ name, post, telephone }) => [name, post, telephone])).toEqual([
    ['吴六', 'contact', '0373-2'],
    ['周五', 'staff', '0373-1'],
  ])
  const reads = await act(directory.program, programActor(zone), async (context) => {
    const { rows } = await sql<{ actor: string }>`
      select actor from luoshi.audit_reads where zone_id = ${zone} and what = 'contacts'`.execute(context.db())
    return rows
  })
  expect(reads.map(({ actor }) => actor)).toEqual([administrator.id])
})

/** A workbook as an office keeps one: a title above the header. */
function bookOf(): Promise<Uint8Array> {
  const column = (header: string) => ({ header, widthCharacters: 12, editing: 'open' }) as const
  const cell = (text: string) => ({ kind: 'text', text }) as const
  const sheet = { name: '人员', titles: ['人员名单'], note: null, columns: [column('姓名'), column('用户名')] }
  return writeBook({ sheets: [{ ...sheet, rows: [[cell('孙四'), cell('sunsi')]] }] })
}
