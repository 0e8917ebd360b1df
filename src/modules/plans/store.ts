/** All SQL of the plans slice. Rows in, rows out; what they mean is decided elsewhere. */
import { sql, type Transaction } from 'kysely'
import type { Database } from '#kernel/database'
import type { PlansTables } from './tables.ts'

type Reader = Database<PlansTables>
type Writer = Transaction<PlansTables>

export type PlanKey = { readonly zoneId: string; readonly planId: string }
export type VersionRow = PlansTables['planVersions']
export type HoldRow = PlansTables['planHolds']

/** One who changes a plan waits for the other: versions are numbered without gaps. */
export async function lockPlan(db: Writer, { zoneId, planId }: PlanKey): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext(${`${zoneId}/${planId}`}))`.execute(db)
}

export async function saveZone(db: Writer, zone: { readonly id: string; readonly name: string }): Promise<void> {
  await db
    .insertInto('zones')
    .values({ zoneId: zone.id, name: zone.name })
    .onConflict((conflict) => conflict.column('zoneId').doUpdateSet({ name: zone.name }))
    .execute()
}

export async function findVersionByHash(db: Writer, key: PlanKey, packageSha256: string): Promise<number | undefined> {
  const row = await db
    .selectFrom('planVersions')
    .select('version')
    .where('zoneId', '=', key.zoneId)
    .where('planId', '=', key.planId)
    .where('packageSha256', '=', packageSha256)
    .executeTakeFirst()
  return row?.version
}

export async function lastVersion(db: Writer, key: PlanKey): Promise<number> {
  const row = await db
    .selectFrom('planVersions')
    .select(({ fn }) => fn.max('version').as('last'))
    .where('zoneId', '=', key.zoneId)
    .where('planId', '=', key.planId)
    .executeTakeFirst()
  return row?.last ?? 0
}

export async function insertVersion(db: Writer, row: VersionRow): Promise<void> {
  await db.insertInto('planVersions').values(row).execute()
}

export async function findActivation(
  db: Reader | Writer,
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

export async function insertActivation(db: Writer, row: PlansTables['planActivations']): Promise<void> {
  await db.insertInto('planActivations').values(row).execute()
}

/** Holds not yet released, by entry. */
export async function listOpenHolds(db: Reader | Writer, key: PlanKey): Promise<HoldRow[]> {
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

export async function insertHold(db: Writer, row: HoldRow): Promise<void> {
  await db.insertInto('planHolds').values(row).execute()
}

export async function insertRelease(db: Writer, row: PlansTables['planHoldReleases']): Promise<void> {
  await db.insertInto('planHoldReleases').values(row).execute()
}

export type ActivePlanRow = VersionRow & { readonly activatedAt: Date }

/** The plans in force, each at its active version, by zone and plan. */
export async function listActivePlans(db: Reader): Promise<ActivePlanRow[]> {
  return activePlans(db).orderBy('version.zoneId').orderBy('version.planId').execute()
}

export async function findActivePlan(db: Reader, key: PlanKey): Promise<ActivePlanRow | undefined> {
  return activePlans(db)
    .where('version.zoneId', '=', key.zoneId)
    .where('version.planId', '=', key.planId)
    .executeTakeFirst()
}

function activePlans(db: Reader) {
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
    .selectAll('version')
    .select('active.activatedAt')
}
