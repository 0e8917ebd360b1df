/** The pages of the house, who is shown the way to each, and where each role begins. */
import type { Role } from '#base/roles'
import type { Me } from '#modules/people/schema'

export type Place = 'document' | 'plans' | 'ledger' | 'workbench' | 'offices' | 'people' | 'drafts' | 'audit' | 'setup'

export type Destination = {
  readonly place: Place
  readonly path: string
  /** Pressed after `g`. */
  readonly key: string
  /** Null: everybody. */
  readonly roles: readonly Role[] | null
}

const destinations: readonly Destination[] = [
  { place: 'document', path: '/document', key: 'f', roles: null },
  { place: 'plans', path: '/plans', key: 'l', roles: null },
  { place: 'ledger', path: '/ledger', key: 't', roles: ['leader', 'office', 'unit', 'auditor'] },
  {
    place: 'workbench',
    path: '/workbench',
    key: 'g',
    roles: ['leader', 'office', 'unit', 'park', 'enterprise', 'bank', 'expert'],
  },
  { place: 'offices', path: '/offices', key: 'd', roles: ['leader', 'office', 'administrator', 'auditor'] },
  { place: 'people', path: '/people', key: 'r', roles: ['leader', 'office', 'administrator', 'auditor', 'steward'] },
  { place: 'drafts', path: '/drafts', key: 'i', roles: ['office', 'administrator'] },
  { place: 'audit', path: '/audit', key: 'z', roles: ['administrator', 'auditor'] },
  { place: 'setup', path: '/setup', key: 's', roles: ['administrator'] },
]

/** More than these would be a list to search, not a bar to glance at: the others stand in the menu. */
export const barPlacesMax = 7

export function destinationsOf(me: Me | null): readonly Destination[] {
  return destinations.filter(({ roles }) => roles === null || me?.seats.some(({ role }) => roles.includes(role)))
}

/** Where each role begins; whoever sits in several seats begins with the first of them in this order. */
const homes: Readonly<Record<Role, string>> = {
  leader: '/document',
  office: '/ledger',
  unit: '/workbench',
  park: '/workbench',
  enterprise: '/workbench',
  bank: '/workbench',
  expert: '/workbench',
  administrator: '/people',
  steward: '/people',
  auditor: '/audit',
}

export function homeOf({ seats }: Me): string {
  const role = (Object.keys(homes) as Role[]).find((candidate) => seats.some((seat) => seat.role === candidate))
  return role === undefined ? '/document' : homes[role]
}

/** Where somebody wanted to go before he had to sign in: a page of ours, and nothing else. */
export function wantedPath(search: string): string {
  const wanted = new URLSearchParams(search).get('to') ?? '/'
  const url = new URL(wanted, window.location.origin)
  return url.origin === window.location.origin ? url.pathname + url.search + url.hash : '/'
}

/** The way to come in, and back to this page: the cards of a demonstration, or name and password. */
export function wayIn(me: Me | null): string {
  const { pathname, search, hash } = window.location
  const to = encodeURIComponent(pathname + search + hash)
  return me?.mayPickRole === true ? `/?to=${to}` : `/sign-in?to=${to}`
}
