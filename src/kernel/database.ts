/**
 * The connection pool and the query builder. A slice sees only its own tables, because it asks for `Kysely<ItsTables>`.
 * Columns are snake_case in SQL and camelCase here; numeric and bigint stay strings, so no published figure is a float.
 */
import { CamelCasePlugin, Kysely, PostgresDialect, sql, type Transaction } from 'kysely'
import pg from 'pg'
import { AppError } from '#base/errors'

const dateOid = 1082
const connectWaitMs = 10_000
const statementWaitMs = 60_000

export type Database<Tables> = Kysely<Tables>

export type Connection = {
  /** The same pool, seen as the tables a slice owns. */
  as<Tables>(): Database<Tables>
  /** All of `work` or nothing of it. */
  transaction<Tables, Result>(work: (db: Transaction<Tables>) => Promise<Result>): Promise<Result>
  /** Rejects where the database does not answer. */
  ping(): Promise<void>
  close(): Promise<void>
}

/** @param connectionsMax how many connections this process may hold */
export function connect(url: string, connectionsMax = 10): Connection {
  const pool = new pg.Pool({
    connectionString: url,
    max: connectionsMax,
    types: { getTypeParser },
    connectionTimeoutMillis: connectWaitMs,
    statement_timeout: statementWaitMs,
  })
  // A connection that dies while idle is replaced at the next query; without a listener it would end the process.
  pool.on('error', () => undefined)
  const dialect = new PostgresDialect({ pool })
  // The schema is named in every statement: which role connects, and what its search path is, must not matter.
  const database = new Kysely<unknown>({ dialect, plugins: [new CamelCasePlugin()] }).withSchema('luoshi')
  return {
    as: <Tables>() => database as Database<Tables>,
    transaction: <Tables, Result>(work: (db: Transaction<Tables>) => Promise<Result>) =>
      (database as Database<Tables>).transaction().execute(work),
    ping: async () => void (await sql`select 1`.execute(database)),
    close: () => database.destroy(),
  }
}

/**
 * A connection outside the pool, for what happens once: migrating, looking.
 *
 * @errors database.unreachable
 */
export async function openClient(url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url })
  // Whoever waits for a query learns of a lost connection there.
  client.on('error', () => undefined)
  try {
    await client.connect()
    return client
  } catch (cause) {
    const { message, code } = cause as { message: string; code?: string }
    const { host, pathname } = new URL(url)
    const reason = message || (code ?? '')
    throw new AppError('database.unreachable', 'unavailable', { database: `${host}${pathname}`, reason }, cause)
  }
}

/** Dates stay the text that PostgreSQL prints: a civil day has no instant. */
function getTypeParser(oid: number, format?: 'text' | 'binary'): (value: string) => unknown {
  if (oid === dateOid) return (value) => value
  return pg.types.getTypeParser(oid, format as 'text') as (value: string) => unknown
}
