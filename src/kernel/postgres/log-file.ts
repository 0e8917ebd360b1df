/** The server's own log, beside the data: kept small, and read when a start fails. */
import { chownSync, closeSync, copyFileSync, openSync, readFileSync, statSync, truncateSync } from 'node:fs'
import type { DatabaseUser } from './owner.ts'

const sizeMaxBytes = 5 * 2 ** 20
const lookEveryMs = 60_000

export type LogFile = {
  readonly descriptor: number
  /** What was written since the file was opened. */
  readNew(): string
  close(): void
}

/** Opens the log for appending. One older file is kept beside it, so both together stay small. */
export function openLog(file: string, user: DatabaseUser): LogFile {
  const descriptor = openSync(file, 'a', 0o600)
  if (user.identity.uid !== undefined) chownSync(file, user.uid, user.gid)
  rotate(file)
  const startBytes = statSync(file).size
  const timer = setInterval(() => rotate(file), lookEveryMs).unref()
  return {
    descriptor,
    readNew: () => newPartOf(readFileSync(file), startBytes),
    close: () => {
      clearInterval(timer)
      closeSync(descriptor)
    },
  }
}

/** A file shorter than it was has been started anew. */
function newPartOf(bytes: Buffer, startBytes: number): string {
  return bytes.subarray(bytes.length < startBytes ? 0 : startBytes).toString('utf8')
}

/**
 * Starts the log anew when it is too long. The server goes on appending to the same file, also when we are no longer
 * there. A log that cannot be moved is no reason to stop a database.
 */
function rotate(file: string): void {
  try {
    if (statSync(file).size <= sizeMaxBytes) return
    copyFileSync(file, `${file}.1`)
    truncateSync(file)
  } catch {}
}

/** The one line of a log that says why: the last that is fatal, else the last. */
export function reasonIn(log: string): string {
  const lines = log.split('\n').filter((line) => line.trim() !== '')
  const line = lines.findLast((candidate) => /FATAL|PANIC|error:/.test(candidate)) ?? lines.at(-1) ?? ''
  return line.replace(/^.*?(?:FATAL|PANIC|error): +/, '').trim()
}
