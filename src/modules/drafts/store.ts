/** All SQL of the drafts slice. */
import { sql } from 'kysely'
import type { Database } from '#kernel/database'
import type { DraftsTables } from './tables.ts'

type Db = Database<DraftsTables>

export type DraftRow = Omit<DraftsTables['drafts'], 'proposal'> & {
  readonly decisions: number
  readonly outcome: 'applied' | 'discarded' | null
  /** The version it became. */
  readonly version: number | null
}

/** Two who decide at once come one after the other. */
export async function lockDraft(db: Db, zoneId: string, draftId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext(${`draft ${zoneId} ${draftId}`}))`.execute(db)
}

function draftRows(db: Db, zoneId: string) {
  return db
    .selectFrom('drafts as draft')
    .leftJoin('draftEnds as end', (join) =>
      join.onRef('end.zoneId', '=', 'draft.zoneId').onRef('end.draftId', '=', 'draft.draftId'),
    )
    .select(['draft.zoneId', 'draft.draftId', 'draft.planId', 'draft.baseVersion', 'draft.fileName'])
    .select(['draft.startedBy', 'draft.startedAt', 'end.outcome', 'end.version'])
    .select((builder) =>
      builder
        .selectFrom('draftDecisions as decision')
        .select(({ fn }) => fn.countAll<string>().as('n'))
        .whereRef('decision.zoneId', '=', 'draft.zoneId')
        .whereRef('decision.draftId', '=', 'draft.draftId')
        .as('decisions'),
    )
    .where('draft.zoneId', '=', zoneId)
}

const toRow = <Row extends { decisions: string | null }>(row: Row) => ({
  ...row,
  decisions: Number(row.decisions ?? 0),
})

/** The newest first. */
export async function listDraftRows(db: Db, zoneId: string): Promise<DraftRow[]> {
  const rows = await draftRows(db, zoneId).orderBy('draft.startedAt', 'desc').orderBy('draft.draftId').execute()
  return rows.map(toRow)
}

export async function findDraftRow(db: Db, zoneId: string, draftId: string): Promise<DraftRow | undefined> {
  const row = await draftRows(db, zoneId).where('draft.draftId', '=', draftId).executeTakeFirst()
  return row === undefined ? undefined : toRow(row)
}

export async function readProposal(db: Db, zoneId: string, draftId: string): Promise<string> {
  const { proposal } = await db
    .selectFrom('drafts')
    .select('proposal')
    .where('zoneId', '=', zoneId)
    .where('draftId', '=', draftId)
    .executeTakeFirstOrThrow()
  return proposal
}

export async function listDecisions(db: Db, zoneId: string, draftId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('draftDecisions')
    .select('decision')
    .where('zoneId', '=', zoneId)
    .where('draftId', '=', draftId)
    .orderBy('number')
    .execute()
  return rows.map(({ decision }) => decision)
}

export async function insertDraft(db: Db, row: DraftsTables['drafts']): Promise<void> {
  await db.insertInto('drafts').values(row).execute()
}

export async function insertDecision(db: Db, row: DraftsTables['draftDecisions']): Promise<void> {
  await db.insertInto('draftDecisions').values(row).execute()
}

export async function insertEnd(db: Db, row: DraftsTables['draftEnds']): Promise<void> {
  await db.insertInto('draftEnds').values(row).execute()
}

export async function insertDraftFile(db: Db, row: DraftsTables['draftFiles']): Promise<void> {
  await db.insertInto('draftFiles').values(row).execute()
}

/** The file a draft was read from; none where nobody's office sent it. */
export async function findDraftFile(db: Db, zoneId: string, draftId: string): Promise<string | undefined> {
  const row = await db
    .selectFrom('draftFiles')
    .select('fileId')
    .where('zoneId', '=', zoneId)
    .where('draftId', '=', draftId)
    .executeTakeFirst()
  return row?.fileId
}
