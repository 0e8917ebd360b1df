/** All SQL of the workbench slice. Rows in, rows out; what they mean is decided elsewhere. */
import type { Database } from '#kernel/database'
import type { WorkbenchTables } from './tables.ts'

type Db = Database<WorkbenchTables>
export type NoticeRow = WorkbenchTables['notices']
export type NoticeWithRead = NoticeRow & { readonly readAt: Date | null }

const noticesMax = 100

/** An entry that is heard twice makes no second notice. */
export async function insertNotices(db: Db, rows: readonly NoticeRow[]): Promise<void> {
  if (rows.length === 0) return
  await db
    .insertInto('notices')
    .values([...rows])
    .onConflict((conflict) => conflict.columns(['zoneId', 'entryNumber', 'addresseeKind', 'addresseeId']).doNothing())
    .execute()
}

/** The newest notices for a person and his offices, the last one first. */
export async function listNotices(
  db: Db,
  zoneId: string,
  personId: string,
  offices: readonly string[],
): Promise<NoticeWithRead[]> {
  return db
    .selectFrom('notices as notice')
    .selectAll('notice')
    .leftJoin('noticeReads as read', (join) =>
      join
        .onRef('read.zoneId', '=', 'notice.zoneId')
        .onRef('read.entryNumber', '=', 'notice.entryNumber')
        .on('read.personId', '=', personId),
    )
    .select('read.readAt')
    .where('notice.zoneId', '=', zoneId)
    .where((column) =>
      column.or([
        column.and({ addresseeKind: 'person', addresseeId: personId }),
        ...(offices.length === 0
          ? []
          : [column.and([column('addresseeKind', '=', 'office'), column('addresseeId', 'in', [...offices])])]),
      ]),
    )
    .orderBy('notice.entryNumber', 'desc')
    .limit(noticesMax)
    .execute()
}

export async function insertReads(db: Db, rows: readonly WorkbenchTables['noticeReads'][]): Promise<void> {
  if (rows.length === 0) return
  await db
    .insertInto('noticeReads')
    .values([...rows])
    .onConflict((conflict) => conflict.columns(['zoneId', 'personId', 'entryNumber']).doNothing())
    .execute()
}
