/**
 * What the log costs: an act like accepting a report (20 rows and one read, row security on) by 8 writers, with and
 * without its entry, on a database that syncs; and how long an entry waits for its seal.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { sql } from 'kysely'
import { type Actor, programActor } from '#kernel/actor'
import { startSealer } from '#kernel/audit'
import { systemClock } from '#kernel/clock'
import { act, type Context, type Program } from '#kernel/context'
import { connect } from '#kernel/database'
import { createLogger } from '#kernel/log'
import { ensureLogins } from '#kernel/logins'
import { migrate, readMigrations } from '#kernel/migrate'
import { getEngine, startPostgres } from '#kernel/postgres'
import { measure, report } from './measure.ts'

const writers = 8
const actsEach = 60
const zone = 'qingshui'
const root = path.dirname(import.meta.dirname)
const folder = mkdtempSync(path.join(tmpdir(), 'luoshi-bench-'))
const postgres = await startPostgres({ home: path.join(folder, 'data'), engine: getEngine(null) })
await migrate(postgres.url, readMigrations(path.join(root, 'migrations')), systemClock())
const logins = await ensureLogins(postgres.url, systemClock())
const owner = new pg.Pool({ connectionString: postgres.url, max: 2 })
for (const statement of [
  `create table luoshi.bench_values (zone_id text not null, value_id uuid not null, office_id text not null,
     indicator text not null, period text not null, value numeric not null, recorded_at timestamptz not null,
     primary key (zone_id, value_id))`,
  'create index bench_values_by_cell on luoshi.bench_values (zone_id, indicator, period, office_id)',
  'alter table luoshi.bench_values enable row level security',
  `create policy bench_values_own on luoshi.bench_values using (zone_id = nullif(current_setting('luoshi.zone', true), ''))`,
  'grant select, insert on luoshi.bench_values to luoshi_app',
])
  await owner.query(statement)

const program: Program = {
  connection: connect(logins, writers),
  mode: 'demonstration',
  log: createLogger('error'),
  clock: systemClock,
  demonstrationDay: null,
  zones: async () => [zone],
}
const actor: Actor = { ...programActor(zone), name: '5c1f6b1e-0000-4000-8000-000000000001' }

type Facts = { readonly report: number; readonly cells: number; readonly sum: string }

async function accept(context: Context, number: number): Promise<Facts> {
  const db = context.db()
  // A period of its own, so that the read costs the same in the first round and in the last.
  const period = `${context.now.toISOString()} ${number}`
  await sql`insert into luoshi.bench_values (zone_id, value_id, office_id, indicator, period, value, recorded_at)
    select ${zone}, gen_random_uuid(), 'office-' || (n % 7), 'indicator-' || n, ${period}, ${number}::numeric + n, ${context.now}
    from generate_series(1, 20) n`.execute(db)
  const { rows } = await sql<{ sum: string }>`select sum(value) as sum from luoshi.bench_values
    where zone_id = ${zone} and indicator = 'indicator-3' and period = ${period}`.execute(db)
  return { report: number, cells: 20, sum: rows[0]?.sum ?? '0' }
}

async function writeAll(record: (context: Context, facts: Facts) => void): Promise<void> {
  const write = async (writer: number): Promise<void> => {
    for (let count = 0; count < actsEach; count += 1)
      await act(program, actor, async (context) => record(context, await accept(context, writer * actsEach + count)))
  }
  await Promise.all(Array.from({ length: writers }, (_none, writer) => write(writer)))
}

const action = 'bench.accepted'
const without = (): Promise<void> => writeAll(() => undefined)
const withEntry = (): Promise<void> =>
  writeAll((context, facts) => context.record({ action, object: `bench.report/${facts.report}`, payload: facts }))

const sealer = startSealer(postgres.url, program.log, () => undefined)
await without()
await withEntry()
const measured = await measure(`${writers} writers, ${writers * actsEach} acts of 20 rows and a read`, [
  { name: 'without an entry in the log', run: without },
  { name: 'with its entry, sealed beside', run: withEntry },
])
await sealer.stop()
const { rows } = await owner.query<{ p50: number; p99: number; max: number; count: number }>(
  `select percentile_cont(0.5) within group (order by wait) as p50, percentile_cont(0.99) within group (order by wait) as p99,
     max(wait), count(*)::int
   from (select extract(epoch from sealed_at - recorded_at)::float8 as wait from luoshi.audit_entries) waits`,
)
process.stderr.write(`from commit to seal, seconds: ${JSON.stringify(rows[0])}\n`)
report(measured)
await program.connection.close()
await owner.end()
await postgres.stop()
rmSync(folder, { recursive: true, force: true })
