/**
 * Brings a database to the schema of this program: the files of `migrations/` in order, each once, forward only.
 * One statement a call (ENGINE schema rule 5), one transaction a file, one migrator at a time.
 */
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type pg from 'pg'
import { AppError } from '#base/errors'
import { openClient } from './database.ts'
import { splitStatements } from './sql-statements.ts'

export type Migration = { readonly name: string; readonly sql: string; readonly checksum: string }

const oldestMajor = 15
const lockKey = 4_053_915

/** The migrations of a folder, by file name. */
export function readMigrations(folder: string): Migration[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.sql'))
    .sort()
    .map((name) => {
      const sql = readFileSync(path.join(folder, name), 'utf8')
      return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') }
    })
}

/**
 * Applies what is missing and returns its names.
 *
 * @errors database.unreachable, database.too_old, database.newer_than_program, database.migration_changed,
 * database.migration_out_of_order, database.migration_failed
 */
export async function migrate(url: string, migrations: readonly Migration[], now: Date): Promise<string[]> {
  const client = await openClient(url)
  try {
    await refuseOldServer(client)
    await client.query('select pg_advisory_lock($1)', [lockKey])
    const applied = await appliedMigrations(client)
    refuseDrift(applied, migrations)
    const missing = migrations.filter((migration) => !applied.has(migration.name))
    refuseGap(applied, missing)
    for (const migration of missing) await apply(client, migration, now)
    return missing.map((migration) => migration.name)
  } finally {
    await client.end()
  }
}

async function refuseOldServer(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ version: number }>(
    `select current_setting('server_version_num')::int as version`,
  )
  const major = Math.floor((rows[0]?.version ?? 0) / 10_000)
  if (major < oldestMajor) throw new AppError('database.too_old', 'unavailable', { major, oldest: oldestMajor })
}

async function appliedMigrations(client: pg.Client): Promise<Map<string, string>> {
  await client.query('create schema if not exists luoshi')
  await client.query(`create table if not exists luoshi.migrations (
    name text primary key, checksum text not null, applied_at timestamptz not null)`)
  const { rows } = await client.query<{ name: string; checksum: string }>(
    'select name, checksum from luoshi.migrations',
  )
  return new Map(rows.map((row) => [row.name, row.checksum]))
}

function refuseDrift(applied: ReadonlyMap<string, string>, migrations: readonly Migration[]): void {
  const known = new Map(migrations.map((migration) => [migration.name, migration.checksum]))
  for (const [name, checksum] of applied) {
    if (!known.has(name)) throw new AppError('database.newer_than_program', 'unavailable', { name })
    if (known.get(name) !== checksum) throw new AppError('database.migration_changed', 'unavailable', { name })
  }
}

/** Later files may stand on earlier ones: one that comes in between was never tried in its place. */
function refuseGap(applied: ReadonlyMap<string, string>, missing: readonly Migration[]): void {
  const last = [...applied.keys()].sort().at(-1) ?? ''
  const late = missing.find(({ name }) => name < last)
  if (late !== undefined)
    throw new AppError('database.migration_out_of_order', 'unavailable', { name: late.name, last })
}

async function apply(client: pg.Client, migration: Migration, now: Date): Promise<void> {
  await client.query('begin')
  try {
    await client.query('set local search_path to luoshi')
    for (const statement of splitStatements(migration.sql)) await client.query(statement)
    await client.query('insert into luoshi.migrations (name, checksum, applied_at) values ($1, $2, $3)', [
      migration.name,
      migration.checksum,
      now,
    ])
    await client.query('commit')
  } catch (cause) {
    // Where the connection is lost there is nothing to roll back, and the cause is what matters.
    await client.query('rollback').catch(() => undefined)
    const reason = cause instanceof Error ? cause.message : String(cause)
    throw new AppError('database.migration_failed', 'unavailable', { name: migration.name, reason }, cause)
  }
}
