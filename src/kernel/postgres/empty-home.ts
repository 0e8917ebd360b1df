/** Taking the data out of a home, so that the next start makes new ones. */
import { existsSync, readdirSync, renameSync, rmSync } from 'node:fs'
import path from 'node:path'
import { AppError } from '#base/errors'
import { stopDataProcesses } from './data-processes.ts'
import { findMajor, isOurFile, realFolderOf, refuseHomeOfOther } from './home.ts'
import { unfinished } from './initialise.ts'
import { takeLock } from './lock.ts'

/**
 * Empties the folder and keeps it, with the link to it and the engine in it. Only a folder that holds a whole database
 * of ours and no file of others is touched, and only while nobody works in it.
 *
 * @errors database.home_link_broken, database.home_of_other_user, database.home_not_empty, database.home_damaged,
 * database.server_already_running, database.process_unstoppable
 */
export async function emptyHome(home: string): Promise<void> {
  const folder = realFolderOf(path.resolve(home))
  if (!existsSync(folder)) return
  refuseHomeOfOther(folder)
  const data = path.join(folder, 'pg')
  refuseOtherFiles(folder)
  if (!existsSync(data)) return
  if (findMajor(data) === undefined || !existsSync(path.join(folder, 'password'))) {
    throw new AppError('database.home_damaged', 'unavailable', { folder: data })
  }
  const lock = takeLock(folder)
  try {
    await stopDataProcesses(data)
    removeData(folder, data)
  } finally {
    lock.release()
  }
}

function refuseOtherFiles(folder: string): void {
  if (readdirSync(folder).every((name) => name === 'pg' || isOurFile(name))) return
  throw new AppError('database.home_not_empty', 'unavailable', { home: folder })
}

/** In one step the folder is no database any more; should we die in the middle, the next start sweeps the rest away. */
function removeData(folder: string, data: string): void {
  const removed = path.join(folder, `${unfinished}removed`)
  rmSync(removed, { recursive: true, force: true })
  renameSync(data, removed)
  rmSync(removed, { recursive: true, force: true })
  for (const name of readdirSync(folder).filter((entry) => /^(?:password|postgres\.log.*)$/.test(entry))) {
    rmSync(path.join(folder, name))
  }
}
