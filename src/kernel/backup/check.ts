/** Whether a file is a backup and whole: every byte of it, without a database. */
import { createHash } from 'node:crypto'
import { stat } from 'node:fs/promises'
import { AppError } from '#base/errors'
import { type Entry, readEntries } from './archive.ts'
import { entryOf, type Manifest, manifestFormat, manifestName, manifestShape } from './manifest.ts'
import type { Watch } from './progress.ts'
import { refuseBrokenSeal } from './seal.ts'

type Found = { readonly bytes: number; readonly sha256: string }

/** A manifest is some hundred bytes a table; what is longer is none. */
const manifestMaxBytes = 2 ** 24

/**
 * Returns what the backup says of itself, after its seal and the hash of every table were compared.
 *
 * @errors backup.file_unreadable, backup.not_a_backup, backup.damaged, backup.format_unknown
 */
export async function checkBackup(file: string, watch: Watch): Promise<Manifest> {
  await refuseUnreadable(file)
  await refuseBrokenSeal(file, watch)
  const found = new Map<string, Found>()
  let written: string | undefined
  for await (const entry of readEntries(file, watch.signal)) {
    if (entry.name === manifestName) written = await readManifest(file, entry)
    else found.set(entry.name, await measure(entry, watch))
  }
  const manifest = parseManifest(file, written)
  refuseOtherData(file, manifest, found)
  return manifest
}

async function refuseUnreadable(file: string): Promise<void> {
  const facts = await stat(file).catch((error: NodeJS.ErrnoException) => error)
  if (facts instanceof Error) {
    throw new AppError('backup.file_unreadable', 'not_found', { file, reason: facts.code ?? facts.message }, facts)
  }
  if (!facts.isFile()) throw new AppError('backup.not_a_backup', 'invalid', { file })
}

async function measure({ name, body }: Entry, { report }: Watch): Promise<Found> {
  const hash = createHash('sha256')
  let bytes = 0
  for await (const chunk of body) {
    hash.update(chunk)
    bytes += chunk.length
    report({ doing: 'check', what: name, bytes })
  }
  return { bytes, sha256: hash.digest('hex') }
}

async function readManifest(file: string, { size, body }: Entry): Promise<string> {
  if (size > manifestMaxBytes) throw new AppError('backup.damaged', 'invalid', { file, place: manifestName })
  const chunks: Uint8Array[] = []
  for await (const chunk of body) chunks.push(chunk)
  return Buffer.concat(chunks).toString('utf8')
}

function parseManifest(file: string, written: string | undefined): Manifest {
  const value = parseJson(written ?? '')
  const found = (value as { format?: unknown } | null)?.format
  if (typeof found === 'number' && found !== manifestFormat) {
    throw new AppError('backup.format_unknown', 'invalid', { file, found, known: manifestFormat })
  }
  const { data } = manifestShape.safeParse(value)
  if (data === undefined) throw new AppError('backup.damaged', 'invalid', { file, place: manifestName })
  return data
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

function refuseOtherData(file: string, { tables }: Manifest, found: ReadonlyMap<string, Found>): void {
  for (const table of tables) {
    const name = entryOf(table)
    const { bytes, sha256 } = found.get(name) ?? {}
    if (bytes !== table.bytes || sha256 !== table.sha256) {
      throw new AppError('backup.damaged', 'invalid', { file, place: name })
    }
  }
  if (found.size !== tables.length) throw new AppError('backup.damaged', 'invalid', { file, place: manifestName })
}
