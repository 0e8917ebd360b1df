/** How many rows every table holds: what a call has changed shows here. */
import pg from 'pg'

/** @shape rows by table, those aside that note who looked and when a session was last used */
export async function countRows(ownerUrl: string): Promise<Readonly<Record<string, number>>> {
  const client = new pg.Client({ connectionString: ownerUrl })
  await client.connect()
  try {
    const { rows: tables } = await client.query<{ name: string }>(`
      select format('%I.%I', schemaname, tablename) as name from pg_tables
      where schemaname in ('luoshi', 'auth') and tablename not in ('audit_reads', 'session_use') order by 1`)
    const counts = tables.map(({ name }) => `select '${name}' as name, count(*)::int as n from ${name}`)
    const { rows } = await client.query<{ name: string; n: number }>(counts.join(' union all '))
    return Object.fromEntries(rows.map(({ name, n }) => [name, n]))
  } finally {
    await client.end()
  }
}
