import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createEmptyDatabase, type TestDatabase } from '#test/database'
import { type Migration, migrate, readMigrations } from './migrate.ts'

const now = new Date('2026-01-05T00:00:00Z')
const shipped = readMigrations('migrations')
const first: Migration = { name: '0001-a.sql', sql: 'create table a (zone_id text primary key);', checksum: 'one' }
const second: Migration = { name: '0002-b.sql', sql: 'create table b (zone_id text primary key);', checksum: 'two' }

let database: TestDatabase
beforeAll(async () => void (database = await createEmptyDatabase()))
afterAll(() => database.drop())

async function tables(): Promise<string[]> {
  const client = new pg.Client({ connectionString: database.url })
  await client.connect()
  const { rows } = await client.query(`select tablename from pg_tables where schemaname = 'luoshi' order by 1`)
  await client.end()
  return rows.map((row: { tablename: string }) => row.tablename)
}

describe('migrating', () => {
  it('refuses a file that comes before one that was applied', async () => {
    const fresh = await createEmptyDatabase()
    await migrate(fresh.url, [second], now)
    await expect(migrate(fresh.url, [first, second], now)).rejects.toMatchObject({
      code: 'database.migration_out_of_order',
    })
    await fresh.drop()
  })

  it('applies each file once, in order, and the second time nothing', async () => {
    expect(await migrate(database.url, [first], now)).toEqual(['0001-a.sql'])
    expect(await migrate(database.url, [first, second], now)).toEqual(['0002-b.sql'])
    expect(await migrate(database.url, [first, second], now)).toEqual([])
    expect(await tables()).toEqual(['a', 'b', 'migrations'])
  })

  it('two programs starting at once do not quarrel', async () => {
    const fresh = await createEmptyDatabase()
    const applied = await Promise.all([migrate(fresh.url, shipped, now), migrate(fresh.url, shipped, now)])
    expect(applied.flat()).toEqual(shipped.map((migration) => migration.name))
    await fresh.drop()
  })

  it('leaves nothing of a file that fails half way', async () => {
    const broken = {
      name: '0003-c.sql',
      sql: 'create table c (zone_id text); create table a (x int);',
      checksum: 'three',
    }
    await expect(migrate(database.url, [first, second, broken], now)).rejects.toMatchObject({
      code: 'database.migration_failed',
    })
    expect(await tables()).not.toContain('c')
  })

  it('refuses a database that is newer than the program', async () => {
    await expect(migrate(database.url, [first], now)).rejects.toMatchObject({ code: 'database.newer_than_program' })
  })

  it('refuses a file that was changed after it was applied', async () => {
    const changed = { ...second, checksum: 'other' }
    await expect(migrate(database.url, [first, changed], now)).rejects.toMatchObject({
      code: 'database.migration_changed',
    })
  })
})
