/** All SQL of the files slice. */
import type { Database } from '#kernel/database'
import type { FilesTables } from './tables.ts'

type Db = Database<FilesTables>
export type FileRow = FilesTables['files']

/** Large enough to be few, small enough to be no burden on a transaction. */
const partBytes = 1_048_576

export async function hasContent(db: Db, zoneId: string, sha256: string): Promise<boolean> {
  const row = await db
    .selectFrom('fileParts')
    .select('part')
    .where('zoneId', '=', zoneId)
    .where('sha256', '=', sha256)
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

/** Keeps the content once; two who send the same at once keep it once too. */
export async function insertContent(db: Db, zoneId: string, sha256: string, bytes: Uint8Array): Promise<void> {
  for (let part = 0; part * partBytes < bytes.length; part += 1) {
    const content = Buffer.from(bytes.subarray(part * partBytes, (part + 1) * partBytes))
    await db
      .insertInto('fileParts')
      .values({ zoneId, sha256, part, content })
      .onConflict((conflict) => conflict.columns(['zoneId', 'sha256', 'part']).doNothing())
      .execute()
  }
}

export async function readContent(db: Db, zoneId: string, sha256: string): Promise<Buffer> {
  const rows = await db
    .selectFrom('fileParts')
    .select('content')
    .where('zoneId', '=', zoneId)
    .where('sha256', '=', sha256)
    .orderBy('part')
    .execute()
  return Buffer.concat(rows.map(({ content }) => content))
}

export async function insertFile(db: Db, row: FileRow): Promise<void> {
  await db.insertInto('files').values(row).execute()
}

export async function findFiles(db: Db, zoneId: string, fileIds: readonly string[]): Promise<FileRow[]> {
  if (fileIds.length === 0) return []
  return db.selectFrom('files').selectAll().where('zoneId', '=', zoneId).where('fileId', 'in', fileIds).execute()
}
