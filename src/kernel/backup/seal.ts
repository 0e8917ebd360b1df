/**
 * The outermost layer of a backup: gzip, whose header carries the sha256 of everything behind it, in the field that the
 * format has for such things (RFC 1952, FEXTRA). Every gunzip opens it; one flipped bit anywhere is found, also where
 * gzip's own checksum does not look.
 */
import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { type FileHandle, open } from 'node:fs/promises'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import { AppError } from '#base/errors'
import type { Watch } from './progress.ts'

/** Magic, deflate, extra field, no time, no name of a system; then the length of the field and our name in it. */
const header = Buffer.from([0x1f, 0x8b, 8, 4, 0, 0, 0, 0, 0, 0xff, 36, 0, 0x4c, 0x53, 32, 0])
const hashBytes = 32
const bodyStart = header.length + hashBytes
/** Of the header that zlib writes by itself. */
const plainHeaderBytes = 10

/** Writes a stream, packed, to a file that is open and empty. The header comes last: what is half written has none. */
export async function writeSealed(
  file: FileHandle,
  source: AsyncIterable<Uint8Array>,
  signal: AbortSignal,
): Promise<void> {
  const hash = createHash('sha256')
  const body = async function* (packed: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
    for await (const chunk of withoutHeader(packed)) {
      hash.update(chunk)
      yield chunk
    }
  }
  await file.writeFile(Buffer.alloc(bodyStart))
  await pipeline(source, createGzip(), body, (chunks: AsyncIterable<Buffer>) => file.writeFile(chunks), { signal })
  await file.write(Buffer.concat([header, hash.digest()]), 0, bodyStart, 0)
}

async function* withoutHeader(packed: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let left = plainHeaderBytes
  for await (const chunk of packed) {
    const skipped = Math.min(left, chunk.length)
    left -= skipped
    if (skipped < chunk.length) yield chunk.subarray(skipped)
  }
}

/** @errors backup.not_a_backup, backup.damaged */
export async function refuseBrokenSeal(file: string, { signal, report }: Watch): Promise<void> {
  const sealed = await readSeal(file)
  const hash = createHash('sha256')
  let bytes = 0
  for await (const chunk of createReadStream(file, { start: bodyStart, signal })) {
    hash.update(chunk as Buffer)
    bytes += (chunk as Buffer).length
    report({ doing: 'check', what: file, bytes })
  }
  if (!hash.digest().equals(sealed)) throw new AppError('backup.damaged', 'invalid', { file, place: 'sha256' })
}

async function readSeal(file: string): Promise<Buffer> {
  const handle = await open(file)
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(bodyStart), 0, bodyStart, 0)
    if (bytesRead < bodyStart || !buffer.subarray(0, header.length).equals(header)) {
      throw new AppError('backup.not_a_backup', 'invalid', { file })
    }
    return buffer.subarray(header.length)
  } finally {
    await handle.close()
  }
}
