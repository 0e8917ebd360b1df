/** Taking everything of ours out of a database, so that the next start begins anew. */
import { AppError } from '#base/errors'
import { schemas } from './catalogue.ts'
import { asOwner } from './owner.ts'

/**
 * Drops our schemas and leaves what is not ours. Refused while anybody else is connected, because the program would go
 * on without its tables.
 *
 * @errors database.unreachable, backup.database_in_use, backup.not_owner, backup.database_failed
 */
export function dropEverything(url: string, signal: AbortSignal): Promise<void> {
  return asOwner(url, signal, async (client) => {
    const { rows } = await client.query<{ connections: number }>(
      `select count(*)::int as connections from pg_stat_activity
       where datname = current_database() and pid <> pg_backend_pid() and backend_type = 'client backend'`,
    )
    const connections = rows[0]?.connections ?? 0
    if (connections > 0) throw new AppError('backup.database_in_use', 'conflict', { connections })
    await client.query('begin')
    for (const schema of schemas) await client.query(`drop schema if exists ${schema} cascade`)
    await client.query('commit')
  })
}
