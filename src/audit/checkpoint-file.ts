/** Reads a file of checkpoints: notes one after another, an empty line after the text of each and after its signatures. */
import type { Diagnostic } from '#base/diagnostic'
import type { ErrorParams } from '#base/errors'
import { bytesOfBase64 } from './bytes.ts'
import { type Checkpoint, type CheckpointSignature, signatureMark, type SignedCheckpoint } from './checkpoint.ts'
import { instantPattern } from './entry.ts'
import { hashAlgorithms, hashLength } from './hash.ts'
import { isNoteName, keyIdLength } from './key.ts'

/** What could be read, in the order of the file, and what could not, with its line. */
export type ReadCheckpoints = {
  readonly checkpoints: readonly SignedCheckpoint[]
  readonly diagnostics: readonly Diagnostic[]
}

type Line = { readonly number: number; readonly text: string }
type Report = (code: string, line: Line, params?: ErrorParams) => void

/** Reads the text of a file; `file` is its name for the diagnostics. Line ends of Windows are read as well. */
export function readCheckpoints(text: string, file: string): ReadCheckpoints {
  const diagnostics: Diagnostic[] = []
  const report: Report = (code, line, params = {}) =>
    diagnostics.push({ code, severity: 'error', place: { file, line: line.number, column: 1 }, params })
  const checkpoints = notesOf(blocksOf(text)).flatMap((note) => readNote(note, report) ?? [])
  return { checkpoints, diagnostics }
}

type Block = readonly [Line, ...Line[]]
type Note = { readonly body: Block | null; readonly signatures: Block | null }

/** Lines that stand together. */
function blocksOf(text: string): Block[] {
  const blocks: [Line, ...Line[]][] = []
  let afterEmpty = true
  text.split(/\r?\n/).forEach((words, index) => {
    const line = { number: index + 1, text: words }
    if (words !== '') {
      if (afterEmpty) blocks.push([line])
      else blocks.at(-1)?.push(line)
    }
    afterEmpty = words === ''
  })
  return blocks
}

function notesOf(blocks: readonly Block[]): Note[] {
  const notes: Note[] = []
  for (const block of blocks) {
    const open = notes.at(-1)
    if (!block[0].text.startsWith(signatureMark)) notes.push({ body: block, signatures: null })
    else if (open?.body && open.signatures === null) notes[notes.length - 1] = { body: open.body, signatures: block }
    else notes.push({ body: null, signatures: block })
  }
  return notes
}

function readNote({ body, signatures }: Note, report: Report): SignedCheckpoint | null {
  const [first] = body ?? signatures ?? []
  if (first === undefined) return null
  if (body === null) report('audit.checkpoint_incomplete', first)
  if (signatures === null) report('audit.checkpoint_unsigned', first)
  const checkpoint = body === null ? null : readBody(body, report)
  const read = (signatures ?? []).map((line) => readSignature(line, report))
  const whole = read.filter((signature) => signature !== null)
  if (checkpoint === null || whole.length === 0 || whole.length < read.length) return null
  return { ...checkpoint, signatures: whole }
}

function readBody(lines: Block, report: Report): Checkpoint | null {
  const [origin, sizeLine, rootLine, extension, further] = lines
  if (sizeLine === undefined || rootLine === undefined || extension === undefined || further !== undefined) {
    report('audit.checkpoint_incomplete', lines[0])
    return null
  }
  const size = /^(?:0|[1-9]\d{0,15})$/.test(sizeLine.text) ? Number(sizeLine.text) : Number.NaN
  const root = bytesOfBase64(rootLine.text)
  const [time = '', algorithmId, ...rest] = extension.text.split(' ')
  const algorithm = hashAlgorithms.find((id) => id === algorithmId)
  const [sizeFits, rootFits] = [Number.isSafeInteger(size), root?.length === hashLength]
  const timeFits = instantPattern.test(time) && algorithm !== undefined && rest.length === 0
  if (!isNoteName(origin.text)) report('audit.checkpoint_origin', origin)
  if (!sizeFits) report('audit.checkpoint_size', sizeLine)
  if (!rootFits) report('audit.checkpoint_root', rootLine)
  if (!timeFits) report('audit.checkpoint_time', extension, { known: hashAlgorithms })
  if (!isNoteName(origin.text) || !sizeFits || root === null || !rootFits || !timeFits) return null
  return { origin: origin.text, size, root, time, algorithm }
}

function readSignature(line: Line, report: Report): CheckpointSignature | null {
  const [mark, keyName = '', base64 = '', ...rest] = line.text.split(' ')
  const bytes = bytesOfBase64(base64)
  const fits = `${mark} ` === signatureMark && isNoteName(keyName) && rest.length === 0
  if (!fits || bytes === null || bytes.length <= keyIdLength) {
    report('audit.checkpoint_signature', line)
    return null
  }
  return { keyName, keyId: bytes.slice(0, keyIdLength), signature: bytes.slice(keyIdLength) }
}
