/** SQL of the audit slice: it only reads the log, whose tables are the kernel's. */
import { sql } from 'kysely'
import { type AuditTables } from '#kernel/audit'
import type { Database } from '#kernel/database'

type Db = Database<AuditTables>

export type EntryFilter = {
  readonly before?: number | undefined
  readonly limit: number
  readonly actor?: string | undefined
  readonly action?: string | undefined
  readonly object?: string | undefined
  readonly begins?: Date | undefined
  readonly ends?: Date | undefined
}

export type EntryRow = {
  readonly number: string
  readonly recordedAt: Date
  readonly actor: string
  readonly action: string
  readonly object: string
  readonly erased: boolean
  readonly clockWentBack: boolean
}

function entries(db: Db, zoneId: string) {
  return db
    .selectFrom('auditEntries as entry')
    .leftJoin('auditPayloads as payload', (join) =>
      join.onRef('payload.zoneId', '=', 'entry.zoneId').onRef('payload.entryId', '=', 'entry.entryId'),
    )
    .select(['entry.number', 'entry.recordedAt', 'entry.actor', 'entry.action', 'entry.object'])
    .select([
      sql<boolean>`payload.erased_reason is not null`.as('erased'),
      sql<boolean>`exists (select from luoshi.audit_entries b where b.zone_id = entry.zone_id
        and b.number = entry.number - 1 and b.recorded_at > entry.recorded_at)`.as('clockWentBack'),
    ])
    .where('entry.zoneId', '=', zoneId)
}

/** The newest first. */
export async function listEntryRows(db: Db, zoneId: string, filter: EntryFilter): Promise<EntryRow[]> {
  const { before, limit, actor, action, object, begins, ends } = filter
  return entries(db, zoneId)
    .$if(before !== undefined, (query) => query.where('entry.number', '<', String(before)))
    .$if(actor !== undefined, (query) => query.where('entry.actor', '=', actor ?? ''))
    .$if(action !== undefined, (query) => query.where('entry.action', '=', action ?? ''))
    .$if(object !== undefined, (query) =>
      object?.endsWith('/')
        ? query.where(sql<boolean>`starts_with(entry.object, ${object})`)
        : query.where('entry.object', '=', object ?? ''),
    )
    .$if(begins !== undefined, (query) => query.where('entry.recordedAt', '>=', begins ?? new Date(0)))
    .$if(ends !== undefined, (query) => query.where('entry.recordedAt', '<', ends ?? new Date(0)))
    .orderBy('entry.number', 'desc')
    .limit(limit)
    .execute()
}

export async function findEntryRow(db: Db, zoneId: string, number: number) {
  return entries(db, zoneId)
    .select(['entry.entryId', 'entry.sealedAt', 'entry.hash', 'entry.previousHash', 'entry.payloadHash'])
    .select(['payload.payload', 'payload.erasedReason', 'payload.erasedAt'])
    .where('entry.number', '=', String(number))
    .executeTakeFirst()
}

export async function findLastEntry(
  db: Db,
  zoneId: string,
): Promise<{ readonly number: string; readonly sealedAt: Date } | undefined> {
  return db
    .selectFrom('auditEntries')
    .select(['number', 'sealedAt'])
    .where('zoneId', '=', zoneId)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst()
}

export async function findLastVerification(
  db: Db,
  zoneId: string,
): Promise<AuditTables['auditVerifications'] | undefined> {
  return db
    .selectFrom('auditVerifications')
    .selectAll()
    .where('zoneId', '=', zoneId)
    .orderBy('verifiedAt', 'desc')
    .limit(1)
    .executeTakeFirst()
}

export async function findLastCheckpoint(
  db: Db,
  zoneId: string,
): Promise<{ readonly size: string; readonly madeAt: Date } | undefined> {
  return db
    .selectFrom('auditCheckpoints')
    .select(['size', 'madeAt'])
    .where('zoneId', '=', zoneId)
    .orderBy('size', 'desc')
    .limit(1)
    .executeTakeFirst()
}

export async function listCheckpointRows(
  db: Db,
  zoneId: string,
): Promise<{ readonly size: string; readonly note: string }[]> {
  return db
    .selectFrom('auditCheckpoints')
    .select(['size', 'note'])
    .where('zoneId', '=', zoneId)
    .orderBy('size', 'desc')
    .execute()
}

/** The newest first. */
export async function listReadRows(
  db: Db,
  zoneId: string,
  before: Date | null,
  limit: number,
): Promise<AuditTables['auditReads'][]> {
  return db
    .selectFrom('auditReads')
    .selectAll()
    .where('zoneId', '=', zoneId)
    .$if(before !== null, (query) => query.where('readAt', '<', before ?? new Date(0)))
    .orderBy('readAt', 'desc')
    .orderBy('readId')
    .limit(limit)
    .execute()
}

export async function listPositionRows(db: Db, zoneId: string): Promise<AuditTables['listenerPositions'][]> {
  return db.selectFrom('listenerPositions').selectAll().where('zoneId', '=', zoneId).execute()
}

export async function listFailureRows(db: Db, zoneId: string): Promise<AuditTables['listenerFailures'][]> {
  return db.selectFrom('listenerFailures').selectAll().where('zoneId', '=', zoneId).orderBy('number').execute()
}
