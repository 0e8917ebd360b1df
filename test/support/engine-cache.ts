/** Where the tests keep the packaged engine, staged once to a machine where the database's user can reach it. */
import { accessSync, constants, mkdirSync } from 'node:fs'
import path from 'node:path'
import { canEnter, databaseUserOf } from '../../src/kernel/postgres/owner.ts'
import { makeOpenFolder } from './temporary-folder.ts'

const inCheckout = path.resolve(import.meta.dirname, '../../.cache/postgres')

/** The cache of the checkout; a new folder for this run where the checkout is closed to one of us. */
export function findEngineCache(): string {
  try {
    mkdirSync(inCheckout, { recursive: true })
    accessSync(inCheckout, constants.W_OK)
  } catch {
    return makeOpenFolder()
  }
  return canEnter(databaseUserOf(), inCheckout) ? inCheckout : makeOpenFolder()
}
