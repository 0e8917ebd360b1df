/** The database as its owner, for commands that look at the log: beside the running program, or by themselves. */
import type pg from 'pg'
import type { Config } from '#kernel/config'
import { createPool, openClient } from '#kernel/database'
import { findRunning, getEngine, startPostgres } from '#kernel/postgres'

export type OwnedDatabase = {
  readonly url: string
  readonly owner: pg.Pool
  /** The zones whose logs there are. */
  readonly zones: readonly string[]
  close(): Promise<void>
}

type Place = { readonly url: string; leave(): Promise<void> }

/** @errors database.unreachable, and those of starting the embedded database where it does not run */
export async function openOwned(config: Config): Promise<OwnedDatabase> {
  const place = await findPlace(config)
  try {
    const zones = await zonesIn(place.url)
    const owner = createPool({ connectionString: place.url, max: 2 })
    return { url: place.url, owner, zones, close: () => owner.end().finally(() => place.leave()) }
  } catch (error) {
    await place.leave()
    throw error
  }
}

async function findPlace({ databaseUrl, home, engineFolder }: Config): Promise<Place> {
  const url = databaseUrl ?? findRunning(home)
  if (url !== undefined) return { url, leave: async () => undefined }
  const postgres = await startPostgres({ home, engine: getEngine(engineFolder) })
  return { url: postgres.url, leave: () => postgres.stop() }
}

async function zonesIn(url: string): Promise<string[]> {
  const client = await openClient(url)
  try {
    const { rows } = await client.query<{ zone: string }>('select zone_id as zone from luoshi.zones order by 1')
    return rows.map(({ zone }) => zone)
  } finally {
    await client.end()
  }
}
