/** How the commands of the backup tell what they do and did. */
import { statSync } from 'node:fs'
import type { Manifest, Progress } from '#kernel/backup'
import type { Words } from './words.ts'

const quietMs = 1000

/** A line on stderr whenever a second has passed without one; what is quick says nothing. */
export function progressLines({ doing: words }: Words): Progress {
  let lastAt = performance.now()
  return ({ doing, what, bytes }) => {
    if (performance.now() - lastAt < quietMs) return
    lastAt = performance.now()
    process.stderr.write(`${words[doing]} ${what}  ${megabytes(bytes)} MB\n`)
  }
}

/** The size of a backup in the words of people. */
export function sizeOf(file: string, { tables }: Manifest): { tables: number; rows: number; megabytes: string } {
  const rows = tables.reduce((sum, table) => sum + table.rows, 0)
  return { tables: tables.length, rows, megabytes: megabytes(statSync(file).size) }
}

/** The result of a command as data. */
export function writeJson(file: string, manifest: Manifest): void {
  process.stdout.write(`${JSON.stringify({ file, bytes: statSync(file).size, ...manifest }, null, 2)}\n`)
}

function megabytes(bytes: number): string {
  return (bytes / 1_000_000).toFixed(1)
}
