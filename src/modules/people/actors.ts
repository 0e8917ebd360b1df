/** From a session to an actor: the person, his seats of today, and the offices whose rows he may see. */
import { overseeing } from '#base/roles'
import { type Actor, everyOffice, nobody, programActor } from '#kernel/actor'
import { act, type Context, type Program } from '#kernel/context'
import type { Accounts, Session } from '#kernel/identity'
import { loadSuccession } from '#modules/offices'
import { officeActedFor, seatsOf } from './rules.ts'
import { findPerson, listDelegationRows, listSeatsOn } from './store.ts'
import type { PeopleTables } from './tables.ts'

/** Who sends a request with these headers; nobody where there is no session, it is over, or his last seat has ended. */
export async function findActor(program: Program, accounts: Accounts, headers: Headers): Promise<Actor> {
  const session = await accounts.findSession(headers, program.clock())
  if (session === null) return nobody()
  return act(program, programActor(session.zone), (context) => actorOf(context, session))
}

/** The actor a person is today; nobody where he is not of this zone, or sits in no seat. */
export async function actorOf(context: Context, { person, zone }: Omit<Session, 'sessionId'>): Promise<Actor> {
  const db = context.db<PeopleTables>()
  if ((await findPerson(db, zone, person)) === undefined) return nobody()
  const delegations = (await listDelegationRows(db, zone, person, context.today)).filter(
    ({ delegateId }) => delegateId === person,
  )
  const principals = delegations.map(({ principalId }) => principalId)
  const { predecessorsOf, successorsOf } = await loadSuccession(context)
  const seats = (await listSeatsOn(db, zone, [person, ...principals], context.today)).map((seat) => ({
    ...seat,
    officeId: officeActedFor(seat, successorsOf(seat.officeId, context.today)),
  }))
  const grants = seatsOf(person, seats, delegations)
  if (grants.length === 0) return nobody()
  const sees = grants.some(({ role }) => overseeing.includes(role))
    ? [everyOffice]
    : [...new Set(grants.flatMap(({ office }) => predecessorsOf(office, context.today)))]
  return { kind: 'person', zone, person, name: person, grants, sees }
}
