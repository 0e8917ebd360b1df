/** Opens the database the settings name, the embedded one where they name none, migrated and ready. */
import path from 'node:path'
import { AppError } from '#base/errors'
import { systemClock } from '#kernel/clock'
import type { Config } from '#kernel/config'
import { type Connection, connect } from '#kernel/database'
import { ensureLogins, type Logins } from '#kernel/logins'
import { migrate, readMigrations } from '#kernel/migrate'
import { refuseBrokenSearch } from '#kernel/search-check'
import { getEngine, type RunningPostgres, startPostgres } from '#kernel/postgres'

export type OpenDatabase = {
  readonly connection: Connection
  /** The addresses of everybody who connects. */
  readonly logins: Logins
  /** Where the embedded database lives; null for a server of the office's own. */
  readonly embedded: { readonly home: string; readonly major: number; readonly notes: readonly string[] } | null
  /** Migrations that this start applied. */
  readonly migrated: readonly string[]
  /** Rejects with database.died when the embedded database ends and nobody asked it to; never settles otherwise. */
  readonly lost: Promise<never>
  close(): Promise<void>
}

/** Where the data are, and how that place is left again. */
type Place = Pick<OpenDatabase, 'embedded' | 'lost' | 'close'> & { readonly url: string }

export async function openDatabase(config: Config): Promise<OpenDatabase> {
  const place = config.databaseUrl === null ? await openEmbedded(config) : serverOf(config.databaseUrl)
  try {
    await refuseBrokenSearch(place.url)
    const migrated = await migrate(place.url, readMigrations(path.join(config.root, 'migrations')), systemClock())
    const logins = await ensureLogins(place.url, systemClock())
    const connection = connect(logins)
    return {
      connection,
      logins,
      embedded: place.embedded,
      migrated,
      lost: place.lost,
      close: () => connection.close().finally(() => place.close()),
    }
  } catch (error) {
    await place.close()
    throw error
  }
}

function serverOf(url: string): Place {
  return { url, embedded: null, lost: new Promise(() => undefined), close: async () => undefined }
}

async function openEmbedded(config: Config): Promise<Place> {
  const postgres = await startPostgres({ home: config.home, engine: getEngine(config.engineFolder) })
  return { url: postgres.url, embedded: postgres, lost: deathOf(postgres), close: () => postgres.stop() }
}

function deathOf(postgres: RunningPostgres): Promise<never> {
  const lost = new Promise<never>((_resolve, reject) => {
    const log = path.join(postgres.home, 'postgres.log')
    const die = (how: 'asked' | 'died'): void => {
      if (how === 'died') reject(new AppError('database.died', 'unavailable', { log }))
    }
    postgres.whenStopped.then(die, reject)
  })
  // A command that is over before it could die has nobody waiting.
  lost.catch(() => undefined)
  return lost
}
