/** A table that somebody sends is read and answered cell by cell; nothing of it is kept. */
import { AppError } from '#base/errors'
import type { Context } from '#kernel/context'
import { readTable } from '#kernel/spreadsheet'
import type { Sheet } from './schema.ts'

/** @errors what the table's reading found first, where there is no table */
export async function readSheet(
  _context: Context,
  { name }: { readonly name: string },
  bytes: Uint8Array,
): Promise<Sheet> {
  const { table, diagnostics } = await readTable(bytes, name)
  if (table === null) {
    const [first] = diagnostics
    throw new AppError(first?.code ?? 'spreadsheet.empty', 'unprocessable', first?.params)
  }
  return {
    name: table.sheet,
    rows: table.rows.map((cells) =>
      cells.map(({ text, address, problem }) => ({ text, address, broken: problem !== undefined })),
    ),
  }
}
