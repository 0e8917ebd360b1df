/** The name under which a file is kept: no path, no hidden characters, and an ending that says what the file is. */
import { SCRIPT_ENDINGS, type UploadType, uploadTypes } from './upload-type.ts'

const NAME_LENGTH_MAX = 120
/** Characters nobody sees; some turn the writing round, so that `gnp.exe` is shown as `exe.png`. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Cs}\p{Zl}\p{Zp}]/gu
/** Not allowed in names by some system or other. */
const NOT_IN_NAME = /[<>:"|?*]/g
/** Names of devices on Windows. */
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i

/** The ending of a name without its dot, in small letters; empty where there is none. */
export function endingOf(name: string): string {
  return /[^.]\.([^.\s]{1,12})$/.exec(name)?.[1]?.toLowerCase() ?? ''
}

/** The name for a file of this type, made from the one it came with. */
export function nameFor(type: UploadType, given: string): string {
  const { endings } = uploadTypes[type]
  const last = given.normalize('NFC').split(/[\\/]/).at(-1) ?? ''
  const clean = last
    .replaceAll(UNSEEN, '')
    .replaceAll(NOT_IN_NAME, '_')
    .replaceAll(/^[\s.]+|[\s.]+$/g, '')
  const ending = endingOf(clean)
  const isRight = endings.includes(ending)
  const stem = isRight || isKnown(ending) ? clean.slice(0, -ending.length - 1) : clean
  const safe = DEVICE.test(stem) ? `_${stem}` : stem
  const short = Array.from(safe).slice(0, NAME_LENGTH_MAX).join('').trim()
  const kept = isRight ? clean.slice(clean.length - ending.length) : endings[0]
  return `${short === '' ? 'file' : short}.${kept}`
}

/** An ending that means a type is replaced; any other word behind a dot belongs to the name (`第1.2版`). */
function isKnown(ending: string): boolean {
  return SCRIPT_ENDINGS.has(ending) || KNOWN_ENDINGS.has(ending)
}

const KNOWN_ENDINGS: ReadonlySet<string> = new Set([
  ...Object.values(uploadTypes).flatMap(({ endings }) => endings),
  ...'exe dll scr pif jar msi lnk zip rar 7z svg xml xlsm docm xlsb ods odt ppt pptx rtf mht bmp tif tiff heic'.split(
    ' ',
  ),
])
