/**
 * Loading rows into tables that guard themselves. Their owner may take the guards away and put them back, so no superuser
 * is needed: triggers are switched off, foreign keys are dropped and made again over the whole, which also checks them.
 */
import { pipeline } from 'node:stream/promises'
import pg from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import { readEntries } from './archive.ts'
import { quoted, schemas } from './catalogue.ts'
import { entryOf, type Manifest, type SavedTable } from './manifest.ts'
import type { Watch } from './progress.ts'

/** The rows of a backup and nothing else, also where a migration had put rows of its own. */
export async function loadRows(client: pg.Client, file: string, manifest: Manifest, watch: Watch): Promise<void> {
  const triggers = await switchTriggersOff(client)
  const keys = await dropForeignKeys(client)
  await client.query(`truncate ${manifest.tables.map(quoted).join(', ')}`)
  const tables = new Map(manifest.tables.map((table) => [entryOf(table), table]))
  for await (const { name, body } of readEntries(file, watch.signal)) {
    const table = tables.get(name)
    // Behind the tables comes the manifest, and nothing after it.
    if (table === undefined) break
    await loadTable(client, table, body, watch)
  }
  await setSequences(client, manifest)
  for (const statement of [...keys, ...triggers]) await client.query(statement)
}

async function loadTable(
  client: pg.Client,
  table: SavedTable,
  body: AsyncIterable<Uint8Array>,
  { signal, report }: Watch,
): Promise<void> {
  const columns = table.columns.map((column) => pg.escapeIdentifier(column)).join(', ')
  const told = async function* (): AsyncGenerator<Uint8Array> {
    let bytes = 0
    for await (const chunk of body) {
      bytes += chunk.length
      report({ doing: 'load', what: table.name, bytes })
      yield chunk
    }
  }
  const target = client.query(copyFrom(`copy ${quoted(table)} (${columns}) from stdin`))
  await pipeline(told, target, { signal })
}

type Trigger = { readonly schema: string; readonly table: string; readonly name: string; readonly always: boolean }

/** Returns the statements that switch them on again. */
async function switchTriggersOff(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query<Trigger>(
    `select n.nspname as schema, c.relname as table, t.tgname as name, t.tgenabled = 'A' as always
     from pg_trigger t join pg_class c on c.oid = t.tgrelid join pg_namespace n on n.oid = c.relnamespace
     where n.nspname = any ($1) and not t.tgisinternal and t.tgparentid = 0 and t.tgenabled in ('O', 'A')`,
    [schemas],
  )
  const alter = ({ schema, table, name }: Trigger, how: string): string =>
    `alter table ${quoted({ schema, name: table })} ${how} trigger ${pg.escapeIdentifier(name)}`
  for (const trigger of rows) await client.query(alter(trigger, 'disable'))
  return rows.map((trigger) => alter(trigger, trigger.always ? 'enable always' : 'enable'))
}

type ForeignKey = {
  readonly schema: string
  readonly table: string
  readonly name: string
  readonly definition: string
}

/** Returns the statements that make them again. */
async function dropForeignKeys(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query<ForeignKey>(
    `select n.nspname as schema, c.relname as table, k.conname as name, pg_get_constraintdef(k.oid) as definition
     from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_namespace n on n.oid = c.relnamespace
     where n.nspname = any ($1) and k.contype = 'f' and k.conparentid = 0`,
    [schemas],
  )
  const alter = ({ schema, table, name }: ForeignKey, how: 'add' | 'drop'): string =>
    `alter table ${quoted({ schema, name: table })} ${how} constraint ${pg.escapeIdentifier(name)}`
  for (const key of rows) await client.query(alter(key, 'drop'))
  return rows.map((key) => `${alter(key, 'add')} ${key.definition}`)
}

async function setSequences(client: pg.Client, { sequences }: Manifest): Promise<void> {
  for (const { value, called, ...sequence } of sequences) {
    await client.query('select setval($1::regclass, $2::bigint, $3)', [quoted(sequence), value, called])
  }
}
