/** Use cases of the people slice: people and their seats, activation slips, the contact list. */
import { randomUUID } from 'node:crypto'
import { AppError } from '#base/errors'
import { recordRead } from '#kernel/audit'
import { civilDay, dayBefore } from '#kernel/clock'
import type { Context } from '#kernel/context'
import type { Accounts } from '#kernel/identity'
import { listOffices } from '#modules/offices'
import { holdsOn } from './rules.ts'
import type { ActivationSlip, Contact, NewPerson, Person } from './schema.ts'
import {
  findPerson,
  findSeat,
  insertContact,
  insertPerson,
  insertPostWithHolder,
  insertSeat,
  insertSeatEnd,
  listContactRows,
  listPeopleRows,
  listSeats,
  lockPeople,
  nextContactRevision,
  type PersonRow,
  type SeatRow,
} from './store.ts'
import { loadActingOffice, refuseForeignPerson, refuseForeignSeat } from './stewardship.ts'
import type { PeopleTables } from './tables.ts'

type InZone = { readonly zone: string }
type InOffice = InZone & { readonly office: string }
type OfPerson = InZone & { readonly person: string }
type Done = { done: true }

const tablesOf = (context: Context) => context.db<PeopleTables>()

export async function listPeople(context: Context, { zone }: InZone): Promise<{ people: Person[] }> {
  const seats = Map.groupBy(await listSeats(tablesOf(context), zone), ({ personId }) => personId)
  const rows = await listPeopleRows(tablesOf(context), zone)
  return { people: rows.map((row) => personOf(row, seats.get(row.personId) ?? [])) }
}

/**
 * Those who have or had a seat in an office, or in one that it took over, with these seats: what somebody does elsewhere
 * is not this office's business.
 */
export async function listPeopleOfOffice(context: Context, { zone, office }: InOffice): Promise<{ people: Person[] }> {
  const actingOffice = await loadActingOffice(context)
  const seats = await listSeats(tablesOf(context), zone)
  const own = seats.filter((seat) => seat.officeId === office || actingOffice(seat) === office)
  const byPerson = Map.groupBy(own, ({ personId }) => personId)
  const rows = await listPeopleRows(tablesOf(context), zone)
  return {
    people: rows.flatMap((row) => {
      const ofPerson = byPerson.get(row.personId)
      return ofPerson === undefined ? [] : [personOf(row, ofPerson)]
    }),
  }
}

function personOf({ personId: id, name, username }: PersonRow, seats: readonly SeatRow[]): Person {
  return {
    id,
    name,
    username,
    seats: seats.map(({ seatId, role, officeId: office, fromDay, lastDay }) => ({
      id: seatId,
      role,
      office,
      fromDay,
      lastDay,
    })),
  }
}

async function getPersonRow(context: Context, { zone, person }: OfPerson): Promise<PersonRow> {
  const row = await findPerson(tablesOf(context), zone, person)
  if (row === undefined) throw new AppError('people.not_found', 'not_found', { person })
  return row
}

/**
 * Adds people with a seat and an account each, all or none, and answers what is handed to them on paper.
 *
 * @errors people.office_unknown, people.office_succeeded, people.named_twice, identity.username_taken
 */
export async function addPeople(
  context: Context,
  accounts: Accounts,
  { zone }: InZone,
  people: readonly NewPerson[],
): Promise<{ slips: ActivationSlip[] }> {
  await refuseClosedOffices(
    context,
    zone,
    people.map(({ office }) => office),
  )
  const named = people.map(({ username }) => username.toLowerCase())
  const twice = named.find((name, index) => named.indexOf(name) < index)
  if (twice !== undefined) throw new AppError('people.named_twice', 'invalid', { username: twice })
  await accounts.refuseTaken(named)
  const rows: PersonRow[] = []
  for (const person of people) rows.push(await addPerson(context, zone, person))
  const slips: ActivationSlip[] = []
  // Last: an account without its person can do nothing, a person without his account could never come in.
  for (const row of rows) {
    const { personId: person, name, username } = row
    await accounts.create({ person, zone, name, username })
    context.onRollback(() => accounts.remove(person))
    slips.push(await slipOf(context, accounts, row))
  }
  const listed = people.map(({ name, username, role, office }) => ({ name, username, role, office }))
  context.record({ action: 'people.added', object: `people.zone/${zone}`, payload: { people: listed } })
  return { slips }
}

/** @errors people.office_unknown, people.office_succeeded */
async function refuseClosedOffices(context: Context, zone: string, named: readonly string[]): Promise<void> {
  const { offices } = await listOffices(context, { zone })
  const nameOf = (id: string): string => offices.find((one) => one.id === id)?.name ?? id
  for (const office of new Set(named)) {
    const found = offices.find(({ id }) => id === office)
    if (found === undefined) throw new AppError('people.office_unknown', 'not_found', { office })
    const { name, succeededBy } = found
    if (succeededBy.length === 0) continue
    throw new AppError('people.office_succeeded', 'conflict', { office: name, successors: succeededBy.map(nameOf) })
  }
}

async function addPerson(context: Context, zone: string, given: NewPerson): Promise<PersonRow> {
  const { name, username, role, office, title, telephone, post = role === 'leader' ? 'head' : 'contact' } = given
  const db = tablesOf(context)
  const personId = randomUUID()
  const own = { zoneId: zone, personId }
  const recordedAt = context.now
  const row = { ...own, name, username, madeAt: recordedAt }
  await insertPerson(db, row)
  await insertSeat(db, {
    ...own,
    seatId: randomUUID(),
    role,
    officeId: office,
    fromDay: context.today,
    grantedBy: context.actor.name,
    recordedAt,
  })
  if (telephone !== '') await insertContact(db, { ...own, revision: 1, telephone, room: '', recordedAt })
  if (title !== '') {
    const postId = randomUUID()
    await insertPostWithHolder(
      db,
      { zoneId: zone, postId, officeId: office, kind: post, title, madeAt: recordedAt },
      { ...own, holderId: randomUUID(), postId, fromDay: context.today, recordedAt },
    )
  }
  return row
}

async function slipOf(
  context: Context,
  accounts: Accounts,
  { personId, name, username }: Pick<PersonRow, 'personId' | 'name' | 'username'>,
): Promise<ActivationSlip> {
  const { code, expiresAt } = await accounts.issueActivation(personId, context.now)
  return { person: personId, name, username, code, expiresOn: civilDay(expiresAt) }
}

type Founder = InOffice & { readonly name: string; readonly username: string; readonly password: string }

/** The first administrator of a zone, who sets his password at once: there is nobody yet to hand him a slip. */
export async function foundAdministrator(context: Context, accounts: Accounts, founder: Founder): Promise<string> {
  const { zone, office, name, username, password } = founder
  const person = { name, username, role: 'administrator', office, title: '', telephone: '' } as const
  const { slips } = await addPeople(context, accounts, { zone }, [person])
  const personId = slips[0]?.person ?? ''
  await accounts.setPassword(personId, password)
  return personId
}

/** @errors people.role_not_yours for a role that reaches beyond the office */
export async function addPeopleOfOffice(
  context: Context,
  accounts: Accounts,
  { zone, office }: InOffice,
  people: readonly Omit<NewPerson, 'office'>[],
): Promise<{ slips: ActivationSlip[] }> {
  for (const { role } of people) refuseForeignSeat(context, role, office)
  return addPeople(
    context,
    accounts,
    { zone },
    people.map((person) => ({ ...person, office })),
  )
}

/** A new code on paper; an earlier one no longer works. @errors people.not_found, those of `refuseForeignPerson` */
export async function reissueActivation(
  context: Context,
  accounts: Accounts,
  params: OfPerson,
): Promise<ActivationSlip> {
  const row = await getPersonRow(context, params)
  await refuseForeignPerson(context, params)
  context.record({ action: 'people.activation_reissued', object: `people.person/${row.personId}`, payload: {} })
  return slipOf(context, accounts, row)
}

/** Another telephone; the earlier ones stay in the record. @errors people.not_found, those of `refuseForeignPerson` */
export async function changeTelephone(
  context: Context,
  params: OfPerson,
  { telephone }: { readonly telephone: string },
): Promise<Done> {
  const { personId, zoneId } = await getPersonRow(context, params)
  await refuseForeignPerson(context, params)
  const revision = await nextContactRevision(tablesOf(context), zoneId, personId)
  await insertContact(tablesOf(context), { zoneId, personId, revision, telephone, room: '', recordedAt: context.now })
  // Who reads the log need not know the number.
  context.record({ action: 'people.telephone_changed', object: `people.person/${personId}`, payload: {} })
  return { done: true }
}

/**
 * @errors people.not_found, people.office_unknown, people.office_succeeded, people.seat_held, and for a steward
 *   people.role_not_yours, people.office_not_yours
 */
export async function grantSeat(
  context: Context,
  params: OfPerson,
  { role, office, fromDay }: { role: NewPerson['role']; office: string; fromDay: string },
): Promise<Person> {
  const db = tablesOf(context)
  const row = await getPersonRow(context, params)
  refuseForeignSeat(context, role, office)
  await refuseClosedOffices(context, params.zone, [office])
  await lockPeople(db, params.zone)
  const same = (await listSeats(db, params.zone)).find(
    (seat) => seat.personId === row.personId && seat.role === role && seat.officeId === office && seat.lastDay === null,
  )
  if (same !== undefined) throw new AppError('people.seat_held', 'conflict', { name: row.name, day: same.fromDay })
  const own = { zoneId: params.zone, seatId: randomUUID(), personId: row.personId, officeId: office }
  await insertSeat(db, { ...own, role, fromDay, grantedBy: context.actor.name, recordedAt: context.now })
  context.record({
    action: 'people.seat_granted',
    object: `people.person/${row.personId}`,
    payload: { role, office, fromDay },
  })
  const seats = (await listSeats(db, params.zone)).filter(({ personId }) => personId === row.personId)
  return personOf(row, seats)
}

/**
 * Ends a seat with the day before today: from now on it opens nothing.
 *
 * @errors people.seat_not_found, people.last_administrator, and for a steward people.role_not_yours, people.office_not_yours
 */
export async function endSeat(
  context: Context,
  accounts: Accounts,
  { zone, seat }: InZone & { seat: string },
): Promise<Done> {
  const db = tablesOf(context)
  // Two administrators who end each other's seat come one after the other.
  await lockPeople(db, zone)
  const row = await findSeat(db, zone, seat)
  if (row === undefined || row.lastDay !== null) throw new AppError('people.seat_not_found', 'not_found', { seat })
  refuseForeignSeat(context, row.role, (await loadActingOffice(context))(row))
  const others = (await listSeats(db, zone)).filter(
    (other) => other.role === 'administrator' && other.seatId !== seat && holdsOn(other, context.today),
  )
  if (row.role === 'administrator' && others.length === 0) throw new AppError('people.last_administrator', 'conflict')
  const lastDay = dayBefore(context.today)
  await insertSeatEnd(db, { zoneId: zone, seatId: seat, lastDay, endedBy: context.actor.name, recordedAt: context.now })
  await accounts.endSessions(row.personId)
  const { role, officeId: office } = row
  context.record({
    action: 'people.seat_ended',
    object: `people.person/${row.personId}`,
    payload: { role, office, lastDay },
  })
  return { done: true }
}

/** What people are called, by their id. */
export async function namesOfPeople(context: Context): Promise<ReadonlyMap<string, string>> {
  const rows = await listPeopleRows(tablesOf(context), context.actor.zone)
  return new Map(rows.map(({ personId, name }) => [personId, name]))
}

/** The administrators of today. */
export async function listGrantors(context: Context, { zone }: InZone) {
  const db = tablesOf(context)
  const { offices } = await listOffices(context, { zone })
  const officeNames = new Map(offices.map(({ id, name }) => [id, name]))
  const seats = await listSeats(db, zone)
  const grantors = (await listPeopleRows(db, zone)).flatMap(({ personId, name }) =>
    seats
      .filter((seat) => seat.personId === personId && seat.role === 'administrator' && seat.lastDay === null)
      .map(({ officeId }) => ({ name, officeName: officeNames.get(officeId) ?? officeId })),
  )
  return { grantors }
}

/** Who answers for which office, with telephones: looking is noted. */
export async function listContacts(context: Context, { zone }: InZone): Promise<{ contacts: Contact[] }> {
  const rows = await listContactRows(tablesOf(context), zone, context.today)
  await recordRead(context, 'contacts', `people.zone/${zone}`)
  return {
    contacts: rows.map(({ personId: person, name, officeId: office, kind: post, title, telephone }) => ({
      person,
      name,
      office,
      post,
      title,
      telephone: telephone ?? '',
    })),
  }
}
