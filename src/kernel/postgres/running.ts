/** The database of a home that another process of ours runs already: looking at it must not stop the work. */
import { existsSync, readFileSync, realpathSync } from 'node:fs'
import path from 'node:path'
import { findPostmasterFile, listDataProcesses } from './data-processes.ts'
import { superuser } from './initialise.ts'

/** Its address for the owner; undefined where no server runs there. Fails where the reader may not read the password. */
export function findRunning(home: string): string | undefined {
  if (!existsSync(home)) return undefined
  const folder = realpathSync(home)
  const data = path.join(folder, 'pg')
  const file = findPostmasterFile(data)
  if (file === undefined || listDataProcesses(data).length === 0) return undefined
  const password = readFileSync(path.join(folder, 'password'), 'utf8').trim()
  return `postgres://${superuser}:${password}@127.0.0.1:${file.port}/postgres`
}
