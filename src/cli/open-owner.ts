/** The database as its owner, for commands that look at the log: beside the running program, or by themselves. */
import type pg from 'pg'
import type { Config } from '#kernel/config'
import { createPool, openClient } from '#kernel/database'
import { withExisting } from './owner-database.ts'

export type OwnedDatabase = {
  readonly url: string
  readonly owner: pg.Pool
  /** The zones whose logs there are. */
  readonly zones: readonly string[]
}

/** @errors database.unreachable, backup.nothing_to_save, and those of starting the embedded database where it does not run */
export function withOwned<Result>(config: Config, work: (database: OwnedDatabase) => Promise<Result>): Promise<Result> {
  return withExisting(config, async (url) => {
    const zones = await zonesIn(url)
    const owner = createPool({ connectionString: url, max: 2 })
    try {
      return await work({ url, owner, zones })
    } finally {
      await owner.end()
    }
  })
}

/** A connection of its own, because it says in a sentence where the database cannot be reached. */
async function zonesIn(url: string): Promise<string[]> {
  const client = await openClient(url)
  try {
    const { rows } = await client.query<{ zone: string }>('select zone_id as zone from luoshi.zones order by 1')
    return rows.map(({ zone }) => zone)
  } finally {
    await client.end()
  }
}
