/**
 * What a call must carry to be well formed: the least body of each write, and what must stand behind the question mark.
 * Whoever adds a contract that carries something adds a row.
 */
import { readFileSync } from 'node:fs'
import type { Endpoint } from '#base/endpoint'
import { makeClosedFolder } from '#test/temporary-folder'
import type { Caller } from './callers.ts'
import type { World } from './world.ts'
import { planDocument, planId } from './zone.ts'

export type Call = {
  readonly query?: string
  /** Anew for each call: what must be unique is. */
  readonly body?: (world: World, caller: Caller) => unknown
  /** Codes with which even an admitted caller is refused here, by what the world is. */
  readonly refusals?: readonly string[]
  /** Whether the world is such that nobody gets an answer here but a refusal. */
  readonly closed?: true
}

const backupFolder = makeClosedFolder()
const document = readFileSync(planDocument)

let made = 0
const unique = (): string => `new-${(made += 1)}`

const newPerson = () => ({ name: '新来的人', username: unique(), role: 'unit' })

export const calls: Readonly<Record<string, Call>> = {
  'POST /api/v1/session': {
    // Soon locked, and a locked name costs no hash.
    body: () => ({ username: 'nobody-here', password: 'not-the-password' }),
    refusals: ['identity.wrong_password'],
    closed: true,
  },
  'POST /api/v1/session/code': { body: () => ({ code: '000000' }), refusals: ['identity.wrong_code'], closed: true },
  'POST /api/v1/activation': {
    body: () => ({ username: 'nobody-here', code: '0000-0000-0000', password: 'long-enough-it-is' }),
    refusals: ['identity.wrong_activation'],
    closed: true,
  },
  'POST /api/v1/demonstration/session': {
    body: (_world, { person }) => ({ person: person || '00000000-0000-4000-8000-000000000000' }),
    refusals: ['identity.no_role_picker'],
    closed: true,
  },
  'POST /api/v1/account/password': {
    body: () => ({ current: 'not-the-password', next: 'long-enough-it-is' }),
    refusals: ['identity.wrong_password'],
    closed: true,
  },
  'POST /api/v1/account/second-factor': {
    body: () => ({ password: 'not-the-password' }),
    refusals: ['identity.wrong_password'],
    closed: true,
  },
  'PUT /api/v1/account/second-factor': {
    body: () => ({ code: '000000' }),
    refusals: ['identity.wrong_code'],
    closed: true,
  },
  'POST /api/v1/zones/:zone/people': { body: () => ({ people: [{ ...newPerson(), office: 'unit-a' }] }) },
  'POST /api/v1/zones/:zone/offices/:office/people': { body: () => ({ people: [newPerson()] }) },
  'POST /api/v1/zones/:zone/people/:person/activation': { body: () => ({}) },
  'POST /api/v1/zones/:zone/people/:person/telephone': { body: () => ({ telephone: '000-0000' }) },
  'POST /api/v1/zones/:zone/offices/:office/posts': {
    body: () => ({ kind: 'contact', title: '联络员', person: null, fromDay: '2022-07-15' }),
  },
  'PUT /api/v1/zones/:zone/offices/:office/posts/:post/holder': {
    body: () => ({ person: null, fromDay: '2022-07-15' }),
  },
  'PUT /api/v1/zones/:zone/offices/:office/overseer': { body: () => ({ post: null, fromDay: '2022-07-15' }) },
  'POST /api/v1/zones/:zone/sheets': { query: 'name=list.csv', body: () => Buffer.from('姓名,单位\n甲,乙\n') },
  'POST /api/v1/zones/:zone/people/:person/seats': {
    body: (_world, { office }) => ({ role: 'unit', office: office || 'unit-b', fromDay: '2022-07-15' }),
  },
  'POST /api/v1/zones/:zone/delegations': {
    body: ({ zones }, { zone, office }) => {
      const { staff } = zone === '' ? zones.qingshui : zones[zone as keyof typeof zones]
      // To a colleague: a party cannot lend its seat to an official, nor the other way round.
      const delegate = (staff.get(office) ?? staff.get('unit-b'))?.person
      return { kind: 'deputy', delegate, fromDay: '2022-07-15', lastDay: null }
    },
  },
  'POST /api/v1/zones/:zone/offices': {
    body: () => ({
      offices: [
        { id: unique(), name: unique(), shortName: '新设', kind: 'bureau', parent: null, fromDay: '2022-07-15' },
      ],
    }),
  },
  'PUT /api/v1/zones/:zone/offices/:office': {
    body: () => ({ name: '改名局', shortName: '改名', parent: null, fromDay: '2022-07-15' }),
  },
  'POST /api/v1/zones/:zone/successions': {
    body: () => ({
      kind: 'merge',
      onDay: '2022-07-15',
      basis: '清编〔2022〕3号',
      predecessors: ['unit-b'],
      successors: ['unit-a'],
    }),
  },
  'POST /api/v1/zones/:zone/offices/:office/files': {
    query: 'name=evidence.txt',
    body: () => Buffer.from(`清单 ${unique()}\n`),
  },
  'POST /api/v1/setup': {
    body: () => ({
      code: 'wrong',
      zone: { id: 'nowhere', name: '乌有县' },
      administrator: {
        name: '某人',
        username: unique(),
        password: 'long-enough-it-is',
        office: { id: 'nothing', name: '乌有局' },
      },
    }),
    closed: true,
  },
  'PUT /api/v1/zones/:zone/setup/first-month': { body: () => ({ month: '2022-01' }) },
  'PUT /api/v1/zones/:zone/setup/backup': { body: () => ({ folder: backupFolder }) },
  'PUT /api/v1/zones/:zone/ledger/:plan/:item/offices/:office/notes/:month': {
    body: () => ({ progress: '已完成', problems: '', nextSteps: '', evidence: [] }),
  },
  'PUT /api/v1/zones/:zone/ledger-settings': { body: () => ({ closingDay: 5 }) },
  'POST /api/v1/zones/:zone/item-allotments': {
    body: () => ({ allotments: [{ plan: planId, item: '2-1', from: 'unit-a', to: 'unit-b' }] }),
    closed: true,
  },
  'POST /api/v1/zones/:zone/ledger/:plan/:item/instructions': { body: () => ({ text: '抓紧办' }) },
  'POST /api/v1/zones/:zone/ledger/:plan/:item/entered-instructions': {
    body: ({ zones }) => ({
      principal: zones.qingshui.callers.get('leader-a')?.person,
      givenOn: '2022-07-14',
      text: '抓紧办',
      paper: [zones.qingshui.files.get('unit-a')],
    }),
    refusals: ['ledger.not_clerk'],
    closed: true,
  },
  'POST /api/v1/zones/:zone/instructions/:instruction/verdict': {
    body: () => ({ verdict: 'confirmed', remark: '' }),
    refusals: ['ledger.not_principal'],
    closed: true,
  },
  'POST /api/v1/zones/:zone/instructions/:instruction/offices/:office/replies': { body: () => ({ text: '正在办' }) },
  'POST /api/v1/zones/:zone/ledger-views': { body: () => ({ name: '我的', query: '' }) },
  'POST /api/v1/zones/:zone/notices/read': { body: () => ({ numbers: [1] }) },
  'POST /api/v1/zones/:zone/drafts': { query: 'plan=new-plan&name=plan.txt', body: () => document },
  'POST /api/v1/zones/:zone/drafts/:draft/decisions': { body: () => ({ decision: { decision: 'undo' }, after: 0 }) },
  'POST /api/v1/zones/:zone/drafts/:draft/application': { body: () => ({ after: 0 }), closed: true },
  'GET /api/v1/zones/:zone/drafts/:draft/comparison': { closed: true },
  'POST /api/v1/zones/:zone/audit/checkpoints': { body: () => ({}) },
  'GET /api/v1/zones/:zone/audit/checkpoints/comparison': { query: 'older=1&newer=2', closed: true },
  'POST /api/v1/zones/:zone/audit/verifications': { body: () => ({}) },
  'POST /api/v1/zones/:zone/audit/listeners/:listener/replay': { body: () => ({ from: 1 }) },
  'POST /api/v1/zones/:zone/audit/listeners/:listener/failures/:number/retry': { body: () => ({}), closed: true },
}

export const nameOf = ({ method, path }: Pick<Endpoint, 'method' | 'path'>): string => `${method} ${path}`
