/** One part of a zip package, inflated: never more than it declared, and only if its checksum holds. */
import { Inflate } from 'fflate'
import type { ZipEntry, ZipPackage } from './zip-gate.ts'

const LOCAL_SIGNATURE = 0x04034b50
const LOCAL_BYTES = 30
const STORED = 0
const DEFLATED = 8
/** A step of packed bytes can grow a thousandfold, so the growth is looked at after each small step. */
const STEP_BYTES = 16_384

/** The bytes of a part, null where the package has no such part or it is damaged. */
export function partBytes(zip: ZipPackage, name: string): Uint8Array | null {
  const entry = zip.entries.get(name)
  const packed = entry === undefined ? null : packedBytes(zip.bytes, entry)
  if (entry === undefined || packed === null) return null
  const inflated = entry.method === STORED ? packed : entry.method === DEFLATED ? inflate(packed, entry) : null
  if (inflated === null || inflated.length !== entry.declaredBytes) return null
  return checksumOf(inflated) === entry.checksum ? inflated : null
}

function packedBytes(bytes: Uint8Array, { headerOffset, packedBytes: size }: ZipEntry): Uint8Array | null {
  if (headerOffset + LOCAL_BYTES > bytes.length) return null
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (view.getUint32(headerOffset, true) !== LOCAL_SIGNATURE) return null
  const nameAndExtra = view.getUint16(headerOffset + 26, true) + view.getUint16(headerOffset + 28, true)
  const start = headerOffset + LOCAL_BYTES + nameAndExtra
  return start + size > bytes.length ? null : bytes.subarray(start, start + size)
}

function inflate(packed: Uint8Array, { declaredBytes }: ZipEntry): Uint8Array | null {
  const out = new Uint8Array(declaredBytes)
  let length = 0
  const stream = new Inflate((chunk) => {
    if (length + chunk.length <= declaredBytes) out.set(chunk, length)
    length += chunk.length
  })
  try {
    for (let at = 0; at < packed.length && length <= declaredBytes; at += STEP_BYTES) {
      stream.push(packed.subarray(at, at + STEP_BYTES), at + STEP_BYTES >= packed.length)
    }
  } catch {
    // fflate throws where the packed bytes are no deflate stream.
    return null
  }
  return length === declaredBytes ? out : null
}

/** CRC-32, a bit at a time in a table of sixteen: small, and fast enough for the few parts that are read. */
function checksumOf(bytes: Uint8Array): number {
  let crc = 0xffffffff
  for (const byte of bytes) {
    crc ^= byte
    crc = (crc >>> 4) ^ (CRC_STEPS[crc & 15] ?? 0)
    crc = (crc >>> 4) ^ (CRC_STEPS[crc & 15] ?? 0)
  }
  return ~crc >>> 0
}

const CRC_STEPS = Array.from({ length: 16 }, (_, index) => {
  let crc = index
  for (let bit = 0; bit < 4; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1
  return crc >>> 0
})
