/** Files that notes and instructions refer to: looked up for the reader, and checked before they are referred to. */
import { AppError } from '#base/errors'
import type { Context } from '#kernel/context'
import { listFiles } from '#modules/files'
import type { FileSummary } from '#modules/files/schema'

/** Those of the files that the actor may see, by their id. */
export async function filesById(
  context: Context,
  zone: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, FileSummary>> {
  const files = await listFiles(context, zone, [...new Set(ids)])
  return new Map(files.map((file) => [file.id, file]))
}

/** Only what was sent for the office itself may be referred to by it. @errors ledger.file_unknown */
export async function refuseUnknownFiles(
  context: Context,
  zone: string,
  office: string | null,
  ids: readonly string[],
): Promise<void> {
  const files = await filesById(context, zone, ids)
  const unknown = ids.find((id) => {
    const file = files.get(id)
    return file === undefined || (office !== null && file.office !== office)
  })
  if (unknown !== undefined) throw new AppError('ledger.file_unknown', 'unprocessable', { file: unknown })
}
