/** What somebody may do with the people of an office. */
import type { Role } from '#base/roles'
import { roles } from '#base/roles'
import type { Me } from '#modules/people/schema'
import { hasRole } from '#web/session'

/** Roles that a steward gives: none that reaches beyond his office. */
const rolesOfSteward: readonly Role[] = ['unit', 'park', 'enterprise', 'bank', 'expert', 'steward']

/** Offices whose people he manages without being the administrator of the zone. */
export function stewardedOffices(me: Me): string[] {
  return [...new Set(me.seats.filter(({ role }) => role === 'steward').map(({ office }) => office))]
}

export function mayManage(me: Me, office: string): boolean {
  return hasRole(me, 'administrator') || stewardedOffices(me).includes(office)
}

export function mayAppoint(me: Me, office: string): boolean {
  return hasRole(me, 'office') || mayManage(me, office)
}

export function rolesToGive(me: Me): readonly Role[] {
  return hasRole(me, 'administrator') ? roles : rolesOfSteward
}

/** Whoever sees the people of the whole zone. */
export function seesEverybody(me: Me): boolean {
  return hasRole(me, 'administrator', 'office', 'leader', 'auditor')
}
