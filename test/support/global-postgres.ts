/**
 * One throw-away cluster to a test run, and in it a migrated template that every test's database is cloned from.
 * LUOSHI_TEST_POSTGRES_URL names a server to use instead; nothing stays behind there.
 */
import path from 'node:path'
import pg from 'pg'
import type { TestProject } from 'vitest/node'
import { systemClock } from '#kernel/clock'
import { migrate, readMigrations } from '#kernel/migrate'
import { getEngine, startPostgres } from '#kernel/postgres'
import { findEngineCache } from './engine-cache.ts'
import { makeOpenFolder } from './temporary-folder.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    /** A superuser's URL of the cluster of this run. */
    postgresUrl: string
    /** Name of the migrated template database. */
    postgresTemplate: string
    /** Folder of the staged engine, for tests that start clusters of their own. */
    engineCache: string
  }
}

type Cluster = { readonly url: string; stop(): Promise<void> }

const migrations = path.resolve(import.meta.dirname, '../../migrations')

export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const engineCache = findEngineCache()
  const cluster = await openCluster(engineCache)
  const template = `luoshi_template_${process.pid}`
  await run(cluster.url, `create database ${template}`)
  await migrate(urlOf(cluster.url, template), readMigrations(migrations), systemClock())
  project.provide('postgresUrl', cluster.url)
  project.provide('postgresTemplate', template)
  project.provide('engineCache', engineCache)
  return async () => {
    await run(cluster.url, `drop database ${template} with (force)`)
    await cluster.stop()
  }
}

async function openCluster(engines: string): Promise<Cluster> {
  const given = process.env.LUOSHI_TEST_POSTGRES_URL
  if (given) return { url: given, stop: async () => undefined }
  const home = path.join(makeOpenFolder(), 'data')
  return startPostgres({
    home,
    engines,
    engine: getEngine(process.env.LUOSHI_PG_BIN || null),
    durability: 'throw-away',
  })
}

/** The same server, another database. */
export function urlOf(url: string, database: string): string {
  return Object.assign(new URL(url), { pathname: `/${database}` }).href
}

/** One statement on a connection of its own. */
export async function run(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}
