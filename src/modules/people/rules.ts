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

/** Who works for the government's own offices; the others are parties to it. */
const officials: readonly Role[] = ['leader', 'office', 'unit', 'administrator', 'auditor']

type SeatIn = { readonly role: Role; readonly office: string }

/**
 * Whether one may know of the other, and lend him a seat: they work in one office, or both are officials. An enterprise
 * learns nothing of another one's people, and no official's seat goes to a party.
 */
export function areColleagues(mine: readonly SeatIn[], theirs: readonly SeatIn[]): boolean {
  return theirs.some((seat) =>
    mine.some((own) => own.office === seat.office || (officials.includes(own.role) && officials.includes(seat.role))),
  )
}

/** Seats that do not move with a merger: who manages the people of one office is not asked to manage another's. */
const staying: readonly Role[] = ['steward']

/**
 * The office a seat acts for on a day: the one it was given for, or the one that took it over. After a split nobody is
 * moved by the program; the seat keeps sight of what was, until somebody says where it goes.
 *
 * @param successors of the seat's office on the day, itself where nobody succeeded it
 */
export function officeActedFor({ role, officeId }: Omit<HeldSeat, 'personId'>, successors: readonly string[]): string {
  const [only = officeId, ...others] = successors
  return others.length > 0 || staying.includes(role) ? officeId : only
}

/** Whether something that has a first and maybe a last day holds on a day. */
export function holdsOn({ fromDay, lastDay }: { fromDay: string; lastDay: string | null }, day: string): boolean {
  return fromDay <= day && (lastDay === null || lastDay >= day)
}

export type HeldTerm = { readonly holderId: string; readonly fromDay: string; readonly lastDay: string | null }

/**
 * The term that an appointment from a day on ends. Somebody who is replaced on his very first day never held the post.
 *
 * @shape null where the post is free then; too_early where a term begins later or has an end that is already said
 */
export function termEndedBy(terms: readonly HeldTerm[], fromDay: string): HeldTerm | 'too_early' | null {
  const held = terms.filter(({ fromDay: first, lastDay }) => lastDay === null || lastDay >= first)
  if (held.some((term) => term.fromDay > fromDay || (term.lastDay ?? '') >= fromDay)) return 'too_early'
  return held.find(({ lastDay }) => lastDay === null) ?? null
}

/** Roles that the administrator of a unit or an enterprise may give to its people: none that reaches beyond it. */
export const rolesOfOwnOffice: readonly Role[] = ['unit', 'park', 'enterprise', 'bank', 'expert', 'steward']
