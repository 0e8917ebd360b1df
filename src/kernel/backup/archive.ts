/** The file itself: a tar in a seal. Written beside its name and moved there whole; read entry by entry. */
import { createReadStream } from 'node:fs'
import { type FileHandle, lstat, open, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import { pipeline, Readable } from 'node:stream'
import { createGunzip } from 'node:zlib'
import { createTarDecoder, createTarPacker, type ParsedTarEntry } from 'modern-tar'
import { AppError } from '#base/errors'
import { writeSealed } from './seal.ts'

/** Whoever writes it may read it. */
export const ownerOnly = 0o600

export type Entry = { readonly name: string; readonly size: number; readonly body: AsyncIterable<Uint8Array> }

/** The unfinished file beside the one asked for. */
export function partOf(file: string): string {
  return `${file}.part`
}

/**
 * Writes all entries, each asked for when the one before it is written. The file has its name when it is whole and on
 * the disk; otherwise there is none.
 *
 * @errors backup.file_exists, backup.part_exists, backup.file_unwritable, and whatever the entries end with
 */
export async function writeArchive(file: string, entries: AsyncIterable<Entry>, signal: AbortSignal): Promise<void> {
  await refuseExisting(file)
  const part = partOf(file)
  const handle = await createPart(part)
  try {
    await fill(handle, entries, signal)
    await handle.sync()
    await refuseExisting(file)
    await rename(part, file)
    await syncFolder(path.dirname(file))
  } catch (error) {
    await rm(part, { force: true })
    throw unwritable(file, error)
  } finally {
    await handle.close()
  }
}

async function createPart(part: string): Promise<FileHandle> {
  try {
    return await open(part, 'wx', ownerOnly)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST')
      throw new AppError('backup.part_exists', 'conflict', { part })
    throw unwritable(part, error)
  }
}

async function fill(handle: FileHandle, entries: AsyncIterable<Entry>, signal: AbortSignal): Promise<void> {
  const { readable, controller } = createTarPacker()
  const packing = async (): Promise<void> => {
    for await (const entry of entries) await pack(controller, entry)
    controller.finalize()
  }
  // Each ends the other; whoever failed first says why, and the file is let go only when both are done.
  const both = [
    writeSealed(handle, readable, signal),
    packing().catch((error: unknown) => {
      controller.error(error)
      throw error
    }),
  ]
  await Promise.allSettled(both)
  await Promise.all(both)
}

async function pack(
  controller: ReturnType<typeof createTarPacker>['controller'],
  { name, size, body }: Entry,
): Promise<void> {
  const writer = controller.add({ name, size, mode: ownerOnly }).getWriter()
  for await (const chunk of body) await writer.write(chunk)
  await writer.close()
}

async function refuseExisting(file: string): Promise<void> {
  const isThere = await lstat(file).then(
    () => true,
    () => false,
  )
  if (isThere) throw new AppError('backup.file_exists', 'conflict', { file })
}

/** A new name survives a power cut only when its folder is on the disk too. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder)
  await handle.sync().finally(() => handle.close())
}

function unwritable(file: string, error: unknown): unknown {
  const { code, syscall } = error as NodeJS.ErrnoException
  if (syscall === undefined || code === undefined || error instanceof AppError) return error
  return new AppError('backup.file_unwritable', 'unavailable', { file, reason: code }, error)
}

/**
 * The entries of an archive in order. Each body must be read to its end before the next is asked for.
 *
 * @errors backup.damaged
 */
export async function* readEntries(file: string, signal: AbortSignal): AsyncGenerator<Entry> {
  // An error in the middle reaches the last stream, and through it the reader.
  const unpacked = pipeline(createReadStream(file, { signal }), createGunzip(), () => undefined)
  const damaged = (error: unknown): unknown =>
    signal.aborted ? error : new AppError('backup.damaged', 'invalid', { file, place: (error as Error).message }, error)
  try {
    const tar = Readable.toWeb(unpacked) as unknown as ReadableStream<Uint8Array>
    const entries = tar.pipeThrough(createTarDecoder({ strict: true }))
    for await (const { header, body } of explaining<ParsedTarEntry>(entries, damaged)) {
      yield { name: header.name, size: header.size, body: explaining(body, damaged) }
    }
  } finally {
    unpacked.destroy()
  }
}

async function* explaining<Item>(
  items: AsyncIterable<Item>,
  explain: (error: unknown) => unknown,
): AsyncGenerator<Item> {
  const iterator = items[Symbol.asyncIterator]()
  try {
    for (;;) {
      const next = await iterator.next().catch((error: unknown) => {
        throw explain(error)
      })
      if (next.done === true) return
      yield next.value
    }
  } finally {
    await iterator.return?.()
  }
}
