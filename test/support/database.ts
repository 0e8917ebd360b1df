/** A database for one test file: a clone of the migrated template, or an empty one. */
import { randomBytes } from 'node:crypto'
import { inject } from 'vitest'
import { run, urlOf } from './global-postgres.ts'

export type TestDatabase = { readonly url: string; drop(): Promise<void> }

/** The search path of a role that is not called like our schema: no statement of ours may lean on it. */
const anyRole = '-c search_path=public'

/** With every migration applied and no row in it. */
export function createDatabase(): Promise<TestDatabase> {
  return cloneOf(inject('postgresTemplate'))
}

/** Without any of our tables: for the tests of the migrations themselves. */
export function createEmptyDatabase(): Promise<TestDatabase> {
  return cloneOf('template0')
}

async function cloneOf(template: string): Promise<TestDatabase> {
  const server = inject('postgresUrl')
  const name = `test_${randomBytes(6).toString('hex')}`
  await run(server, `create database ${name} template ${template}`)
  return {
    url: `${urlOf(server, name)}?options=${encodeURIComponent(anyRole)}`,
    drop: async () => {
      await run(server, `drop database ${name} with (force)`)
      for (const group of ['app', 'public', 'auth']) await run(server, `drop role if exists ${name}_${group}`)
    },
  }
}
