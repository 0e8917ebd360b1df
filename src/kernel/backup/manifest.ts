/** What a backup says of itself: `manifest.json`, the last entry of the archive, because it holds the hashes of the others. */
import { z } from 'zod'

export const manifestFormat = 1
export const manifestName = 'manifest.json'

const count = z.number().int().nonnegative()
const hash = z.string().regex(/^[0-9a-f]{64}$/)

const savedTable = z.object({
  schema: z.string(),
  name: z.string(),
  /** In the order of the data; generated columns are computed again. */
  columns: z.array(z.string()),
  rows: count,
  bytes: count,
  sha256: hash,
})

const savedSequence = z.object({
  schema: z.string(),
  name: z.string(),
  value: z.string().regex(/^-?\d+$/),
  /** Whether the value was handed out already. */
  called: z.boolean(),
})

export const manifestShape = z.object({
  format: z.literal(manifestFormat),
  /** Version of the program that wrote it. */
  program: z.string(),
  postgres: z.string(),
  taken_at: z.iso.datetime(),
  /** The schema: every migration that was applied, in order. */
  migrations: z.array(z.object({ name: z.string(), checksum: z.string() })),
  tables: z.array(savedTable),
  sequences: z.array(savedSequence),
})

export type Manifest = z.infer<typeof manifestShape>
export type SavedTable = z.infer<typeof savedTable>
export type SavedSequence = z.infer<typeof savedSequence>

/** How a table is called in words and lists. */
export function nameOf({ schema, name }: Pick<SavedTable, 'schema' | 'name'>): string {
  return `${schema}.${name}`
}

/** Where the rows of a table stand in the archive. */
export function entryOf(table: Pick<SavedTable, 'schema' | 'name'>): string {
  return `data/${nameOf(table)}.copy`
}
