/** SQL of the log runs for the owner of the database and inside a request: what both can do. */
import { CompiledQuery } from 'kysely'
import type pg from 'pg'
import type { Database } from '#kernel/database'

/** A pool or a client of `pg`, or a transaction of the program. */
export type Queryable = {
  query<Row extends pg.QueryResultRow>(text: string, values?: unknown[]): Promise<{ readonly rows: Row[] }>
}

/** The transaction of a use case: row security shows it its own zone. */
export function queryableOf(db: Database<unknown>): Queryable {
  return {
    query: async <Row extends pg.QueryResultRow>(text: string, values: unknown[] = []) => {
      const { rows } = await db.executeQuery<Row>(CompiledQuery.raw(text, values))
      return { rows }
    },
  }
}
