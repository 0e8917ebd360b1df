/** All SQL of posts, their holders and overseers. */
import { sql } from 'kysely'
import type { Database } from '#kernel/database'
import type { PostKind } from './posts-schema.ts'
import type { PeopleTables } from './tables.ts'

type Db = Database<PeopleTables>
type Tables = PeopleTables

/** Whoever appoints waits for the other, so that a post has one holder at a time. */
export async function lockPosts(db: Db, zoneId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext(${`posts ${zoneId}`}))`.execute(db)
}

export type PostRow = Omit<Tables['posts'], 'zoneId' | 'madeAt'>

export async function listPostRows(db: Db, zoneId: string): Promise<PostRow[]> {
  return db
    .selectFrom('posts')
    .select(['postId', 'officeId', 'kind', 'title'])
    .where('zoneId', '=', zoneId)
    .orderBy('officeId')
    .orderBy(sql`array_position(array['head', 'deputy', 'contact', 'staff'], kind)`)
    .orderBy('madeAt')
    .orderBy('postId')
    .execute()
}

export type TermRow = {
  readonly holderId: string
  readonly postId: string
  readonly personId: string
  readonly name: string
  readonly fromDay: string
  readonly lastDay: string | null
}

/** Every term of every post, the latest first; those that never came to hold are left out. */
export async function listTermRows(db: Db, zoneId: string): Promise<TermRow[]> {
  const { rows } = await sql<TermRow>`
    select h.holder_id, h.post_id, h.person_id, person.name, h.from_day, e.last_day
    from luoshi.post_holders h
    join luoshi.people person on person.zone_id = h.zone_id and person.person_id = h.person_id
    left join luoshi.post_holder_ends e on e.zone_id = h.zone_id and e.holder_id = h.holder_id
    where h.zone_id = ${zoneId} and (e.last_day is null or e.last_day >= h.from_day)
    order by h.from_day desc, h.holder_id`.execute(db)
  return rows
}

export type OverseerRow = { readonly officeId: string; readonly fromDay: string; readonly postId: string | null }

/** Who answers for which office from which day on, as it was said last for the day; the latest day first. */
export async function listOverseerRows(db: Db, zoneId: string): Promise<OverseerRow[]> {
  return db
    .selectFrom('officeOverseers')
    .distinctOn(['officeId', 'fromDay'])
    .select(['officeId', 'fromDay', 'postId'])
    .where('zoneId', '=', zoneId)
    .orderBy('officeId')
    .orderBy('fromDay', 'desc')
    .orderBy('revision', 'desc')
    .execute()
}

export async function insertPost(db: Db, row: Tables['posts'] & { readonly kind: PostKind }): Promise<void> {
  await db.insertInto('posts').values(row).execute()
}

export async function insertHolder(db: Db, row: Tables['postHolders']): Promise<void> {
  await db.insertInto('postHolders').values(row).execute()
}

export async function insertHolderEnd(db: Db, row: Tables['postHolderEnds']): Promise<void> {
  await db.insertInto('postHolderEnds').values(row).execute()
}

export async function insertOverseer(db: Db, row: Omit<Tables['officeOverseers'], 'revision'>): Promise<void> {
  const found = await db
    .selectFrom('officeOverseers')
    .select(({ fn }) => fn.max('revision').as('last'))
    .where('zoneId', '=', row.zoneId)
    .where('officeId', '=', row.officeId)
    .where('fromDay', '=', row.fromDay)
    .executeTakeFirst()
  await db
    .insertInto('officeOverseers')
    .values({ ...row, revision: Number(found?.last ?? 0) + 1 })
    .execute()
}
