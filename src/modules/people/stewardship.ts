/**
 * Whose people are whose: which office somebody's seats act for today, and what the administrator of one office may do.
 */
import { AppError } from '#base/errors'
import { hasRole } from '#kernel/actor'
import type { Context } from '#kernel/context'
import { loadSuccession } from '#modules/offices'
import { holdsOn, officeActedFor, rolesOfOwnOffice } from './rules.ts'
import type { NewPerson } from './schema.ts'
import { findPerson, findSeat, listSeats, type SeatRow } from './store.ts'
import type { PeopleTables } from './tables.ts'

type OfPerson = { readonly zone: string; readonly person: string }

/** The office a seat acts for today: another than it was given for, where offices were merged since. */
export async function loadActingOffice(context: Context): Promise<(seat: SeatRow) => string> {
  const { successorsOf } = await loadSuccession(context)
  return (seat) => officeActedFor(seat, successorsOf(seat.officeId, context.today))
}

/** Offices whose steward may manage a person: those he sits in. @errors people.not_found */
export async function officesOfPerson(context: Context, { zone, person }: OfPerson): Promise<string[]> {
  if ((await findPerson(context.db<PeopleTables>(), zone, person)) === undefined)
    throw new AppError('people.not_found', 'not_found', { person })
  const actingOffice = await loadActingOffice(context)
  return [...new Set((await seatsOfPerson(context, { zone, person })).map(actingOffice))]
}

/** @errors people.seat_not_found */
export async function officesOfSeat(
  context: Context,
  { zone, seat }: { readonly zone: string; readonly seat: string },
): Promise<string[]> {
  const row = await findSeat(context.db<PeopleTables>(), zone, seat)
  if (row === undefined) throw new AppError('people.seat_not_found', 'not_found', { seat })
  return [(await loadActingOffice(context))(row)]
}

/** The seats of a person that hold today or will. */
async function seatsOfPerson(context: Context, { zone, person }: OfPerson): Promise<SeatRow[]> {
  const seats = await listSeats(context.db<PeopleTables>(), zone)
  const { today } = context
  return seats.filter((seat) => seat.personId === person && (holdsOn(seat, today) || seat.fromDay > today))
}

/**
 * The administrator of an office neither gives nor takes what reaches beyond it.
 *
 * @errors people.role_not_yours, people.office_not_yours
 */
export function refuseForeignSeat(context: Context, role: NewPerson['role'], office: string): void {
  const { actor } = context
  if (hasRole(actor, 'administrator')) return
  if (!rolesOfOwnOffice.includes(role)) throw new AppError('people.role_not_yours', 'forbidden', { role })
  const isOwn = actor.grants.some((grant) => grant.role === 'steward' && grant.office === office)
  if (!isOwn) throw new AppError('people.office_not_yours', 'forbidden', { office })
}

/**
 * Who also acts for another office is not one steward's to let in: his account opens both.
 *
 * @errors people.role_not_yours, people.office_not_yours
 */
export async function refuseForeignPerson(context: Context, params: OfPerson): Promise<void> {
  const actingOffice = await loadActingOffice(context)
  for (const seat of await seatsOfPerson(context, params)) refuseForeignSeat(context, seat.role, actingOffice(seat))
}
