/**
 * What a call must carry to be well formed: the least body of each write, and what must stand behind the question mark.
 * Whoever adds a contract that carries something adds a row.
 */
import type { Endpoint } from '#base/endpoint'
import type { Caller } from './callers.ts'
import type { World } from './world.ts'

export type Call = {
  readonly query?: string
  /** Anew for each call: what must be unique is. */
  readonly body?: (world: World, caller: Caller) => unknown
  /** Codes with which even an admitted caller is refused here, by what the world is. */
  readonly refusals?: readonly string[]
}

let made = 0
const unique = (): string => `new-${(made += 1)}`

const newPerson = () => ({ name: '新来的人', username: unique(), role: 'unit' })

export const calls: Readonly<Record<string, Call>> = {
  'POST /api/v1/session': {
    // Soon locked, and a locked name costs no hash.
    body: () => ({ username: 'nobody-here', password: 'not-the-password' }),
    refusals: ['identity.wrong_password'],
  },
  'POST /api/v1/session/code': { body: () => ({ code: '000000' }), refusals: ['identity.wrong_code'] },
  'POST /api/v1/activation': {
    body: () => ({ username: 'nobody-here', code: '0000-0000-0000', password: 'long-enough-it-is' }),
    refusals: ['identity.wrong_activation'],
  },
  'POST /api/v1/demonstration/session': {
    body: (_world, { person }) => ({ person: person || '00000000-0000-4000-8000-000000000000' }),
    refusals: ['identity.no_role_picker'],
  },
  'POST /api/v1/account/password': {
    body: () => ({ current: 'not-the-password', next: 'long-enough-it-is' }),
    refusals: ['identity.wrong_password'],
  },
  'POST /api/v1/account/second-factor': {
    body: () => ({ password: 'not-the-password' }),
    refusals: ['identity.wrong_password'],
  },
  'PUT /api/v1/account/second-factor': { body: () => ({ code: '000000' }), refusals: ['identity.wrong_code'] },
  'POST /api/v1/zones/:zone/people': { body: () => ({ people: [{ ...newPerson(), office: 'unit-a' }] }) },
  'POST /api/v1/zones/:zone/offices/:office/people': { body: () => ({ people: [newPerson()] }) },
  'POST /api/v1/zones/:zone/people/:person/activation': { body: () => ({}) },
  'POST /api/v1/zones/:zone/people/:person/seats': {
    body: () => ({ role: 'unit', office: 'unit-b', fromDay: '2022-07-15' }),
  },
  'POST /api/v1/zones/:zone/delegations': {
    body: ({ zones }, { zone }) => ({
      kind: 'deputy',
      delegate: (zone === '' ? zones.qingshui : zones[zone as keyof typeof zones]).staff.get('unit-b')?.person,
      fromDay: '2022-07-15',
      lastDay: null,
    }),
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
}

export const nameOf = ({ method, path }: Pick<Endpoint, 'method' | 'path'>): string => `${method} ${path}`
