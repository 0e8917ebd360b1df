/** Building the schema a backup was made with, inside the transaction of the restore: all of it is there, or nothing. */
import type pg from 'pg'
import { AppError } from '#base/errors'
import type { Migration } from '#kernel/migrate'
import { splitStatements } from '#kernel/sql-statements'
import { schemas } from './catalogue.ts'
import type { Manifest } from './manifest.ts'

/**
 * The migrations of the backup as this program has them. They must be its first ones: only then can it go on from there.
 *
 * @errors backup.newer_than_program, backup.other_schema
 */
export function migrationsOf({ migrations: saved }: Manifest, own: readonly Migration[]): Migration[] {
  return saved.map(({ name, checksum }, index) => {
    const migration = own.find((candidate) => candidate.name === name)
    if (migration === undefined) throw new AppError('backup.newer_than_program', 'conflict', { name })
    if (migration.checksum !== checksum || own[index] !== migration) {
      throw new AppError('backup.other_schema', 'conflict', { name })
    }
    return migration
  })
}

/** @errors backup.database_not_empty */
export async function refuseUsedDatabase(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ database: string; schema: string }>(
    'select current_database() as database, nspname as schema from pg_namespace where nspname = any ($1)',
    [schemas],
  )
  const [first] = rows
  if (first === undefined) return
  const { database } = first
  throw new AppError('backup.database_not_empty', 'conflict', { database, schemas: rows.map(({ schema }) => schema) })
}

/** Which of them were applied, and when, comes with the data. */
export async function buildSchema(client: pg.Client, migrations: readonly Migration[]): Promise<void> {
  await client.query('create schema luoshi')
  await client.query(`create table luoshi.migrations (
    name text primary key, checksum text not null, applied_at timestamptz not null)`)
  await client.query('set local search_path to luoshi')
  for (const { sql } of migrations) {
    for (const statement of splitStatements(sql)) await client.query(statement)
  }
  await client.query(`set local search_path to ''`)
}
