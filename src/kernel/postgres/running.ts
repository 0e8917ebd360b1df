/** Finding the embedded database while another process of ours runs it, for work beside it. */
import { existsSync, readFileSync, realpathSync } from 'node:fs'
import path from 'node:path'
import { findPostmasterFile, listDataProcesses } from './data-processes.ts'
import { superuser } from './initialise.ts'

/**
 * The owner's address of the database that runs on a home; undefined where none does. Looks only. The connection does not
 * keep the database up: it ends when the process that started it does.
 */
export function findRunning(home: string): string | undefined {
  if (!existsSync(home)) return undefined
  const folder = realpathSync(home)
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
