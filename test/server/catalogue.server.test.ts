/** What must be true of every table, read from the catalogue of the database itself. */
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { refuseBrokenSearch } from '#kernel/search-check'
import { createDatabase, type TestDatabase } from '../support/database.ts'

/**
 * Tables whose rows may change. Each needs a reason here: migrations and secrets are the program's own, a zone is nothing
 * but its key, entries wait in audit_pending until they are sealed, a payload can be erased once, listeners move on, and
 * a receipt is kept for a day.
 */
const changeable = [
  'migrations',
  'secrets',
  'zones',
  'audit_pending',
  'audit_payloads',
  'listener_positions',
  'listener_failures',
  'daily_runs',
  'http_receipts',
]

/** Tables without a zone, which only the owner can read: the record of migrations, and secrets. */
const withoutZone = ['migrations', 'secrets']

/** The two predicates that a policy may hold (ENGINE schema rule 12). */
const zonePredicate = "(zone_id = NULLIF(current_setting('luoshi.zone'::text, true), ''::text))"
const officePredicate =
  "((office_id = ANY (string_to_array(current_setting('luoshi.offices'::text, true), ','::text))) OR ('*'::text = ANY (string_to_array(current_setting('luoshi.offices'::text, true), ','::text))))"

/** What everybody may read, of every zone: plans in force are published documents. */
const published = ['zones', 'plan_versions', 'plan_activations']

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

  it('guards the rows of every table but those only the owner can read', async () => {
    const bare = await rows<{ name: string }>(`
      select relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where n.nspname = 'luoshi' and c.relkind in ('r', 'p') and not c.relrowsecurity order by 1`)
    expect(bare.map(({ name }) => name)).toEqual([...withoutZone].sort())
    const open = await rows(`
      select table_name, grantee from information_schema.role_table_grants
      where table_schema = 'luoshi' and table_name = any('{${withoutZone.join(',')}}') and grantee in ('luoshi_app', 'luoshi_public', 'luoshi_auth')`)
    expect(open).toEqual([])
  })

  it('has two predicates in its policies and no others', async () => {
    const policies = await rows<{ table: string; command: string; using: string | null; check: string | null }>(`
      select tablename as table, cmd as command, qual as using, with_check as check from pg_policies where schemaname = 'luoshi'`)
    expect(policies.length).toBeGreaterThan(20)
    const isAllowed = (expression: string | null, table: string, command: string): boolean =>
      expression === null ||
      expression === zonePredicate ||
      expression === `(${zonePredicate} AND ${officePredicate})` ||
      (expression === 'true' && command === 'SELECT' && published.includes(table))
    const wrong = policies.filter(
      ({ table, command, using, check }) => ![using, check].every((one) => isAllowed(one, table, command)),
    )
    expect(wrong).toEqual([])
  })

  it('lets whoever has not signed in read what is published, and add to the log of signing in', async () => {
    const granted = await rows<{ name: string }>(`
      select distinct table_name || ' ' || lower(privilege_type) as name from information_schema.role_table_grants
      where grantee = 'luoshi_public' order by 1`)
    expect(granted.map(({ name }) => name)).toEqual([
      'audit_payloads insert',
      'audit_pending insert',
      'plan_activations select',
      'plan_versions select',
      'zones select',
    ])
  })

  it('shows accounts and passwords to the login for accounts only', async () => {
    const granted = await rows<{ grantee: string }>(`
      select distinct grantee from information_schema.role_table_grants
      where table_schema = 'auth' and grantee in ('luoshi_app', 'luoshi_public', 'luoshi_auth')`)
    expect(granted.map(({ grantee }) => grantee)).toEqual(['luoshi_auth'])
  })
})
