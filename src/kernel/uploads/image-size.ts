/** Width and height that a picture declares, read from its first bytes without decoding it. */

export type ImageType = 'png' | 'jpeg' | 'gif' | 'webp'

export type ImageSize = { readonly width: number; readonly height: number }

/** Which picture the first bytes announce. */
export function imageTypeOf(bytes: Uint8Array): ImageType | null {
  const opening = latin1(bytes, 0, 16)
  if (opening.startsWith('\x89PNG\r\n\x1a\n')) return 'png'
  if (opening.startsWith('\xff\xd8\xff')) return 'jpeg'
  if (/^GIF8[79]a/.test(opening)) return 'gif'
  return opening.startsWith('RIFF') && opening.slice(8, 12) === 'WEBP' ? 'webp' : null
}

/** The size in pixels, null where the picture is cut off or declares none. */
export function imageSizeOf(type: ImageType, bytes: Uint8Array): ImageSize | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  try {
    const size = declaredSize(type, bytes, view)
    return size !== null && size.width > 0 && size.height > 0 ? size : null
  } catch {
    // A DataView throws where the file ends too soon.
    return null
  }
}

function declaredSize(type: ImageType, bytes: Uint8Array, view: DataView): ImageSize | null {
  switch (type) {
    case 'png':
      return latin1(bytes, 12, 16) === 'IHDR' ? { width: view.getUint32(16), height: view.getUint32(20) } : null
    case 'gif':
      return { width: view.getUint16(6, true), height: view.getUint16(8, true) }
    case 'jpeg':
      return jpegSize(view)
    case 'webp':
      return webpSize(latin1(bytes, 12, 16), view)
  }
}

/** Segment after segment until the one that begins a frame. */
function jpegSize(view: DataView): ImageSize | null {
  let at = 2
  while (view.getUint8(at) === 0xff) {
    const marker = view.getUint8(at + 1)
    if (marker === 0xff) {
      at++
      continue
    }
    const isFrame = marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc
    if (isFrame) return { width: view.getUint16(at + 7), height: view.getUint16(at + 5) }
    at += 2 + view.getUint16(at + 2)
  }
  return null
}

/** @source RFC 9649: lossy, lossless and extended files each declare their size in their own way */
function webpSize(chunk: string, view: DataView): ImageSize | null {
  if (chunk === 'VP8 ') return { width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff }
  if (chunk === 'VP8L') {
    const packed = view.getUint32(21, true)
    return { width: (packed & 0x3fff) + 1, height: ((packed >>> 14) & 0x3fff) + 1 }
  }
  if (chunk !== 'VP8X') return null
  const wide = (at: number): number => (view.getUint16(at, true) | (view.getUint8(at + 2) << 16)) + 1
  return { width: wide(24), height: wide(27) }
}

function latin1(bytes: Uint8Array, start: number, end: number): string {
  return String.fromCharCode(...bytes.subarray(start, end))
}
