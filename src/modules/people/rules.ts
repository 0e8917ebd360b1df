/** Decisions of the people slice: which seats a person has on a day, his own and delegated ones. Pure. */
import type { Role } from '#base/roles'

export type HeldSeat = { readonly personId: string; readonly role: Role; readonly officeId: string }
export type ActiveDelegation = { readonly principalId: string; readonly kind: 'deputy' | 'dated' | 'clerk' }

/** Seats that cannot be lent: who keeps accounts and who checks the log must be himself. */
const notLent: readonly Role[] = ['administrator', 'auditor', 'steward']

export type ActorSeat = { readonly role: Role; readonly office: string; readonly onBehalfOf: string | null }

/**
 * The seats somebody acts from: his own, and those of whoever delegated to him. 代录 gives no seat: a clerk writes down,
 * he does not decide.
 *
 * @param seats of the person and of his principals on the day
 */
export function seatsOf(
  person: string,
  seats: readonly HeldSeat[],
  delegations: readonly ActiveDelegation[],
): ActorSeat[] {
  const own = seats
    .filter(({ personId }) => personId === person)
    .map(({ role, officeId }) => ({ role, office: officeId, onBehalfOf: null }))
  const lent = delegations
    .filter(({ kind }) => kind !== 'clerk')
    .flatMap(({ principalId }) =>
      seats
        .filter(({ personId, role }) => personId === principalId && !notLent.includes(role))
        .map(({ role, officeId }) => ({ role, office: officeId, onBehalfOf: principalId })),
    )
  return [...own, ...lent]
}

/** Roles that the administrator of a unit or an enterprise may give to its people: none that reaches beyond it. */
export const rolesOfOwnOffice: readonly Role[] = ['unit', 'park', 'enterprise', 'bank', 'expert', 'steward']
