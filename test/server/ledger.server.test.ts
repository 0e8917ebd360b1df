/** The ledger of the demonstration, as its people use it: who may write what, instructions, merging and splitting. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Instruction, ItemRecord, Ledger, Note } from '#modules/ledger/schema'
import type { Workbench } from '#modules/workbench/schema'
import { readBook } from '#kernel/spreadsheet'
import { startServer, type TestServer } from '#test/server'
import { signInAs, type Visitor } from '#test/visitor'

let server: TestServer
let office: Visitor
let leader: Visitor
let economy: Visitor
let finance: Visitor
let zone: string
let plan: string
beforeAll(async () => {
  server = await startServer()
  office = await signInAs(server.url, 'office')
  leader = await signInAs(server.url, 'leader')
  economy = await signInAs(server.url, 'unit', 'economy')
  finance = await signInAs(server.url, 'unit', 'finance')
  zone = `/api/v1/zones/${office.zone}`
  plan = (await ledgerOf(office)).plans[0]?.id ?? ''
})
afterAll(() => server.stop())

const ledgerOf = async (who: Visitor, query = ''): Promise<Ledger> =>
  (await who.get<Ledger>(`${zone}/ledger${query}`)).body
const itemOf = async (who: Visitor, item: string): Promise<ItemRecord> =>
  (await who.get<ItemRecord>(`${zone}/ledger/${plan}/${item}`)).body
const itemsOfUnit = ({ items }: Ledger, unit: string) =>
  items.filter(({ units }) => units.some((one) => one.office === unit))
const notePath = (item: string, unit: string, month = '2019-07'): string =>
  `${zone}/ledger/${plan}/${item}/offices/${unit}/notes/${month}`
const text = (progress: string) => ({ progress, problems: '', nextSteps: '', evidence: [] as string[] })

/** Saves over whatever is there. */
async function save(who: Visitor, item: string, unit: string, progress: string, month?: string) {
  const path = notePath(item, unit, month)
  const { etag } = await who.get<Note>(path)
  return who.put<Note>(path, text(progress), etag)
}

const reportingOf = (ledger: Ledger, item: string, unit: string) =>
  ledger.items.find(({ id }) => id === item)?.units.find((one) => one.office === unit)?.reporting

async function until<Value>(ask: () => Promise<Value>, holds: (value: Value) => boolean): Promise<Value> {
  const deadline = Date.now() + 20_000
  for (;;) {
    const value = await ask()
    if (holds(value) || Date.now() > deadline) return value
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
}

describe('the ledger', () => {
  it('has every item of the plan once, although two plans that lie on each other are in force', async () => {
    const ledger = await ledgerOf(office)
    expect(ledger.items).toHaveLength(33)
    expect(['economy', 'finance', 'science', 'services'].map((unit) => itemsOfUnit(ledger, unit).length)).toEqual([
      21, 17, 14, 12,
    ])
    expect(ledger).toMatchObject({ month: '2019-07', closesOn: '2019-08-05', today: '2019-07-15' })
    expect(ledger.plans).toHaveLength(1)
  })

  it('tells a unit of its own reporting only', async () => {
    const ledger = await ledgerOf(finance)
    const told = ledger.items.flatMap(({ units }) => units).filter(({ reporting }) => reporting !== null)
    expect(new Set(told.map((unit) => unit.office))).toEqual(new Set(['finance']))
    expect(ledger.own).toEqual(['finance'])
  })

  it('is nothing to enterprises, banks, experts, parks, the administrator and the public', async () => {
    for (const role of ['enterprise', 'bank', 'expert', 'park', 'administrator', 'steward']) {
      const who = await signInAs(server.url, role)
      expect((await who.get(`${zone}/ledger`)).status, role).toBe(403)
      expect((await who.get(`${zone}/ledger/${plan}/2-1`)).status, role).toBe(403)
      const workbench = (await who.get<Workbench>(`${zone}/workbench`)).body
      expect([workbench.month, workbench.toReport, workbench.toHandle], role).toEqual([null, [], []])
    }
    expect((await fetch(`${server.url}${zone}/ledger`)).status).toBe(401)
  })

  it('of another zone does not exist', async () => {
    expect((await economy.get('/api/v1/zones/qingshui/ledger')).status).toBe(404)
    const path = notePath('2-1', 'economy').replace(economy.zone, 'qingshui')
    expect((await economy.put(path, text('x'), '*')).status).toBe(404)
  })

  it('comes as a workbook that can be read again, and so does who has not reported', async () => {
    const bytes = await office.file(`${zone}/ledger-book?month=2019-07`)
    const [table] = (await readBook(bytes, '任务台账.xlsx')).tables
    expect(table?.rows.filter((row) => /^\d+$/.test(row[0]?.text ?? ''))).toHaveLength(33)
    const unreported = (await readBook(await office.file(`${zone}/unreported-book?month=2019-06`), '未报.xlsx'))
      .tables[0]
    const owed = (await ledgerOf(office, '?month=2019-06')).items.flatMap(({ units }) => units)
    expect(unreported?.rows.filter((row) => row[4]?.text === '未报')).toHaveLength(
      owed.filter(({ reporting }) => reporting === 'missing').length,
    )
  })
})

describe('a monthly note', () => {
  it('is one for item, unit and month; saved again, it is another revision, and nothing is lost', async () => {
    expect(reportingOf(await ledgerOf(office), '3-1', 'economy')).toBe('open')
    expect((await save(economy, '3-1', 'economy', '已开工')).status).toBe(200)
    const again = await save(economy, '3-1', 'economy', '已开工，完成两成')
    expect(again.body.revisions.map(({ revision, progress, late }) => [revision, progress, late])).toEqual([
      [2, '已开工，完成两成', false],
      [1, '已开工', false],
    ])
    expect(reportingOf(await ledgerOf(office), '3-1', 'economy')).toBe('reported')
    const seen = (await itemOf(office, '3-1')).notes.find((note) => note.office === 'economy')
    expect(seen?.revisions).toHaveLength(2)
  })

  it('that somebody else has saved meanwhile is not written over, and both versions come back', async () => {
    const path = notePath('3-2', 'economy')
    const { etag } = await economy.get<Note>(path)
    await economy.put(path, text('甲稿'), etag)
    const refused = await economy.put<{ attachment: { current: Note; sent: object } }>(path, text('乙稿'), etag)
    expect(refused.status).toBe(412)
    expect(refused.body.attachment.current.revisions[0]?.progress).toBe('甲稿')
    expect(refused.body.attachment.sent).toEqual(text('乙稿'))
  })

  it('after the month has closed is taken and marked late', async () => {
    expect(reportingOf(await ledgerOf(office, '?month=2019-05'), '3-1', 'economy')).toBe('missing')
    const { body } = await save(economy, '3-1', 'economy', '补报五月', '2019-05')
    expect(body.revisions[0]?.late).toBe(true)
    expect(reportingOf(await ledgerOf(office, '?month=2019-05'), '3-1', 'economy')).toBe('late')
  })

  it('is written by nobody for another: not by a unit, the office, a leader or the auditor', async () => {
    const auditor = await signInAs(server.url, 'auditor')
    for (const who of [finance, office, leader, auditor]) {
      expect((await who.put(notePath('3-1', 'economy'), text('替写'), '*')).status).toBe(403)
    }
    const [notTheirs] = (await ledgerOf(finance)).items.filter(
      ({ units }) => !units.some((one) => one.office === 'finance'),
    )
    const refused = await finance.put<{ code: string }>(notePath(notTheirs?.id ?? '', 'finance'), text('不归我'), '*')
    expect(refused.status).toBe(409)
    expect(refused.body.code).toBe('ledger.not_responsible')
    expect(
      (await economy.put<{ code: string }>(notePath('3-1', 'economy', '2019-08'), text('早'), '*')).body.code,
    ).toBe('ledger.month_not_owed')
  })

  it('refers to files of the unit itself as evidence, and to no others', async () => {
    const own = await economy.upload(`${zone}/offices/economy/files?name=佐证.txt`, '现场照片说明')
    const theirs = await finance.upload(`${zone}/offices/finance/files?name=凭证.txt`, '拨付凭证说明')
    const path = notePath('3-3', 'economy')
    const { etag } = await economy.get<Note>(path)
    const refused = await economy.put<{ code: string }>(path, { ...text('有佐证'), evidence: [theirs] }, etag)
    expect(refused.body.code).toBe('ledger.file_unknown')
    const saved = await economy.put<Note>(path, { ...text('有佐证'), evidence: [own] }, etag)
    expect(saved.body.revisions[0]?.evidence).toMatchObject([{ id: own, name: '佐证.txt' }])
  })

  it('is not shown to another unit', async () => {
    const shared = itemsOfUnit(await ledgerOf(finance), 'finance').find(({ units }) =>
      units.some((one) => one.office === 'economy'),
    )
    await save(economy, shared?.id ?? '', 'economy', '经济发展局的进展')
    expect((await itemOf(finance, shared?.id ?? '')).notes).toEqual([])
    expect((await finance.get(notePath(shared?.id ?? '', 'economy'))).status).toBe(403)
  })

  it('the office writes where the plan leaves an item to the office itself', async () => {
    expect((await save(office, '9-1', 'leading-group-office', '已请示明确责任单位')).status).toBe(200)
  })
})

describe('a month', () => {
  it('closes on the day that the office sets, and a unit cannot set it', async () => {
    const path = `${zone}/ledger-settings`
    const { etag } = await office.get(path)
    expect((await economy.put(path, { closingDay: 20 }, etag)).status).toBe(403)
    expect((await office.put(path, { closingDay: 20 }, etag)).status).toBe(200)
    // The last month is open again until the 20th.
    expect(await ledgerOf(office)).toMatchObject({ month: '2019-06', closesOn: '2019-07-20' })
    const changed = await office.get(path)
    await office.put(path, { closingDay: 5 }, changed.etag)
    expect((await ledgerOf(office)).month).toBe('2019-07')
  })
})

describe('an instruction', () => {
  it('reaches the units of its item and nobody else, with a notice, and leaves their workbench when they reply', async () => {
    const item = itemsOfUnit(await ledgerOf(leader), 'economy').find(
      ({ units }) => !units.some((one) => one.office === 'finance'),
    )
    const given = await leader.post<Instruction>(`${zone}/ledger/${plan}/${item?.id}/instructions`, {
      text: '请月底前报方案',
    })
    expect(given.body).toMatchObject({ manner: 'own', verdict: null })
    expect((await itemOf(economy, item?.id ?? '')).instructions.map(({ id }) => id)).toContain(given.body.id)
    expect((await itemOf(finance, item?.id ?? '')).instructions).toEqual([])
    const bench = await until(
      async () => (await economy.get<Workbench>(`${zone}/workbench`)).body,
      ({ notices }) => notices.some(({ kind }) => kind === 'instruction_given'),
    )
    const [notice] = bench.notices
    expect(notice).toMatchObject({ kind: 'instruction_given', item: { id: item?.id }, read: false })
    expect(bench.toHandle.some((task) => task.kind === 'instruction')).toBe(true)
    await economy.post(`${zone}/notices/read`, { numbers: [notice?.number] })
    const replied = await economy.post<Instruction>(`${zone}/instructions/${given.body.id}/offices/economy/replies`, {
      text: '方案已报',
    })
    expect(replied.body.replies).toMatchObject([{ office: 'economy', text: '方案已报' }])
    const after = (await economy.get<Workbench>(`${zone}/workbench`)).body
    expect(after.toHandle.some((task) => task.kind === 'instruction')).toBe(false)
    expect(after.notices[0]?.read).toBe(true)
    expect(
      (await finance.post(`${zone}/instructions/${given.body.id}/offices/finance/replies`, { text: '代答' })).status,
    ).toBe(404)
  })

  it('is entered from paper only by a clerk of that leader, and the leader himself confirms or objects', async () => {
    const path = `${zone}/ledger/${plan}/3-3/entered-instructions`
    const paper = [await office.upload(`${zone}/offices/leading-group-office/files?name=批示.txt`, '抓紧落实')]
    const words = { principal: leader.person, givenOn: '2019-07-12', text: '抓紧落实，周五前回复', paper }
    const refused = await office.post<{ code: string }>(path, words)
    expect([refused.status, refused.body.code]).toEqual([403, 'ledger.not_clerk'])
    const granted = await leader.post(`${zone}/delegations`, {
      kind: 'clerk',
      delegate: office.person,
      fromDay: '2019-07-01',
      lastDay: null,
    })
    expect(granted.status).toBe(200)
    const entered = (await office.post<Instruction>(path, words)).body
    expect((await office.post(path, { ...words, paper: [] })).status).toBe(400)
    expect(entered.paper).toMatchObject([{ name: '批示.txt' }])
    expect(entered).toMatchObject({ manner: 'clerk', givenOn: '2019-07-12', principal: { id: leader.person } })
    const people = (await (await fetch(`${server.url}/api/v1/demonstration/people`)).json()) as {
      people: { id: string; role: string }[]
    }
    const other = people.people.find(({ id, role }) => role === 'leader' && id !== leader.person)
    expect((await office.post<{ code: string }>(path, { ...words, principal: other?.id })).body.code).toBe(
      'ledger.not_clerk',
    )
    expect((await office.post<{ code: string }>(path, { ...words, givenOn: '2019-07-16' })).body.code).toBe(
      'ledger.given_in_future',
    )
    const bench = (await leader.get<Workbench>(`${zone}/workbench`)).body
    expect(bench.toHandle).toMatchObject([{ kind: 'confirmation', instruction: entered.id }])
    const verdict = `${zone}/instructions/${entered.id}/verdict`
    expect((await office.post(verdict, { verdict: 'confirmed', remark: '' })).status).toBe(403)
    const judged = await leader.post<Instruction>(verdict, { verdict: 'objected', remark: '日期不对' })
    expect(judged.body.verdict).toMatchObject({ verdict: 'objected', remark: '日期不对' })
    expect((await leader.post<{ code: string }>(verdict, { verdict: 'confirmed', remark: '' })).body.code).toBe(
      'ledger.already_judged',
    )
    // What was objected to binds nobody.
    expect((await ledgerOf(office)).items.find(({ id }) => id === '3-3')?.openInstructions).toBe(0)
  })
})

describe('units that change', () => {
  it('keep what they have when they are renamed', async () => {
    const { body, etag } = await office.get<{ name: string; parent: string | null }>(`${zone}/offices/science`)
    const change = { name: '区科技创新局', shortName: '科创局', parent: body.parent, fromDay: '2019-07-01' }
    expect((await office.put(`${zone}/offices/science`, change, etag)).status).toBe(200)
    const ledger = await ledgerOf(office)
    expect(itemsOfUnit(ledger, 'science')).toHaveLength(14)
    expect(ledger.offices.find(({ id }) => id === 'science')?.name).toBe('区科技创新局')
  })

  it('merged, give their open items to the successor, and their notes stay to be found', async () => {
    const before = itemsOfUnit(await ledgerOf(office), 'services').length
    const science = await signInAs(server.url, 'unit', 'science')
    const [first] = itemsOfUnit(await ledgerOf(science), 'science')
    await save(science, first?.id ?? '', 'science', '合并前的进展')
    const union = new Set(
      (await ledgerOf(office)).items
        .filter(({ units }) => units.some((one) => ['science', 'services'].includes(one.office)))
        .map(({ id }) => id),
    )
    const offices = [
      {
        id: 'innovation',
        name: '区创新发展局',
        shortName: '创新局',
        kind: 'bureau',
        parent: null,
        fromDay: '2019-07-10',
      },
    ]
    await office.post(`${zone}/offices`, { offices })
    const merged = await office.post(`${zone}/successions`, {
      kind: 'merge',
      onDay: '2019-07-10',
      basis: '测试〔2019〕1号',
      predecessors: ['science', 'services'],
      successors: ['innovation'],
    })
    expect(merged.status).toBe(200)
    const ledger = await ledgerOf(office)
    expect(before).toBe(12)
    expect(itemsOfUnit(ledger, 'science')).toEqual([])
    expect(itemsOfUnit(ledger, 'innovation').map(({ id }) => id)).toEqual([...union])
    expect((await itemOf(office, first?.id ?? '')).notes.map((note) => note.office)).toContain('science')
    // Who had the items when an earlier month closed stays who had them.
    expect(itemsOfUnit(await ledgerOf(office, '?month=2019-05'), 'science')).toHaveLength(14)
    const administrator = await signInAs(server.url, 'administrator')
    const seat = { role: 'unit', office: 'innovation', fromDay: '2019-07-10' }
    expect((await administrator.post(`${zone}/people/${science.person}/seats`, seat)).status).toBe(200)
    // Whoever sits in the successor reads what its predecessor wrote, and writes for the successor.
    expect((await itemOf(science, first?.id ?? '')).notes.map((note) => note.office)).toContain('science')
    expect((await save(science, first?.id ?? '', 'innovation', '合并后的进展')).status).toBe(200)
    const old = await science.put<{ code: string }>(notePath(first?.id ?? '', 'science'), text('旧单位'), '*')
    expect(old.body.code).toBe('http.not_permitted')
  })

  it('split, leave their items with the first successor until the office says to which they go', async () => {
    const mine = itemsOfUnit(await ledgerOf(office), 'finance').map(({ id }) => id)
    const made = ['budget', 'treasury'].map((id) => ({
      id: `finance-${id}`,
      name: `区财政${id === 'budget' ? '预算' : '国库'}局`,
      shortName: id === 'budget' ? '预算局' : '国库局',
      kind: 'bureau',
      parent: null,
      fromDay: '2019-07-10',
    }))
    await office.post(`${zone}/offices`, { offices: made })
    await office.post(`${zone}/successions`, {
      kind: 'split',
      onDay: '2019-07-10',
      basis: '测试〔2019〕2号',
      predecessors: ['finance'],
      successors: ['finance-budget', 'finance-treasury'],
    })
    const after = await ledgerOf(office)
    const units = itemsOfUnit(after, 'finance-budget').flatMap((item) =>
      item.units.filter((one) => one.office === 'finance-budget'),
    )
    expect(units).toHaveLength(mine.length)
    expect(units[0]).toMatchObject({
      tookOverFrom: ['finance'],
      unconfirmed: [{ from: 'finance', choices: ['finance-budget', 'finance-treasury'] }],
    })
    const bench = (await office.get<Workbench>(`${zone}/workbench`)).body
    expect(bench.toHandle).toContainEqual({
      kind: 'allotment',
      from: 'finance',
      to: 'finance-budget',
      count: mine.length,
    })
    const [moved = '', ...kept] = mine
    const allot = (item: string, to: string) => ({ plan, item, from: 'finance', to })
    const sent = [allot(moved, 'finance-treasury'), ...kept.map((item) => allot(item, 'finance-budget'))]
    expect((await economy.post(`${zone}/item-allotments`, { allotments: sent })).status).toBe(403)
    expect((await office.post(`${zone}/item-allotments`, { allotments: [allot(moved, 'economy')] })).status).toBe(409)
    expect((await office.post(`${zone}/item-allotments`, { allotments: sent })).body).toEqual({ allotted: mine.length })
    const allotted = await ledgerOf(office)
    expect(itemsOfUnit(allotted, 'finance-treasury').map(({ id }) => id)).toEqual([moved])
    expect(allotted.items.flatMap((item) => item.units).filter(({ unconfirmed }) => unconfirmed.length > 0)).toEqual([])
  })
})

describe('a view', () => {
  it('is a person’s own, and one of the same name gives way', async () => {
    const path = `${zone}/ledger-views`
    await economy.post(path, { name: '本月未报', query: 'reporting=missing' })
    const { body } = await economy.post<{ views: { id: string; query: string }[] }>(path, {
      name: '本月未报',
      query: 'reporting=open',
    })
    expect(body.views.map(({ query }) => query)).toEqual(['reporting=open'])
    expect((await office.get<{ views: unknown[] }>(path)).body.views).toEqual([])
  })
})
