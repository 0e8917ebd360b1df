/** Use cases of the offices slice: the directory on a day, new offices, new names and places, mergers and splits. */
import { randomUUID } from 'node:crypto'
import { AppError } from '#base/errors'
import type { Context } from '#kernel/context'
import {
  isSucceeded,
  nextOf,
  partsOf,
  predecessorsOf,
  refusalOf,
  type SuccessionPart,
  type SuccessionRefusal,
  successorsOf,
  wouldHangBelowItself,
} from './rules.ts'
import type {
  Directory,
  DirectoryOffice,
  NewOffice,
  NewSuccession,
  OfficeChange,
  OfficeKind,
  OfficeRecord,
} from './schema.ts'
import {
  insertName,
  insertOfficeWhereNew,
  insertParent,
  insertSuccession,
  listAllNames,
  listOfficeRows,
  listParents,
  listSuccessionParts,
  lockDirectory,
  type NameRow,
  type OfficeRow,
} from './store.ts'
import type { OfficesTables } from './tables.ts'

type InZone = { readonly zone: string }
type OnDay = InZone & { readonly day?: string | undefined }

const tablesOf = (context: Context) => context.db<OfficesTables>()

/** The directory on a day, today where none is given. */
export async function listOffices(context: Context, { zone, day = context.today }: OnDay): Promise<Directory> {
  const rows = await listOfficeRows(tablesOf(context), zone, day)
  const parts = await listSuccessionParts(tablesOf(context), zone)
  const names = Map.groupBy(await listAllNames(tablesOf(context), zone), ({ officeId }) => officeId)
  return { day, offices: rows.map((row) => directoryOffice(row, names.get(row.officeId) ?? [], parts, day)) }
}

/** @errors offices.not_found */
export async function getOffice(
  context: Context,
  { zone, office, day = context.today }: OnDay & { readonly office: string },
): Promise<OfficeRecord> {
  const rows = await listOfficeRows(tablesOf(context), zone, day)
  const row = getRow(rows, office)
  const names = (await listAllNames(tablesOf(context), zone)).filter(({ officeId }) => officeId === office)
  const places = await listParents(tablesOf(context), zone, office)
  const parts = await listSuccessionParts(tablesOf(context), zone)
  const own = Map.groupBy(
    parts.filter(({ predecessor, successor }) => predecessor === office || successor === office),
    ({ successionId }) => successionId,
  )
  return {
    ...directoryOffice(row, names, parts, day),
    names: names.map(({ fromDay, name, shortName }) => ({ fromDay, name, shortName })),
    places: places.map(({ fromDay, parentId: parent }) => ({ fromDay, parent })),
    predecessors: predecessorsOf(parts, office, day).slice(1),
    successions: [...own.keys()].flatMap((id) => {
      const whole = parts.filter(({ successionId }) => successionId === id)
      const [first] = whole
      if (first === undefined) return []
      const { onDay, kind, basis } = first
      const unique = (of: (part: SuccessionPart) => string): string[] => [...new Set(whole.map(of))]
      return [
        {
          onDay,
          kind,
          basis,
          predecessors: unique((part) => part.predecessor),
          successors: unique((part) => part.successor),
        },
      ]
    }),
  }
}

function directoryOffice(
  row: OfficeRow,
  names: readonly NameRow[],
  parts: readonly SuccessionPart[],
  day: string,
): DirectoryOffice {
  const { officeId: id, name, shortName, kind, parentId: parent } = row
  const others = names.filter((one) => one.name !== name)
  return {
    id,
    name,
    shortName,
    kind,
    parent,
    since: names[0]?.fromDay ?? day,
    otherNames: others.map(({ fromDay, name: otherName }) => ({ fromDay, name: otherName })),
    succeededBy: isSucceeded(parts, id, day) ? successorsOf(parts, id, day) : [],
  }
}

function getRow(rows: readonly OfficeRow[], office: string): OfficeRow {
  const row = rows.find(({ officeId }) => officeId === office)
  if (row === undefined) throw new AppError('offices.not_found', 'not_found', { office })
  return row
}

/**
 * Adds offices to the directory: all of them or none.
 *
 * @errors offices.already_there, offices.not_found where a parent is unknown, offices.below_itself
 */
export async function addOffices(
  context: Context,
  { zone }: InZone,
  { offices }: { readonly offices: readonly NewOffice[] },
): Promise<Directory> {
  const db = tablesOf(context)
  await lockDirectory(db, zone)
  const known = await listOfficeRows(db, zone, context.today)
  const taken = offices.find(({ id, name }) => known.some((row) => row.officeId === id || row.name === name))
  if (taken !== undefined)
    throw new AppError('offices.already_there', 'conflict', { office: taken.id, name: taken.name })
  const tree = [...known.map((row) => ({ id: row.officeId, parent: row.parentId })), ...offices]
  for (const { id, parent } of offices) refuseWrongParent(tree, id, parent)
  for (const { id, kind } of offices)
    await insertOfficeWhereNew(db, { zoneId: zone, officeId: id, kind, madeAt: context.now })
  for (const office of offices) await say(context, zone, office.id, office)
  context.record({ action: 'offices.added', object: `offices.zone/${zone}`, payload: { offices } })
  return listOffices(context, { zone })
}

/**
 * A new name or a new place from a day on; what was before that day stays as it was.
 *
 * @errors offices.not_found, offices.below_itself
 */
export async function changeOffice(
  context: Context,
  { zone, office }: InZone & { readonly office: string },
  change: OfficeChange,
): Promise<OfficeRecord> {
  await lockDirectory(tablesOf(context), zone)
  const rows = await listOfficeRows(tablesOf(context), zone, change.fromDay)
  getRow(rows, office)
  refuseWrongParent(
    rows.map((row) => ({ id: row.officeId, parent: row.parentId })),
    office,
    change.parent,
  )
  await say(context, zone, office, change)
  context.record({ action: 'offices.changed', object: `offices.office/${office}`, payload: change })
  return getOffice(context, { zone, office })
}

function refuseWrongParent(
  tree: readonly { id: string; parent: string | null }[],
  office: string,
  parent: string | null,
): void {
  if (parent !== null && !tree.some(({ id }) => id === parent)) {
    throw new AppError('offices.not_found', 'not_found', { office: parent })
  }
  if (wouldHangBelowItself(tree, office, parent)) throw new AppError('offices.below_itself', 'conflict', { office })
}

async function say(context: Context, zoneId: string, officeId: string, said: OfficeChange): Promise<void> {
  const { fromDay, name, shortName, parent: parentId } = said
  const key = { zoneId, officeId, fromDay, recordedAt: context.now }
  await insertName(tablesOf(context), { ...key, name, shortName })
  await insertParent(tablesOf(context), { ...key, parentId })
}

/**
 * Merges or splits offices on a day. Open work follows by itself, because whose it is is asked by the day; history stays
 * with the old offices and is seen by the new ones.
 *
 * @errors offices.not_found, offices.succession_malformed, offices.already_succeeded, offices.succession_too_early
 */
export async function succeed(context: Context, { zone }: InZone, given: NewSuccession): Promise<Directory> {
  const db = tablesOf(context)
  await lockDirectory(db, zone)
  const { kind, onDay, basis, predecessors, successors } = given
  const refusal = refusalOf(await listSuccessionParts(db, zone), given)
  if (refusal !== null) refuseSuccession(refusal, kind)
  const rows = await listOfficeRows(db, zone, onDay)
  for (const office of [...predecessors, ...successors]) getRow(rows, office)
  const key = { zoneId: zone, successionId: randomUUID() }
  await insertSuccession(
    db,
    { ...key, onDay, kind, basis, recordedAt: context.now, recordedBy: context.actor.name },
    partsOf(given).map(({ predecessor, successor }) => ({
      ...key,
      predecessorId: predecessor,
      successorId: successor,
    })),
  )
  context.record({ action: 'offices.succeeded', object: `offices.succession/${key.successionId}`, payload: given })
  return listOffices(context, { zone, day: onDay > context.today ? onDay : context.today })
}

function refuseSuccession(refusal: SuccessionRefusal, kind: string): never {
  switch (refusal.reason) {
    case 'malformed':
      throw new AppError('offices.succession_malformed', 'invalid', { kind })
    case 'already_succeeded':
      throw new AppError('offices.already_succeeded', 'conflict', { office: refusal.office })
    case 'too_early':
      throw new AppError('offices.succession_too_early', 'conflict', { office: refusal.office })
  }
}

/** An office as a plan names it. */
export type OfficeOfPlan = {
  readonly id: string
  readonly name: string
  readonly shortName: string
  readonly kind: OfficeKind
  readonly parent: string | null
  /** First day the plan speaks of it. */
  readonly from: string
}

/** Takes the offices of a plan into the directory of its zone, as far as they are new; known ones keep their name. */
export async function enrolOffices(context: Context, offices: readonly OfficeOfPlan[]): Promise<void> {
  const zone = context.actor.zone
  const db = tablesOf(context)
  await lockDirectory(db, zone)
  const fresh: OfficeOfPlan[] = []
  for (const office of offices) {
    const row = { zoneId: zone, officeId: office.id, kind: office.kind, madeAt: context.now }
    if (await insertOfficeWhereNew(db, row)) fresh.push(office)
  }
  for (const { id, from: fromDay, name, shortName, parent } of fresh) {
    await say(context, zone, id, { fromDay, name, shortName, parent })
  }
  if (fresh.length > 0) {
    context.record({ action: 'offices.enrolled', object: `offices.zone/${zone}`, payload: { offices: fresh } })
  }
}

/** Who does on a day what an office once did, and whose past an office carries on. */
export async function loadSuccession(context: Context): Promise<{
  readonly successorsOf: (office: string, day: string) => string[]
  readonly predecessorsOf: (office: string, day: string) => string[]
  /** One step only: who took an office's work over directly; nobody while it works. */
  readonly nextOf: (office: string, day: string) => string[]
}> {
  const parts = await listSuccessionParts(tablesOf(context), context.actor.zone)
  return {
    nextOf: (office, day) => nextOf(parts, office, day),
    successorsOf: (office, day) => successorsOf(parts, office, day),
    predecessorsOf: (office, day) => predecessorsOf(parts, office, day),
  }
}
