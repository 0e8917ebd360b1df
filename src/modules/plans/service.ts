/** Use cases of the plans slice: apply a package, hold an entry for running work, read the document. */
import { createHash, randomUUID } from 'node:crypto'
import { AppError } from '#base/errors'
import type { Context } from '#kernel/context'
import type { Database } from '#kernel/database'
import { civilDay } from '#kernel/clock'
import { findSetting, putSetting } from '#kernel/zone-settings'
import { enrolOffices, type OfficeOfPlan } from '#modules/offices'
import { canonicalJson } from '#base/canonical-json'
import { type EntryKind, formatVersion, type PlanPackage } from '#plan'
import { documentOf } from './document.ts'
import { orphansOf } from './rules.ts'
import type { PlanDocument, PlanList, PlanParams, PlanSummary } from './schema.ts'
import {
  findActivation,
  findActivePlan,
  findVersionByHash,
  insertActivation,
  insertHold,
  insertRelease,
  insertVersion,
  insertZoneWhereNew,
  lastVersion,
  listActivePlans,
  listActiveVersions,
  listOpenHolds,
  lockPlan,
  type PlanKey,
  type PlanSummaryRow,
  type VersionRow,
} from './store.ts'
import type { PlansTables } from './tables.ts'

const zoneNameSetting = 'zone-name'

export type Applied = { readonly outcome: 'unchanged' | 'activated'; readonly version: number }

/**
 * Stores a checked package as a version and puts it in force; the same package again changes nothing.
 *
 * @errors plans.would_orphan with the entries that running work stands on and the package lacks
 */
export async function applyPackage(context: Context, pack: PlanPackage): Promise<Applied> {
  const { text, packageSha256 } = writtenForm(pack)
  const key = keyOf(pack)
  const db = context.db<PlansTables>()
  await lockPlan(db, key)
  const active = await findActivation(db, key)
  const known = await findVersionByHash(db, key, packageSha256)
  if (active !== undefined && known === active.version) return { outcome: 'unchanged', version: known }
  await refuseOrphans(context, pack)
  await openZone(context, pack.plan.zone.name)
  const version = known ?? (await lastVersion(db, key)) + 1
  if (known === undefined) {
    const { title, zone, format } = pack.plan
    const facts = { title, zoneName: zone.name, format, demonstration: pack.demonstration !== null }
    await insertVersion(db, { ...key, ...facts, version, package: text, packageSha256, appliedAt: context.now })
  }
  const activation = (active?.activation ?? 0) + 1
  await insertActivation(db, { ...key, activation, version, activatedAt: context.now })
  await enrolOffices(context, officesOfPlan(pack))
  context.record({
    action: 'plans.activated',
    object: `plans.plan/${key.planId}`,
    payload: { version, activation, packageSha256, title: pack.plan.title },
  })
  return { outcome: 'activated', version }
}

/** The offices a plan names, as the directory of the zone takes them in. */
function officesOfPlan({ plan, offices }: PlanPackage): OfficeOfPlan[] {
  return offices.map(({ id, name, short_name, kind, host }) => ({
    id,
    name,
    shortName: short_name ?? name,
    kind,
    parent: host ?? null,
    from: plan.issued_on,
  }))
}

/** Opens a zone for its first people and plans; a zone that is there keeps its name. */
export async function openZone(context: Context, name: string): Promise<void> {
  await insertZoneWhereNew(context.db<PlansTables>(), context.actor.zone)
  if ((await findSetting(context, zoneNameSetting)) === undefined) await putSetting(context, zoneNameSetting, name)
}

/** What a zone is called: as its first plan or its founders said. */
export async function getZoneName(context: Context): Promise<string> {
  return (await findSetting(context, zoneNameSetting)) ?? context.actor.zone
}

export type Installed = { readonly outcome: 'same' | 'activated' | 'differs'; readonly version: number }

/**
 * Puts the first version of a plan in force. Where one is in force already it stays, the same or another: a new release
 * of the program never changes by which rules an office works.
 */
export async function installPackage(context: Context, pack: PlanPackage): Promise<Installed> {
  const db = context.db<PlansTables>()
  const active = await findActivation(db, keyOf(pack))
  if (active === undefined) return { outcome: 'activated', version: (await applyPackage(context, pack)).version }
  const known = await findVersionByHash(db, keyOf(pack), writtenForm(pack).packageSha256)
  return { outcome: known === active.version ? 'same' : 'differs', version: active.version }
}

function keyOf({ plan }: PlanPackage): PlanKey {
  return { zoneId: plan.zone.id, planId: plan.id }
}

function writtenForm(pack: PlanPackage): { readonly text: string; readonly packageSha256: string } {
  const text = canonicalJson(pack)
  return { text, packageSha256: createHash('sha256').update(text).digest('hex') }
}

async function refuseOrphans(context: Context, pack: PlanPackage): Promise<void> {
  const entries = await listOrphans(context, pack)
  if (entries.length > 0) throw new AppError('plans.would_orphan', 'conflict', { plan: pack.plan.id, entries })
}

type HoldRequest = PlanKey & {
  readonly entryKind: EntryKind
  readonly entryId: string
  /** What runs, in words a person reads when a new version is refused. */
  readonly reason: string
}

/**
 * Marks an entry of the active version as needed by running work until `releaseEntry`.
 *
 * @errors plans.not_found, plans.entry_not_found
 */
export async function holdEntry(context: Context, request: HoldRequest): Promise<string> {
  const holdId = randomUUID()
  const db = context.db<PlansTables>()
  await lockPlan(db, request)
  const row = await getActivePlan(db, request)
  const hold = { ...request, holdId, heldAt: context.now }
  if (orphansOf(packageOf(row), [hold]).length > 0) {
    throw new AppError('plans.entry_not_found', 'not_found', { plan: request.planId, entry: request.entryId })
  }
  await insertHold(db, hold)
  return holdId
}

/**
 * Ends a hold: the work that needed the entry is over.
 *
 * @errors plans.hold_not_found also where it was released before
 */
export async function releaseEntry(context: Context, zoneId: string, holdId: string): Promise<void> {
  const released = await insertRelease(context.db<PlansTables>(), { zoneId, holdId, releasedAt: context.now })
  if (!released) throw new AppError('plans.hold_not_found', 'not_found', { hold: holdId })
}

/** The version of a plan that is in force, and its package; nothing where there is none. */
export async function findActivePackage(
  context: Context,
  zoneId: string,
  planId: string,
): Promise<{ readonly version: number; readonly pack: PlanPackage } | undefined> {
  const row = await findActivePlan(context.db<PlansTables>(), { zoneId, planId })
  return row === undefined ? undefined : { version: row.version, pack: packageOf(row) }
}

/** What runs and would lose its ground with this package, in words. */
export async function listOrphans(context: Context, pack: PlanPackage): Promise<string[]> {
  const orphans = orphansOf(pack, await listOpenHolds(context.db<PlansTables>(), keyOf(pack)))
  return orphans.map(({ entryKind, entryId, reason }) => `${entryKind} ${entryId}（${reason}）`)
}

/** Plans in force, and which one opens first: a demonstration where there is one. In production demonstrations are not there. */
export async function listPlans(context: Context): Promise<PlanList> {
  const rows = await listActivePlans(context.db<PlansTables>())
  const plans = rows.filter((row) => isShown(context, row)).map(summaryOf)
  const home = plans.find((plan) => plan.demonstration) ?? plans[0]
  return { plans, home: home === undefined ? null : { zone: home.zoneId, plan: home.id } }
}

function isShown({ mode }: Context, { demonstration }: Pick<VersionRow, 'demonstration'>): boolean {
  return mode === 'demonstration' || !demonstration
}

/** @errors plans.not_found, plans.format_unknown */
export async function getDocument(context: Context, params: PlanParams): Promise<PlanDocument> {
  const key: PlanKey = { zoneId: params.zone, planId: params.plan }
  const row = await getActivePlan(context.db<PlansTables>(), key)
  if (!isShown(context, row)) throw notFound(key)
  const pack = packageOf(row)
  return documentOf(pack, row.version, pack.demonstration?.clock ?? civilDay(context.now))
}

/**
 * The documents of a zone's plans in force on the day of the work, in the order of their ids. A plan that another one
 * in force lies on is told by that one alone.
 *
 * @errors plans.format_unknown
 */
export async function listDocuments(context: Context, zone: string): Promise<PlanDocument[]> {
  const rows = (await listActiveVersions(context.db<PlansTables>(), zone)).filter((row) => isShown(context, row))
  const packs = rows.map((row) => ({ pack: packageOf(row), version: row.version }))
  const below = new Set(packs.flatMap(({ pack }) => pack.layers.filter((layer) => layer !== pack.plan.id)))
  return packs
    .filter(({ pack }) => !below.has(pack.plan.id))
    .map(({ pack, version }) => documentOf(pack, version, context.today))
}

async function getActivePlan(db: Database<PlansTables>, key: PlanKey): Promise<VersionRow> {
  const row = await findActivePlan(db, key)
  if (row === undefined) throw notFound(key)
  return row
}

function notFound({ zoneId, planId }: PlanKey): AppError {
  return new AppError('plans.not_found', 'not_found', { zone: zoneId, plan: planId })
}

/** @errors plans.format_unknown when another program wrote it in a format that this one does not know */
function packageOf({ format, planId, ...row }: VersionRow): PlanPackage {
  if (format === formatVersion) return JSON.parse(row.package) as PlanPackage
  throw new AppError('plans.format_unknown', 'unavailable', { plan: planId, format, known: formatVersion })
}

function summaryOf({ planId, zoneName, activatedAt, ...row }: PlanSummaryRow): PlanSummary {
  const { zoneId, title, version, demonstration } = row
  return { id: planId, zoneId, zone: zoneName, title, version, activatedOn: civilDay(activatedAt), demonstration }
}
