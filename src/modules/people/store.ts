/** All SQL of the people slice. Rows in, rows out; what they mean is decided elsewhere. */
import { sql } from 'kysely'
import type { Database } from '#kernel/database'
import type { PostKind } from './posts-schema.ts'
import type { DelegationKind } from './schema.ts'
import type { PeopleTables } from './tables.ts'

type Db = Database<PeopleTables>
type Tables = PeopleTables

/** Whoever changes seats waits for the other. */
export async function lockPeople(db: Db, zoneId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext(${`people ${zoneId}`}))`.execute(db)
}

export type PersonRow = Tables['people']

export async function findPerson(db: Db, zoneId: string, personId: string): Promise<PersonRow | undefined> {
  return db
    .selectFrom('people')
    .selectAll()
    .where('zoneId', '=', zoneId)
    .where('personId', '=', personId)
    .executeTakeFirst()
}

export async function listPeopleRows(db: Db, zoneId: string): Promise<PersonRow[]> {
  return db.selectFrom('people').selectAll().where('zoneId', '=', zoneId).orderBy('name').orderBy('personId').execute()
}

export async function insertPerson(db: Db, row: PersonRow): Promise<void> {
  await db.insertInto('people').values(row).execute()
}

export async function insertContact(db: Db, row: Tables['personContacts']): Promise<void> {
  await db.insertInto('personContacts').values(row).execute()
}

export async function nextContactRevision(db: Db, zoneId: string, personId: string): Promise<number> {
  const found = await db
    .selectFrom('personContacts')
    .select(({ fn }) => fn.max('revision').as('last'))
    .where('zoneId', '=', zoneId)
    .where('personId', '=', personId)
    .executeTakeFirst()
  return Number(found?.last ?? 0) + 1
}

export type SeatRow = Omit<Tables['seats'], 'grantedBy' | 'recordedAt'> & { readonly lastDay: string | null }

function seatRows(db: Db, zoneId: string) {
  return db
    .selectFrom('seats as seat')
    .leftJoin('seatEnds as end', (join) =>
      join.onRef('end.zoneId', '=', 'seat.zoneId').onRef('end.seatId', '=', 'seat.seatId'),
    )
    .select([
      'seat.zoneId',
      'seat.seatId',
      'seat.personId',
      'seat.role',
      'seat.officeId',
      'seat.fromDay',
      'end.lastDay',
    ])
    .where('seat.zoneId', '=', zoneId)
}

/** Every seat of a zone, past ones too. */
export async function listSeats(db: Db, zoneId: string): Promise<SeatRow[]> {
  return seatRows(db, zoneId).orderBy('seat.fromDay').orderBy('seat.seatId').execute()
}

export async function findSeat(db: Db, zoneId: string, seatId: string): Promise<SeatRow | undefined> {
  return seatRows(db, zoneId).where('seat.seatId', '=', seatId).executeTakeFirst()
}

/** The seats of some people that hold on a day. */
export async function listSeatsOn(db: Db, zoneId: string, people: readonly string[], day: string): Promise<SeatRow[]> {
  return seatRows(db, zoneId)
    .where('seat.personId', 'in', people)
    .where('seat.fromDay', '<=', day)
    .where((column) => column.or([column('end.lastDay', 'is', null), column('end.lastDay', '>=', day)]))
    .orderBy('seat.fromDay')
    .orderBy('seat.seatId')
    .execute()
}

export async function insertSeat(db: Db, row: Tables['seats']): Promise<void> {
  await db.insertInto('seats').values(row).execute()
}

/** False where the seat was ended before. */
export async function insertSeatEnd(db: Db, row: Tables['seatEnds']): Promise<boolean> {
  const result = await db
    .insertInto('seatEnds')
    .values(row)
    .onConflict((conflict) => conflict.columns(['zoneId', 'seatId']).doNothing())
    .executeTakeFirst()
  return result.numInsertedOrUpdatedRows === 1n
}

export async function insertPostWithHolder(
  db: Db,
  post: Tables['posts'],
  holder: Tables['postHolders'],
): Promise<void> {
  await db.insertInto('posts').values(post).execute()
  await db.insertInto('postHolders').values(holder).execute()
}

export type DelegationRow = {
  readonly delegationId: string
  readonly kind: DelegationKind
  readonly principalId: string
  readonly principalName: string
  readonly delegateId: string
  readonly delegateName: string
  readonly fromDay: string
  readonly lastDay: string | null
}

/** Delegations that were not ended, from or to a person; where a day is given, those that hold on it. */
export async function listDelegationRows(
  db: Db,
  zoneId: string,
  person: string,
  day: string | null,
): Promise<DelegationRow[]> {
  const { rows } = await sql<DelegationRow>`
    select d.delegation_id, d.kind, d.principal_id, p.name as principal_name, d.delegate_id, q.name as delegate_name,
      d.from_day, d.last_day
    from luoshi.delegations d
    join luoshi.people p on p.zone_id = d.zone_id and p.person_id = d.principal_id
    join luoshi.people q on q.zone_id = d.zone_id and q.person_id = d.delegate_id
    where d.zone_id = ${zoneId} and ${person}::uuid in (d.principal_id, d.delegate_id)
      and not exists (select from luoshi.delegation_ends e where e.zone_id = d.zone_id and e.delegation_id = d.delegation_id)
      and (${day}::date is null or (d.from_day <= ${day}::date and (d.last_day is null or d.last_day >= ${day}::date)))
    order by d.from_day, d.delegation_id`.execute(db)
  return rows
}

export async function insertDelegation(db: Db, row: Tables['delegations']): Promise<void> {
  await db.insertInto('delegations').values(row).execute()
}

/** False where it was ended before. */
export async function insertDelegationEnd(db: Db, row: Tables['delegationEnds']): Promise<boolean> {
  const result = await db
    .insertInto('delegationEnds')
    .values(row)
    .onConflict((conflict) => conflict.columns(['zoneId', 'delegationId']).doNothing())
    .executeTakeFirst()
  return result.numInsertedOrUpdatedRows === 1n
}

export type ContactRow = {
  readonly personId: string
  readonly name: string
  readonly officeId: string
  readonly kind: PostKind
  readonly title: string
  readonly telephone: string | null
}

/** Who holds which post on a day, and who has a telephone without a post; each with his telephone as it was said last. */
export async function listContactRows(db: Db, zoneId: string, day: string): Promise<ContactRow[]> {
  const { rows } = await sql<ContactRow>`
    with numbers as (
      select distinct on (person_id) person_id, telephone from luoshi.person_contacts
      where zone_id = ${zoneId} order by person_id, revision desc),
    in_post as (
      select h.person_id, post.office_id, post.kind, post.title from luoshi.post_holders h
      join luoshi.posts post on post.zone_id = h.zone_id and post.post_id = h.post_id
      left join luoshi.post_holder_ends e on e.zone_id = h.zone_id and e.holder_id = h.holder_id
      where h.zone_id = ${zoneId} and h.from_day <= ${day}::date and (e.last_day is null or e.last_day >= ${day}::date)),
    seated as (
      select distinct seat.person_id, seat.office_id, 'staff' as kind, '' as title from luoshi.seats seat
      left join luoshi.seat_ends e on e.zone_id = seat.zone_id and e.seat_id = seat.seat_id
      where seat.zone_id = ${zoneId} and seat.from_day <= ${day}::date and (e.last_day is null or e.last_day >= ${day}::date)
        and seat.person_id in (select person_id from numbers where telephone <> '')
        and not exists (select from in_post where in_post.person_id = seat.person_id))
    select listed.person_id, person.name, listed.office_id, listed.kind, listed.title, numbers.telephone
    from (select * from in_post union all select * from seated) listed
    join luoshi.people person on person.zone_id = ${zoneId} and person.person_id = listed.person_id
    left join numbers on numbers.person_id = listed.person_id
    order by listed.office_id, array_position(array['head', 'deputy', 'contact', 'staff'], listed.kind), person.name`.execute(
    db,
  )
  return rows
}
