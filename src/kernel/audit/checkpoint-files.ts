/** The files of signed heads outside of the database, one to a zone: notes one after another, only ever added to. */
import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, readFileSync, writeSync } from 'node:fs'
import path from 'node:path'
import { type ReadCheckpoints, readCheckpoints } from '#audit'

export function checkpointFileOf(folder: string, zone: string): string {
  return path.join(folder, `${zone}.checkpoints`)
}

/** What is in the file of a zone; nothing where there is no file. */
export function readCheckpointFile(folder: string, zone: string): ReadCheckpoints {
  const file = checkpointFileOf(folder, zone)
  if (!existsSync(file)) return { checkpoints: [], diagnostics: [] }
  return readCheckpoints(readFileSync(file, 'utf8'), path.basename(file))
}

/** Adds a note and answers when it is on the disk. */
export function appendCheckpoint(folder: string, zone: string, note: string): void {
  mkdirSync(folder, { recursive: true })
  const file = checkpointFileOf(folder, zone)
  const before = existsSync(file) ? readFileSync(file, 'utf8') : ''
  // A note that a crash cut off must not run into this one.
  const gap = before === '' || before.endsWith('\n\n') ? '' : '\n\n'
  const descriptor = openSync(file, 'a')
  try {
    writeSync(descriptor, `${gap}${note}\n`)
    fsyncSync(descriptor)
  } finally {
    closeSync(descriptor)
  }
}
