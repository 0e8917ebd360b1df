/** The drill: a backup is restored for real, beside the office's own database, and what came back is thrown away. */
import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { AppError } from '#base/errors'
import { openClient } from '#kernel/database'
import { restoreBackup, type RestoreOptions } from './restore.ts'

export type DrillOptions = Omit<RestoreOptions, 'url'> & {
  /** Address of any database of the server, of a role that may make databases. */
  readonly server: string
}

/**
 * Restores into a temporary database and drops it.
 *
 * @errors those of `restoreBackup`, backup.cannot_make_database
 */
export async function drillBackup({ server, ...options }: DrillOptions): Promise<void> {
  const name = `luoshi_drill_${randomBytes(6).toString('hex')}`
  const client = await openClient(server)
  try {
    await makeDatabase(client, name)
    try {
      await restoreBackup({ ...options, url: Object.assign(new URL(server), { pathname: `/${name}` }).href })
    } finally {
      await client.query(`drop database ${name} with (force)`)
    }
  } finally {
    await client.end()
  }
}

async function makeDatabase(client: pg.Client, name: string): Promise<void> {
  try {
    await client.query(`create database ${name} template template0 encoding 'UTF8'`)
  } catch (error) {
    if (!(error instanceof pg.DatabaseError)) throw error
    throw new AppError('backup.cannot_make_database', 'forbidden', { reason: error.message }, error)
  }
}
