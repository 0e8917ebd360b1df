/** Use cases of the files slice: a file is inspected, kept once by its content, and given back as it came. */
import { randomUUID } from 'node:crypto'
import type { Diagnostic } from '#base/diagnostic'
import { AppError } from '#base/errors'
import type { FileReply } from '#base/endpoint'
import type { Context } from '#kernel/context'
import { type InspectedFile, inspectUpload, type VirusCheck, virusFinding } from '#kernel/uploads'
import { loadSuccession } from '#modules/offices'
import type { FileSummary, Retention } from './schema.ts'
import { type FileRow, findFiles, hasContent, insertContent, insertFile, readContent } from './store.ts'
import type { FilesTables } from './tables.ts'

type OfFile = { readonly zone: string; readonly file: string }
type Upload = { readonly zone: string; readonly office: string; readonly name: string; readonly retention: Retention }

/**
 * Keeps a file that is sent for an office, after looking into it.
 *
 * @errors files.refused with the findings
 */
export async function uploadFile(
  context: Context,
  virusCheck: VirusCheck,
  { name, ...own }: Upload,
  bytes: Uint8Array,
): Promise<FileSummary> {
  const { file, findings } = await inspectFile(virusCheck, bytes, name)
  const errors = findings.filter(({ severity }) => severity === 'error')
  if (file === null || errors.length > 0) {
    throw new AppError('files.refused', 'unprocessable', { name }).with({ findings: errors.map(remarkOf) })
  }
  return { ...(await keepFile(context, own, file, bytes)), remarks: findings.map(remarkOf) }
}

/** What a file is and what is to be said about it; no file, or a finding that is an error, and it must not be kept. */
export async function inspectFile(
  virusCheck: VirusCheck,
  bytes: Uint8Array,
  name: string,
): Promise<{ file: InspectedFile | null; findings: readonly Diagnostic[] }> {
  const { file, diagnostics } = await inspectUpload(bytes, name)
  const ofVirus = file === null ? null : virusFinding(await virusCheck(bytes), name)
  return { file, findings: ofVirus === null ? diagnostics : [...diagnostics, ofVirus] }
}

const remarkOf = ({ code, params }: Diagnostic): FileSummary['remarks'][number] => ({ code, params: { ...params } })

/** Keeps a file that was inspected: its content once a zone, and whose it is. */
export async function keepFile(
  context: Context,
  { zone, office, retention }: Omit<Upload, 'name'>,
  file: InspectedFile,
  bytes: Uint8Array,
): Promise<FileSummary> {
  const db = context.db<FilesTables>()
  const row: FileRow = {
    zoneId: zone,
    fileId: randomUUID(),
    officeId: office,
    sha256: file.sha256,
    name: file.name,
    type: file.type,
    mediaType: file.mediaType,
    sizeBytes: String(file.sizeBytes),
    words: file.text,
    retention,
    uploadedBy: context.actor.name,
    uploadedAt: context.now,
  }
  if (!(await hasContent(db, zone, file.sha256))) await insertContent(db, zone, file.sha256, bytes)
  await insertFile(db, row)
  context.record({
    action: 'files.uploaded',
    object: `files.file/${row.fileId}`,
    payload: { office, name: file.name, sha256: file.sha256, sizeBytes: file.sizeBytes, retention },
  })
  return summaryOf(row)
}

function summaryOf(row: FileRow): FileSummary {
  const { fileId: id, name, type, mediaType, sizeBytes, sha256, officeId: office, uploadedAt, retention } = row
  const facts = { id, name, type, mediaType, sha256, office, retention }
  return { ...facts, sizeBytes: Number(sizeBytes), uploadedAt: uploadedAt.toISOString(), remarks: [] }
}

/** @errors files.not_found also where it is not his to see */
async function getRow(context: Context, { zone, file }: OfFile): Promise<FileRow> {
  const [row] = await findFiles(context.db<FilesTables>(), zone, [file])
  if (row === undefined) throw new AppError('files.not_found', 'not_found', { file })
  return row
}

export async function getFile(context: Context, params: OfFile): Promise<FileSummary & { words: string | null }> {
  const row = await getRow(context, params)
  return { ...summaryOf(row), words: row.words }
}

export async function getFileContent(context: Context, params: OfFile): Promise<FileReply> {
  const { name, mediaType, sha256 } = await getRow(context, params)
  return { name, mediaType, bytes: await readContent(context.db<FilesTables>(), params.zone, sha256) }
}

/** Whose file it is today: the office that sent it, and whoever carries on its work. @errors files.not_found */
export async function officesOfFile(context: Context, params: OfFile): Promise<string[]> {
  const { officeId } = await getRow(context, params)
  const { successorsOf } = await loadSuccession(context)
  return [...new Set([officeId, ...successorsOf(officeId, context.today)])]
}

/** Files that another slice refers to, in the order asked for; those that are not there, or not to be seen, are left out. */
export async function listFiles(context: Context, zone: string, files: readonly string[]): Promise<FileSummary[]> {
  const rows = new Map((await findFiles(context.db<FilesTables>(), zone, files)).map((row) => [row.fileId, row]))
  return files.flatMap((id) => {
    const row = rows.get(id)
    return row === undefined ? [] : [summaryOf(row)]
  })
}
