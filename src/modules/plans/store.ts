/** All SQL of the plans slice. Rows in, rows out; what they mean is decided elsewhere. */
import { sql } from 'kysely'
import type { Database } from '#kernel/database'
import type { PlansTables } from './tables.ts'

type Db = Database<PlansTables>

export type PlanKey = { readonly zoneId: string; readonly planId: string }
export type VersionRow = PlansTables['planVersions']
type HoldRow = PlansTables['planHolds']

/** One who changes a plan waits for the other: versions are numbered without gaps. */
export async function lockPlan(db: Db, { zoneId, planId }: PlanKey): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext(${`${zoneId}/${planId}`}))`.execute(db)
}

export async function insertZoneWhereNew(db: Db, zoneId: string): Promise<void> {
  await db
    .insertInto('zones')
    .values({ zoneId })
    .onConflict((conflict) => conflict.column('zoneId').doNothing())
    .execute()
}

/** Every zone there is. */
export async function listZones(db: Database<unknown>): Promise<readonly string[]> {
  const rows = await (db as Db).selectFrom('zones').select('zoneId').orderBy('zoneId').execute()
  return rows.map(({ zoneId }) => zoneId)
}

export async function findVersionByHash(db: Db, key: PlanKey, packageSha256: string): Promise<number | undefined> {
  const row = await db
    .selectFrom('planVersions')
    .select('version')
    .where('zoneId', '=', key.zoneId)
    .where('planId', '=', key.planId)
    .where('packageSha256', '=', packageSha256)
    .executeTakeFirst()
  return row?.version
}

export async function lastVersion(db: Db, key: PlanKey): Promise<number> {
  const row = await db
    .selectFrom('planVersions')
    .select(({ fn }) => fn.max('version').as('last'))
    .where('zoneId', '=', key.zoneId)
    .where('planId', '=', key.planId)
    .executeTakeFirst()
  return row?.last ?? 0
}

export async function insertVersion(db: Db, row: VersionRow): Promise<void> {
  await db.insertInto('planVersions').values(row).execute()
}

export async function findActivation(
  db: Db,
  key: PlanKey,
): Promise<{ activation: number; version: number } | undefined> {
  return db
    .selectFrom('planActivations')
    .select(['activation', 'version'])
    .where('zoneId', '=', key.zoneId)
    .where('planId', '=', key.planId)
    .orderBy('activation', 'desc')
    .limit(1)
    .executeTakeFirst()
}

export async function insertActivation(db: Db, row: PlansTables['planActivations']): Promise<void> {
  await db.insertInto('planActivations').values(row).execute()
}

/** Holds not yet released, by entry. */
export async function listOpenHolds(db: Db, key: PlanKey): Promise<HoldRow[]> {
  return db
    .selectFrom('planHolds as hold')
    .selectAll('hold')
    .leftJoin('planHoldReleases as release', (join) =>
      join.onRef('release.zoneId', '=', 'hold.zoneId').onRef('release.holdId', '=', 'hold.holdId'),
    )
    .where('hold.zoneId', '=', key.zoneId)
    .where('hold.planId', '=', key.planId)
    .where('release.holdId', 'is', null)
    .orderBy('hold.entryKind')
    .orderBy('hold.entryId')
    .execute()
}

export async function insertHold(db: Db, row: HoldRow): Promise<void> {
  await db.insertInto('planHolds').values(row).execute()
}

/** False where there is no such hold, or it was released before. */
export async function insertRelease(db: Db, row: PlansTables['planHoldReleases']): Promise<boolean> {
  const result = await db
    .insertInto('planHoldReleases')
    .columns(['zoneId', 'holdId', 'releasedAt'])
    .expression((query) =>
      query
        .selectFrom('planHolds')
        .select((columns) => ['zoneId', 'holdId', columns.val(row.releasedAt).as('releasedAt')])
        .where('zoneId', '=', row.zoneId)
        .where('holdId', '=', row.holdId),
    )
    .onConflict((conflict) => conflict.columns(['zoneId', 'holdId']).doNothing())
    .executeTakeFirst()
  return Number(result.numInsertedOrUpdatedRows) > 0
}

const summaryColumns = ['zoneId', 'planId', 'version', 'zoneName', 'title', 'demonstration'] as const
export type PlanSummaryRow = Pick<VersionRow, (typeof summaryColumns)[number]> & { readonly activatedAt: Date }

/** The plans in force, each at its active version, by zone and plan. */
export async function listActivePlans(db: Db): Promise<PlanSummaryRow[]> {
  return activePlans(db)
    .select(summaryColumns.map((column) => `version.${column}` as const))
    .select('active.activatedAt')
    .orderBy('version.zoneId')
    .orderBy('version.planId')
    .execute()
}

/** The versions in force of a zone's plans, whole. */
export async function listActiveVersions(db: Db, zoneId: string): Promise<VersionRow[]> {
  return activePlans(db).selectAll('version').where('version.zoneId', '=', zoneId).orderBy('version.planId').execute()
}

/** The version of a plan that is in force. */
export async function findActivePlan(db: Db, key: PlanKey): Promise<VersionRow | undefined> {
  return activePlans(db)
    .selectAll('version')
    .where('version.zoneId', '=', key.zoneId)
    .where('version.planId', '=', key.planId)
    .executeTakeFirst()
}

function activePlans(db: Db) {
  const latest = db
    .selectFrom('planActivations')
    .distinctOn(['zoneId', 'planId'])
    .select(['zoneId', 'planId', 'version', 'activatedAt'])
    .orderBy('zoneId')
    .orderBy('planId')
    .orderBy('activation', 'desc')
  return db
    .selectFrom(latest.as('active'))
    .innerJoin('planVersions as version', (join) =>
      join
        .onRef('version.zoneId', '=', 'active.zoneId')
        .onRef('version.planId', '=', 'active.planId')
        .onRef('version.version', '=', 'active.version'),
    )
}
