/**
 * A program for killing: starts the embedded database of a home and says what happens, a line each.
 *
 *   node test/support/crash-writer.ts write HOME ENGINES   numbered rows, each number printed after its COMMIT
 *   node test/support/crash-writer.ts list HOME ENGINES    the numbers that are there
 *
 * Lines: `starting PID`, `ready POSTMASTER GUARD`, `row N`, `lost`, `rows N N …`, `stopped`.
 */
import { readFileSync, writeSync } from 'node:fs'
import pg from 'pg'
import { getEngine, type RunningPostgres, startPostgres } from '#kernel/postgres'

const [task, home = '', engines = ''] = process.argv.slice(2)
const writers = 4

function say(line: string): void {
  writeSync(1, `${line}\n`)
}

/** The postmaster's parent, which waits for it. */
function parentOf(pid: number): number {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
  return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1])
}

async function connect(postgres: RunningPostgres): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: postgres.url })
  client.on('error', () => undefined)
  await client.connect()
  return client
}

async function write(postgres: RunningPostgres): Promise<void> {
  const first = await connect(postgres)
  await first.query('create table if not exists crash_rows (n bigint primary key, proof text not null)')
  const { rows } = await first.query<{ last: number }>('select coalesce(max(n), 0)::int as last from crash_rows')
  let last = rows[0]?.last ?? 0
  const writeForEver = async (client: pg.Client): Promise<never> => {
    for (;;) {
      const n = (last += 1)
      await client.query('begin')
      await client.query(`insert into crash_rows values ($1::bigint, repeat(md5($1::text), 8))`, [n])
      await client.query('commit')
      say(`row ${n}`)
    }
  }
  const clients = await Promise.all(Array.from({ length: writers }, () => connect(postgres)))
  await Promise.all(clients.map(writeForEver)).catch(() => say('lost'))
}

async function list(postgres: RunningPostgres): Promise<void> {
  const client = await connect(postgres)
  const { rows } = await client.query<{ n: string }>(
    'select n from crash_rows where proof = repeat(md5(n::text), 8) order by n',
  )
  await client.end()
  say(`rows ${rows.map(({ n }) => n).join(' ')}`)
}

say(`starting ${process.pid}`)
const postgres = await startPostgres({ home, engines, engine: getEngine(process.env.LUOSHI_PG_BIN || null) })
for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => void postgres.stop())
say(`ready ${postgres.pid} ${parentOf(postgres.pid)}`)
if (task === 'write') await write(postgres)
else await list(postgres).then(() => postgres.stop())
await postgres.whenStopped
say('stopped')
