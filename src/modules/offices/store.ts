/** All SQL of the offices slice. Rows in, rows out; what they mean is decided elsewhere. */
import { sql } from 'kysely'
import type { Database } from '#kernel/database'
import type { SuccessionPart } from './rules.ts'
import type { OfficeKind, SuccessionKind } from './schema.ts'
import type { OfficesTables } from './tables.ts'

type Db = Database<OfficesTables>
type Tables = OfficesTables

/** Whoever changes the directory waits for the other, so that revisions and the tree stay whole. */
export async function lockDirectory(db: Db, zoneId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext(${`offices ${zoneId}`}))`.execute(db)
}

export type OfficeRow = {
  readonly officeId: string
  readonly kind: OfficeKind
  readonly name: string
  readonly shortName: string
  readonly parentId: string | null
}

/** The offices with their name and place on a day; the first ones where a day lies before them. */
export async function listOfficeRows(db: Db, zoneId: string, day: string): Promise<OfficeRow[]> {
  const { rows } = await sql<OfficeRow>`
    select o.office_id, o.kind, n.name, n.short_name, p.parent_id
    from luoshi.offices o
    join lateral (
      select name, short_name from luoshi.office_names
      where zone_id = o.zone_id and office_id = o.office_id
      order by from_day <= ${day}::date desc, case when from_day <= ${day}::date then from_day end desc, from_day, revision desc
      limit 1) n on true
    left join lateral (
      select parent_id from luoshi.office_parents
      where zone_id = o.zone_id and office_id = o.office_id and from_day <= ${day}::date
      order by from_day desc, revision desc limit 1) p on true
    where o.zone_id = ${zoneId} order by o.made_at, o.office_id`.execute(db)
  return rows
}

export type NameRow = Tables['officeNames']

/** Every name of every office, as it was said last for its day. */
export async function listAllNames(db: Db, zoneId: string): Promise<NameRow[]> {
  return db
    .selectFrom('officeNames')
    .distinctOn(['officeId', 'fromDay'])
    .selectAll()
    .where('zoneId', '=', zoneId)
    .orderBy('officeId')
    .orderBy('fromDay')
    .orderBy('revision', 'desc')
    .execute()
}

export async function listParents(db: Db, zoneId: string, officeId: string): Promise<Tables['officeParents'][]> {
  return db
    .selectFrom('officeParents')
    .distinctOn('fromDay')
    .selectAll()
    .where('zoneId', '=', zoneId)
    .where('officeId', '=', officeId)
    .orderBy('fromDay')
    .orderBy('revision', 'desc')
    .execute()
}

export async function insertOfficeWhereNew(db: Db, row: Tables['offices']): Promise<boolean> {
  const result = await db
    .insertInto('offices')
    .values(row)
    .onConflict((conflict) => conflict.columns(['zoneId', 'officeId']).doNothing())
    .executeTakeFirst()
  return result.numInsertedOrUpdatedRows === 1n
}

export async function insertName(db: Db, row: Omit<Tables['officeNames'], 'revision'>): Promise<void> {
  const revision = await nextRevision(db, 'officeNames', row)
  await db
    .insertInto('officeNames')
    .values({ ...row, revision })
    .execute()
}

export async function insertParent(db: Db, row: Omit<Tables['officeParents'], 'revision'>): Promise<void> {
  const revision = await nextRevision(db, 'officeParents', row)
  await db
    .insertInto('officeParents')
    .values({ ...row, revision })
    .execute()
}

type Dated = { readonly zoneId: string; readonly officeId: string; readonly fromDay: string }

async function nextRevision(db: Db, table: 'officeNames' | 'officeParents', row: Dated): Promise<number> {
  const found = await db
    .selectFrom(table)
    .select(({ fn }) => fn.max('revision').as('last'))
    .where('zoneId', '=', row.zoneId)
    .where('officeId', '=', row.officeId)
    .where('fromDay', '=', row.fromDay)
    .executeTakeFirst()
  return Number(found?.last ?? 0) + 1
}

export type SuccessionRow = SuccessionPart & {
  readonly successionId: string
  readonly kind: SuccessionKind
  readonly basis: string
}

/** Every succession of a zone, part by part. */
export async function listSuccessionParts(db: Db, zoneId: string): Promise<SuccessionRow[]> {
  return db
    .selectFrom('officeSuccessionParts as part')
    .innerJoin('officeSuccessions as whole', (join) =>
      join.onRef('whole.zoneId', '=', 'part.zoneId').onRef('whole.successionId', '=', 'part.successionId'),
    )
    .select(['part.successionId', 'part.predecessorId as predecessor', 'part.successorId as successor'])
    .select(['whole.onDay', 'whole.kind', 'whole.basis'])
    .where('part.zoneId', '=', zoneId)
    .orderBy('whole.onDay')
    .orderBy('part.predecessorId')
    .orderBy('part.successorId')
    .execute()
}

export async function insertSuccession(
  db: Db,
  row: Tables['officeSuccessions'],
  parts: readonly Tables['officeSuccessionParts'][],
): Promise<void> {
  await db.insertInto('officeSuccessions').values(row).execute()
  await db
    .insertInto('officeSuccessionParts')
    .values([...parts])
    .execute()
}
