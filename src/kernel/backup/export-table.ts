/** The rows of one table in their one order, counted and hashed while they pass. */
import { createHash } from 'node:crypto'
import { pipeline } from 'node:stream/promises'
import pg from 'pg'
import { to as copyTo } from 'pg-copy-streams'
import { quoted, type Table } from './catalogue.ts'
import type { SavedTable } from './manifest.ts'
import type { Watch } from './progress.ts'

type Told = (bytes: number) => void

/** Takes the rows as they come, to the end. */
type Target = (chunks: AsyncIterable<Buffer>) => Promise<void>

/** Gives the rows to `target` and returns what the manifest says of them. */
export async function exportTable(
  client: pg.Client,
  table: Table,
  target: Target,
  signal: AbortSignal,
  tell: Told,
): Promise<SavedTable> {
  const { schema, name, columns } = table
  const rows = client.query(copyTo(`copy (${selectOf(table)}) to stdout`))
  const hash = createHash('sha256')
  let bytes = 0
  const measure = async function* (chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
    for await (const chunk of chunks) {
      hash.update(chunk)
      bytes += chunk.length
      tell(bytes)
      yield chunk
    }
  }
  await pipeline(rows, measure, target, { signal })
  return { schema, name, columns: [...columns], rows: rows.rowCount, bytes, sha256: hash.digest('hex') }
}

/** What the manifest would say of a table as it is now. */
export function measureTable(client: pg.Client, table: Table, { signal, report }: Watch): Promise<SavedTable> {
  const tell = (bytes: number): void => report({ doing: 'compare', what: table.name, bytes })
  return exportTable(client, table, drain, signal, tell)
}

async function drain(chunks: AsyncIterable<Buffer>): Promise<void> {
  for await (const chunk of chunks) void chunk
}

/**
 * The same rows give the same bytes on every server: ordered by the text of the key, by code point. Where a table lies
 * on the disk, and what collation the server has, must not matter.
 */
function selectOf(table: Table): string {
  const columns = table.columns.map((column) => pg.escapeIdentifier(column)).join(', ')
  const order = table.key.map((column) => `${pg.escapeIdentifier(column)}::text collate "C"`).join(', ')
  return `select ${columns} from ${quoted(table)} order by ${order}`
}
