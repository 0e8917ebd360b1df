/** The way back: into a database that holds nothing of ours, in one transaction, compared before it counts. */
import type pg from 'pg'
import { AppError } from '#base/errors'
import { type Migration, migrate } from '#kernel/migrate'
import { listTables, readSequences } from './catalogue.ts'
import { measureTable } from './export-table.ts'
import { loadRows } from './load.ts'
import { type Manifest, nameOf, type SavedTable } from './manifest.ts'
import { asOwner } from './owner.ts'
import type { Watch } from './progress.ts'
import { buildSchema, migrationsOf, refuseUsedDatabase } from './schema.ts'

export type RestoreOptions = Watch & {
  readonly file: string
  /** What `checkBackup` returned for it. */
  readonly manifest: Manifest
  /** The owner's address of a database that holds nothing of ours. */
  readonly url: string
  /** Those of this program. */
  readonly migrations: readonly Migration[]
  readonly now: Date
}

/**
 * Restores, and returns the migrations that this program has beyond the backup, which are applied after it. The rows are
 * read back and compared, count and hash; where anything differs, fails or dies, the database holds nothing, as before.
 *
 * @errors those of `migrate`, backup.damaged, backup.newer_than_program, backup.other_schema, backup.database_not_empty,
 * backup.tables_differ, backup.not_owner, backup.database_failed
 */
export async function restoreBackup(options: RestoreOptions): Promise<string[]> {
  const { file, manifest, url, migrations, now, ...watch } = options
  const own = migrationsOf(manifest, migrations)
  await asOwner(url, watch.signal, async (client) => {
    await client.query('begin')
    await refuseUsedDatabase(client)
    await buildSchema(client, own)
    await refuseOtherTables(client, manifest)
    await loadRows(client, file, manifest, watch)
    await refuseOtherRows(client, manifest, watch)
    await client.query('commit')
  })
  return migrate(url, migrations, now)
}

/** A table that no migration makes could not be restored; one without rows in the backup would be empty unnoticed. */
async function refuseOtherTables(client: pg.Client, { tables, sequences }: Manifest): Promise<void> {
  const here = [...(await listTables(client)), ...(await readSequences(client))].map(nameOf)
  const saved = [...tables, ...sequences].map(nameOf)
  const lonely = [...here.filter((name) => !saved.includes(name)), ...saved.filter((name) => !here.includes(name))]
  if (lonely.length > 0) throw new AppError('backup.tables_differ', 'conflict', { tables: lonely })
}

async function refuseOtherRows(client: pg.Client, { tables }: Manifest, watch: Watch): Promise<void> {
  const saved = new Map(tables.map((table) => [nameOf(table), table]))
  const different: string[] = []
  for (const table of await listTables(client)) {
    const restored = await measureTable(client, table, watch)
    if (!isSame(restored, saved.get(nameOf(table)))) different.push(nameOf(table))
  }
  if (different.length > 0) throw new AppError('backup.tables_differ', 'conflict', { tables: different })
}

function isSame(restored: SavedTable, saved: SavedTable | undefined): boolean {
  return restored.rows === saved?.rows && restored.sha256 === saved.sha256
}
