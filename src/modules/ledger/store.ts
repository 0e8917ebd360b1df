/** All SQL of the ledger slice. Rows in, rows out; what they mean is decided elsewhere. */
import { sql } from 'kysely'
import type { Database } from '#kernel/database'
import type { LedgerTables } from './tables.ts'

type Db = Database<LedgerTables>
type Tables = LedgerTables

export type NoteRow = Tables['progressNotes']
export type AllotmentRow = Tables['itemAllotments']
export type InstructionRow = Tables['instructions']
export type VerdictRow = Tables['instructionVerdicts']
export type ReplyRow = Tables['instructionReplies']

type ItemKey = { readonly zoneId: string; readonly planId: string; readonly itemId: string }
type NoteKey = ItemKey & { readonly officeId: string; readonly month: string }

/** Whoever allots, judges or sets waits for the other, so that revisions stay whole. */
export async function lockLedger(db: Db, zoneId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext(${`ledger ${zoneId}`}))`.execute(db)
}

/** Every allotment of a zone, the last word of a day last. */
export async function listAllotments(db: Db, zoneId: string): Promise<AllotmentRow[]> {
  return db
    .selectFrom('itemAllotments')
    .selectAll()
    .where('zoneId', '=', zoneId)
    .orderBy('fromDay')
    .orderBy('revision')
    .execute()
}

export async function insertAllotments(db: Db, rows: readonly AllotmentRow[]): Promise<void> {
  await db
    .insertInto('itemAllotments')
    .values([...rows])
    .execute()
}

/** Every saving of a month's notes that the actor may see, in the order of the revisions. */
export async function listNotesOfMonth(db: Db, zoneId: string, month: string): Promise<NoteRow[]> {
  return db
    .selectFrom('progressNotes')
    .selectAll()
    .where('zoneId', '=', zoneId)
    .where('month', '=', month)
    .orderBy('planId')
    .orderBy('itemId')
    .orderBy('officeId')
    .orderBy('revision')
    .execute()
}

/** Every saving on an item that the actor may see: the last month first, each month's revisions in their order. */
export async function listNotesOfItem(db: Db, { zoneId, planId, itemId }: ItemKey): Promise<NoteRow[]> {
  return db
    .selectFrom('progressNotes')
    .selectAll()
    .where('zoneId', '=', zoneId)
    .where('planId', '=', planId)
    .where('itemId', '=', itemId)
    .orderBy('month', 'desc')
    .orderBy('officeId')
    .orderBy('revision')
    .execute()
}

export async function listRevisions(db: Db, key: NoteKey): Promise<NoteRow[]> {
  return db
    .selectFrom('progressNotes')
    .selectAll()
    .where('zoneId', '=', key.zoneId)
    .where('planId', '=', key.planId)
    .where('itemId', '=', key.itemId)
    .where('officeId', '=', key.officeId)
    .where('month', '=', key.month)
    .orderBy('revision')
    .execute()
}

export async function insertNote(db: Db, row: NoteRow): Promise<void> {
  await db.insertInto('progressNotes').values(row).execute()
}

/** Whether a unit has written of an item before, in any month. */
export async function hasNote(db: Db, { zoneId, planId, itemId }: ItemKey, officeId: string): Promise<boolean> {
  const row = await db
    .selectFrom('progressNotes')
    .select('revision')
    .where('zoneId', '=', zoneId)
    .where('planId', '=', planId)
    .where('itemId', '=', itemId)
    .where('officeId', '=', officeId)
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

/** Copies of instructions that the actor may see, the last one first. */
export async function listInstructionRows(db: Db, zoneId: string): Promise<InstructionRow[]> {
  return db
    .selectFrom('instructions')
    .selectAll()
    .where('zoneId', '=', zoneId)
    .orderBy('givenOn', 'desc')
    .orderBy('recordedAt', 'desc')
    .orderBy('instructionId')
    .orderBy('officeId')
    .execute()
}

export async function insertInstructions(db: Db, rows: readonly InstructionRow[]): Promise<void> {
  await db
    .insertInto('instructions')
    .values([...rows])
    .execute()
}

export async function listVerdicts(db: Db, zoneId: string): Promise<VerdictRow[]> {
  return db.selectFrom('instructionVerdicts').selectAll().where('zoneId', '=', zoneId).execute()
}

/** False where it was judged before. */
export async function insertVerdict(db: Db, row: VerdictRow): Promise<boolean> {
  const result = await db
    .insertInto('instructionVerdicts')
    .values(row)
    .onConflict((conflict) => conflict.columns(['zoneId', 'instructionId']).doNothing())
    .executeTakeFirst()
  return result.numInsertedOrUpdatedRows === 1n
}

export async function listReplies(db: Db, zoneId: string): Promise<ReplyRow[]> {
  return db
    .selectFrom('instructionReplies')
    .selectAll()
    .where('zoneId', '=', zoneId)
    .orderBy('recordedAt')
    .orderBy('revision')
    .execute()
}

export async function insertReply(db: Db, row: Omit<ReplyRow, 'revision'>): Promise<void> {
  const found = await db
    .selectFrom('instructionReplies')
    .select(({ fn }) => fn.max('revision').as('last'))
    .where('zoneId', '=', row.zoneId)
    .where('instructionId', '=', row.instructionId)
    .where('officeId', '=', row.officeId)
    .executeTakeFirst()
  await db
    .insertInto('instructionReplies')
    .values({ ...row, revision: Number(found?.last ?? 0) + 1 })
    .execute()
}

/** The views of a person that he has not given up, as he made them. */
export async function listViewRows(db: Db, zoneId: string, personId: string): Promise<Tables['ledgerViews'][]> {
  return db
    .selectFrom('ledgerViews as view')
    .selectAll('view')
    .leftJoin('ledgerViewEnds as end', (join) =>
      join.onRef('end.zoneId', '=', 'view.zoneId').onRef('end.viewId', '=', 'view.viewId'),
    )
    .where('view.zoneId', '=', zoneId)
    .where('view.personId', '=', personId)
    .where('end.viewId', 'is', null)
    .orderBy('view.madeAt')
    .orderBy('view.viewId')
    .execute()
}

export async function insertView(db: Db, row: Tables['ledgerViews']): Promise<void> {
  await db.insertInto('ledgerViews').values(row).execute()
}

export async function insertViewEnd(db: Db, row: Tables['ledgerViewEnds']): Promise<void> {
  await db.insertInto('ledgerViewEnds').values(row).execute()
}
