/** What there is to save: every table and sequence of our schemas, as the catalogue of the database has them. */
import pg from 'pg'
import type { SavedSequence } from './manifest.ts'

/** Everything in them is ours, and nothing of ours is elsewhere. */
export const schemas: readonly string[] = ['luoshi', 'auth']

export type Table = {
  readonly schema: string
  readonly name: string
  readonly columns: readonly string[]
  /** What orders the rows: the primary key, or every column where there is none. */
  readonly key: readonly string[]
}

/** A partitioned table is one table; its partitions are not. */
export async function listTables(client: pg.Client): Promise<Table[]> {
  const { rows } = await client.query<Table>(
    `select n.nspname as schema, c.relname as name, array_agg(a.attname::text order by a.attnum) as columns,
       coalesce(
         array_agg(a.attname::text order by array_position(k.conkey, a.attnum)) filter (where a.attnum = any (k.conkey)),
         array_agg(a.attname::text order by a.attnum)) as key
     from pg_class c
     join pg_namespace n on n.oid = c.relnamespace
     join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
     left join pg_constraint k on k.conrelid = c.oid and k.contype = 'p'
     where n.nspname = any ($1) and c.relkind in ('r', 'p') and not c.relispartition
     group by n.nspname, c.relname
     order by n.nspname collate "C", c.relname collate "C"`,
    [schemas],
  )
  return rows
}

/** Numbers that were handed out stay handed out, whatever became of the rows: read last, they are never behind the rows. */
export async function readSequences(client: pg.Client): Promise<SavedSequence[]> {
  const { rows: names } = await client.query<{ schema: string; name: string }>(
    `select n.nspname as schema, c.relname as name
     from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where n.nspname = any ($1) and c.relkind = 'S'
     order by n.nspname collate "C", c.relname collate "C"`,
    [schemas],
  )
  const sequences: SavedSequence[] = []
  for (const sequence of names) {
    const { rows } = await client.query<Pick<SavedSequence, 'value' | 'called'>>(
      `select last_value::text as value, is_called as called from ${quoted(sequence)}`,
    )
    sequences.push(...rows.map((state) => ({ ...sequence, ...state })))
  }
  return sequences
}

/** The name of a table or sequence for a statement. */
export function quoted({ schema, name }: Pick<Table, 'schema' | 'name'>): string {
  return `${pg.escapeIdentifier(schema)}.${pg.escapeIdentifier(name)}`
}
