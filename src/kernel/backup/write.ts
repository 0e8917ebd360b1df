/** Making a backup: every table of ours in one snapshot, while everybody goes on working. */
import { type FileHandle, open, rm } from 'node:fs/promises'
import type pg from 'pg'
import { AppError } from '#base/errors'
import { type Entry, ownerOnly, partOf, writeArchive } from './archive.ts'
import { listTables, quoted, readSequences, type Table } from './catalogue.ts'
import { exportTable } from './export-table.ts'
import { entryOf, type Manifest, manifestFormat, manifestName, type SavedTable } from './manifest.ts'
import { asOwner } from './owner.ts'
import type { Watch } from './progress.ts'

const chunkBytes = 2 ** 16

export type WriteOptions = Watch & {
  /** Must not be there yet. */
  readonly file: string
  /** The owner's address of the database. */
  readonly url: string
  /** Version of the program. */
  readonly program: string
  readonly now: Date
}

/**
 * Writes the backup and returns what it says of itself. When this fails there is no file.
 *
 * @errors database.unreachable, backup.nothing_to_save, backup.not_owner, backup.database_failed, backup.file_exists,
 * backup.part_exists, backup.file_unwritable
 */
export function writeBackup(options: WriteOptions): Promise<Manifest> {
  return asOwner(options.url, options.signal, async (client) => {
    await client.query('begin isolation level repeatable read, read only')
    const tables = await listTables(client)
    if (!tables.some(({ name }) => name === 'migrations')) throw new AppError('backup.nothing_to_save', 'not_found')
    // A migration that comes now waits; who reads and writes rows does not.
    await client.query(`lock table ${tables.map(quoted).join(', ')} in access share mode`)
    const saved: SavedTable[] = []
    const manifest = async (): Promise<Manifest> => ({ ...(await factsOf(client, options)), tables: saved })
    await writeArchive(options.file, entriesOf(client, tables, saved, manifest, options), options.signal)
    return manifest()
  })
}

/** Each table as an entry, and the manifest when all of them are through. */
async function* entriesOf(
  client: pg.Client,
  tables: readonly Table[],
  saved: SavedTable[],
  manifest: () => Promise<Manifest>,
  { file, signal, report }: WriteOptions,
): AsyncGenerator<Entry> {
  for (const table of tables) {
    const spool = await openSpool(file)
    try {
      const tell = (bytes: number): void => report({ doing: 'save', what: table.name, bytes })
      const facts = await exportTable(client, table, (rows) => spool.writeFile(rows), signal, tell)
      saved.push(facts)
      yield { name: entryOf(table), size: facts.bytes, body: readBack(spool) }
    } finally {
      await spool.close()
    }
  }
  const bytes = Buffer.from(`${JSON.stringify(await manifest(), null, 2)}\n`)
  yield { name: manifestName, size: bytes.length, body: onlyChunk(bytes) }
}

async function* readBack(spool: FileHandle): AsyncGenerator<Uint8Array> {
  for (let position = 0; ;) {
    const { buffer, bytesRead } = await spool.read(Buffer.allocUnsafe(chunkBytes), 0, chunkBytes, position)
    if (bytesRead === 0) return
    position += bytesRead
    yield buffer.subarray(0, bytesRead)
  }
}

async function* onlyChunk(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes
}

/** A tar says the size of an entry before its bytes. The file has no name from the start: nothing can be left of it. */
async function openSpool(file: string): Promise<FileHandle> {
  const place = `${partOf(file)}.table`
  const handle = await open(place, 'wx+', ownerOnly)
  await rm(place)
  return handle
}

async function factsOf(client: pg.Client, { program, now }: WriteOptions): Promise<Omit<Manifest, 'tables'>> {
  const { rows: versions } = await client.query<{ version: string }>(
    `select current_setting('server_version') as version`,
  )
  const { rows: migrations } = await client.query<{ name: string; checksum: string }>(
    `select name, checksum from luoshi.migrations order by name collate "C"`,
  )
  return {
    format: manifestFormat,
    program,
    postgres: versions[0]?.version ?? '',
    taken_at: now.toISOString(),
    migrations,
    sequences: await readSequences(client),
  }
}
