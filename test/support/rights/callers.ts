/** Who calls: a person's seats as the contracts see them, and the cookie he is known by. */
import { overseeing, type Role, roles } from '#base/roles'

export type Caller = {
  readonly name: string
  /** Empty for nobody. */
  readonly zone: string
  readonly person: string
  readonly grants: readonly { readonly role: Role; readonly office: string }[]
  /** The office whose things are asked for as his own. */
  readonly office: string
  readonly cookie: string
}

export const nobodyAtAll: Caller = { name: 'nobody', zone: '', person: '', grants: [], office: 'unit-a', cookie: '' }

/** A role's offices: one for whoever calls, one to be somebody else's. */
export const officeOf = (role: Role): string => `${role}-a`
export const otherOfficeOf = (role: Role): string => `${role}-b`
export const offices: readonly string[] = roles.flatMap((role) => [officeOf(role), otherOfficeOf(role)])
/** An office that only the other zone has. */
export const strangeOffice = 'unit-c'

export function roleOfOffice(office: string): Role {
  const role = roles.find((one) => office.startsWith(`${one}-`))
  if (role === undefined) throw new Error(`${office} is no office of the world`)
  return role
}

export function oversees({ grants }: Caller): boolean {
  return grants.some(({ role }) => overseeing.includes(role))
}
