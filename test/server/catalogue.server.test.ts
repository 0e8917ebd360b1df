/** What must be true of every table, read from the catalogue of the database itself. */
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { refuseBrokenSearch } from '#kernel/search-check'
import { createDatabase, type TestDatabase } from '../support/database.ts'

/** Tables whose rows may change. Each needs a reason here: migrations are ours, a zone is nothing but its key. */
const changeable = ['migrations', 'zones']

/** Tables without a zone: the record of migrations. Each needs a reason here. */
const withoutZone = ['migrations']

let database: TestDatabase
let client: pg.Client
beforeAll(async () => {
  database = await createDatabase()
  client = new pg.Client({ connectionString: database.url })
  await client.connect()
})
afterAll(async () => {
  await client.end()
  await database.drop()
})

async function rows<Row>(sql: string): Promise<Row[]> {
  return (await client.query(sql)).rows as Row[]
}

it('the database knows Chinese characters for letters', async () => {
  await refuseBrokenSearch(database.url)
})

describe('the catalogue', () => {
  it('has the zone first in every key and every index', async () => {
    const keys = await rows<{ table: string; name: string; first: string }>(`
      select c.relname as table, k.conname as name, a.attname as first
      from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_namespace n on n.oid = c.relnamespace
      join pg_attribute a on a.attrelid = c.oid and a.attnum = k.conkey[1]
      where n.nspname = 'luoshi' and k.contype in ('p', 'u', 'f', 'x')
      union all
      select c.relname, i.indexrelid::regclass::text, coalesce(a.attname, '')
      from pg_index i join pg_class c on c.oid = i.indrelid join pg_namespace n on n.oid = c.relnamespace
      left join pg_attribute a on a.attrelid = c.oid and a.attnum = i.indkey[0]
      where n.nspname = 'luoshi'`)
    expect(keys.length).toBeGreaterThan(10)
    const wrong = keys.filter((key) => key.first !== 'zone_id' && !withoutZone.includes(key.table))
    expect(wrong).toEqual([])
  })

  it('has a primary key on every table', async () => {
    const bare = await rows(`
      select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where n.nspname = 'luoshi' and c.relkind in ('r', 'p')
        and not exists (select from pg_constraint k where k.conrelid = c.oid and k.contype = 'p')`)
    expect(bare).toEqual([])
  })

  it('uses no enum type, no float and no money type', async () => {
    const wrong = await rows(`
      select table_name, column_name, data_type from information_schema.columns
      where table_schema = 'luoshi' and (data_type in ('real', 'double precision', 'money') or data_type = 'USER-DEFINED')`)
    expect(wrong).toEqual([])
  })

  it('fixes the search path of every function', async () => {
    const loose = await rows(`
      select p.proname from pg_proc p join pg_namespace n on n.oid = p.pronamespace
      where n.nspname = 'luoshi' and not coalesce(array_to_string(p.proconfig, ','), '') like '%search_path=%'`)
    expect(loose).toEqual([])
  })

  it('refuses to change or delete a row, but of the tables that are named here', async () => {
    const tables = await rows<{ name: string }>(
      `select tablename as name from pg_tables where schemaname = 'luoshi' order by 1`,
    )
    const facts = tables.map(({ name }) => name).filter((name) => !changeable.includes(name))
    expect(facts.length).toBeGreaterThan(3)
    for (const table of facts) {
      await expect(client.query(`delete from luoshi.${table}`), table).rejects.toMatchObject({ code: '23001' })
      await expect(client.query(`update luoshi.${table} set zone_id = 'x'`), table).rejects.toMatchObject({
        code: '23001',
      })
    }
  })
})
