/** Folders for one test, removed when the program ends. */
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'

const made: string[] = []
process.on('exit', () => {
  for (const folder of made) rmSync(folder, { recursive: true, force: true })
})

/** Only we may enter, as below /root. */
export function makeClosedFolder(): string {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'luoshi-'))
  made.push(folder)
  return folder
}

/** Everybody may enter. */
export function makeOpenFolder(): string {
  const folder = makeClosedFolder()
  chmodSync(folder, 0o755)
  return folder
}
