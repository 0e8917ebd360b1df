/** Finding the embedded database while another process of ours runs it, for work beside it. */
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { findPostmasterFile, listDataProcesses } from './data-processes.ts'
import { realFolderOf, refuseHomeOfOther } from './home.ts'
import { superuser } from './initialise.ts'

/**
 * The owner's address of the database that runs on a home; undefined where none does. Looks only. The connection does not
 * keep the database up: it ends when the process that started it does.
 *
 * @errors database.home_link_broken, database.home_of_other_user
 */
export function findRunning(home: string): string | undefined {
  const folder = realFolderOf(path.resolve(home))
  if (!existsSync(folder)) return undefined
  refuseHomeOfOther(folder)
  const data = path.join(folder, 'pg')
  const file = findPostmasterFile(data)
  // After a crash the file is still there; it counts only while its process works in this folder.
  const isThere = file?.status === 'ready' && listDataProcesses(data).some(({ pid }) => pid === file.pid)
  return isThere ? ownerUrl(path.join(folder, 'password'), file.port) : undefined
}

/** The address of an embedded database for its owner. */
export function ownerUrl(passwordFile: string, port: number): string {
  return `postgres://${superuser}:${readFileSync(passwordFile, 'utf8').trim()}@127.0.0.1:${port}/postgres`
}
