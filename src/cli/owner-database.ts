/** The owner's way to the database, for what concerns all of it: saving and restoring. */
import { existsSync } from 'node:fs'
import path from 'node:path'
import { AppError } from '#base/errors'
import type { Config } from '#kernel/config'
import { findRunning, getEngine, startPostgres } from '#kernel/postgres'

type Work<Result> = (url: string) => Promise<Result>

/**
 * Work on the database that is there: the one the settings name, the embedded one that runs, or the embedded one,
 * started for as long as this takes.
 *
 * @errors backup.nothing_to_save, and those of `startPostgres`
 */
export async function withExisting<Result>(config: Config, work: Work<Result>): Promise<Result> {
  const url = config.databaseUrl ?? findRunning(config.home)
  if (url !== undefined) return work(url)
  // To look for something must not make it.
  if (!existsSync(path.join(config.home, 'pg'))) throw new AppError('backup.nothing_to_save', 'not_found')
  return withStarted(config, work)
}

/** Work on the database that the settings name, or on the embedded one, which is made where it is missing. */
export function withOwn<Result>(config: Config, work: Work<Result>): Promise<Result> {
  return config.databaseUrl === null ? withStarted(config, work) : work(config.databaseUrl)
}

async function withStarted<Result>({ home, engineFolder }: Config, work: Work<Result>): Promise<Result> {
  const postgres = await startPostgres({ home, engine: getEngine(engineFolder) })
  for (const note of postgres.notes) process.stderr.write(`${note}\n`)
  try {
    return await work(postgres.url)
  } finally {
    await postgres.stop()
  }
}
