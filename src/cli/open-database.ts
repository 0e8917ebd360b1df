/** Opens the database the settings name, the embedded one where they name none, migrated and ready. */
import path from 'node:path'
import type { Config } from '#kernel/config'
import { type Connection, connect } from '#kernel/database'
import { migrate, readMigrations } from '#kernel/migrate'
import { findEngine, startPostgres } from '#kernel/postgres'

export type OpenDatabase = {
  readonly connection: Connection
  /** What the person at the terminal should know. */
  readonly notes: readonly string[]
  close(): Promise<void>
}

export async function openDatabase(config: Config): Promise<OpenDatabase> {
  const postgres =
    config.databaseUrl === null ? await startPostgres({ home: config.home, engine: findEngine(process.env) }) : null
  const url = postgres?.url ?? config.databaseUrl ?? ''
  try {
    const applied = await migrate(url, readMigrations(path.join(config.root, 'migrations')))
    const connection = connect(url)
    return {
      connection,
      notes: [...(postgres === null ? ['数据库 DATABASE_URL'] : whereDataLive(postgres)), ...migrated(applied)],
      close: async () => {
        await connection.close()
        await postgres?.stop()
      },
    }
  } catch (error) {
    await postgres?.stop()
    throw error
  }
}

function whereDataLive(postgres: { home: string; major: number; notes: readonly string[] }): string[] {
  return [`数据目录   ${postgres.home}（PostgreSQL ${postgres.major}）`, ...postgres.notes]
}

function migrated(applied: readonly string[]): string[] {
  return applied.length === 0 ? [] : [`数据库结构 ${applied.join('、')}`]
}
