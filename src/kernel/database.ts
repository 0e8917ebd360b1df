/**
 * The connection pools and the query builder. A slice sees only its own tables, because it asks for `Kysely<ItsTables>`.
 * Columns are snake_case in SQL and camelCase here; numeric and bigint stay strings, so no published figure is a float.
 */
import { CamelCasePlugin, Kysely, PostgresDialect, sql } from 'kysely'
import pg from 'pg'
import { AppError } from '#base/errors'
import { type Actor, officesSetting } from './actor.ts'

const dateOid = 1082
const connectWaitMs = 10_000
const statementWaitMs = 60_000

export type Database<Tables> = Kysely<Tables>

/** Addresses of one database, by who connects: row security holds for all of them. */
export type DatabaseUrls = {
  /** The program at work for people. */
  readonly app: string
  /** Whoever has not signed in: sees what is published. */
  readonly public: string
}

type Work<Result> = (db: Database<unknown>) => Promise<Result>

export type Connection = {
  /**
   * All of `work` or nothing of it, with row security told who acts.
   *
   * @param atCommit statements that go to the database together with the commit, in one round trip
   */
  run<Result>(actor: Actor, work: Work<Result>, atCommit?: () => readonly string[]): Promise<Result>
  /** Rejects where the database does not answer. */
  ping(): Promise<void>
  close(): Promise<void>
}

/** @param connectionsMax how many connections this process may hold for people, and for visitors */
export function connect(urls: DatabaseUrls, connectionsMax = 10): Connection {
  const pools = {
    person: openPool(urls.app, connectionsMax),
    // Apart, because the program acts while a person's transaction waits for it: signing in is written down in the zone.
    program: openPool(urls.app, Math.ceil(connectionsMax / 2)),
    nobody: openPool(urls.public, connectionsMax),
  }
  return {
    run: (actor, work, atCommit = () => []) =>
      pools[actor.kind].connection().execute((db) => transact(db, actor, work, atCommit)),
    ping: async () => void (await sql`select 1`.execute(pools.person)),
    close: async () => void (await Promise.all(Object.values(pools).map((pool) => pool.destroy()))),
  }
}

/**
 * A pool that outlives its connections: one that dies while nobody waits for a query, idle or in the middle of a
 * transaction, is replaced or fails at the next query; without a listener it would end the process.
 */
export function createPool(options: pg.PoolConfig): pg.Pool {
  const pool = new pg.Pool(options)
  pool.on('error', () => undefined)
  pool.on('connect', (client) => void client.on('error', () => undefined))
  return pool
}

function openPool(url: string, connectionsMax: number): Database<unknown> {
  const pool = createPool({
    connectionString: url,
    max: connectionsMax,
    types: { getTypeParser },
    connectionTimeoutMillis: connectWaitMs,
    statement_timeout: statementWaitMs,
  })
  const dialect = new PostgresDialect({ pool })
  // The schema is named in every statement: which role connects, and what its search path is, must not matter.
  return new Kysely<unknown>({ dialect, plugins: [new CamelCasePlugin()] }).withSchema('luoshi')
}

async function transact<Result>(
  db: Database<unknown>,
  actor: Actor,
  work: Work<Result>,
  atCommit: () => readonly string[],
): Promise<Result> {
  try {
    await sql.raw(beginAs(actor)).execute(db)
    const result = await work(db)
    // COMMIT of a transaction that has failed rolls back and says nothing; the question before it makes it speak.
    await sql.raw(['select', ...atCommit(), 'commit'].join('; ')).execute(db)
    return result
  } catch (error) {
    // Where the connection is lost there is nothing to roll back, and the cause is what matters.
    await sql`rollback`.execute(db).catch(() => undefined)
    throw error
  }
}

/**
 * One round trip that begins and says who acts. Literals, because a parameter would need a function that Citus does not
 * pass on (ENGINE schema rule 8).
 */
function beginAs(actor: Actor): string {
  const settings = { zone: actor.zone, offices: officesSetting(actor), person: actor.person ?? '' }
  const lines = Object.entries(settings).map(([name, value]) => `set local luoshi.${name} = ${pg.escapeLiteral(value)}`)
  return ['begin', ...lines].join('; ')
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
