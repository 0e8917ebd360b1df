/** Use cases of proving: the way from an entry to a signed head, the file that takes it along, two heads of one log. */
import type { FileReply } from '#base/endpoint'
import {
  type AuditTables,
  type CheckpointPlace,
  compareSizes,
  inclusionOf,
  makeProof,
  queryableOf,
  recordRead,
} from '#kernel/audit'
import type { Context } from '#kernel/context'
import type { Exchange } from '#kernel/http'
import { sayFindings } from './findings.ts'
import type { CheckpointRow, Comparison, Inclusion } from './schema.ts'
import { listCheckpointRows } from './store.ts'

type InZone = { readonly zone: string }
type OfEntry = InZone & { readonly number: number }

/** @errors audit.entry_not_found, audit.not_in_checkpoint, audit.log_not_of_checkpoint, audit.payload_not_there */
export async function getInclusion(
  context: Context,
  { zone, number }: OfEntry,
  { key }: CheckpointPlace,
): Promise<Inclusion> {
  return inclusionOf(await makeProof(queryableOf(context.db()), zone, number, key.key))
}

/** The proof file; it holds what was written with the entry. */
export async function getProof(
  context: Context,
  { zone, number }: OfEntry,
  { key }: CheckpointPlace,
): Promise<FileReply> {
  const proof = await makeProof(queryableOf(context.db()), zone, number, key.key)
  await recordRead(context, 'log.proofs', `log.entry/${number}`)
  const bytes = new TextEncoder().encode(`${JSON.stringify(proof, null, 2)}\n`)
  return { name: `${zone}-${number}.proof.json`, mediaType: 'application/json; charset=utf-8', bytes }
}

export async function listCheckpoints(context: Context, { zone }: InZone): Promise<{ checkpoints: CheckpointRow[] }> {
  const rows = await listCheckpointRows(context.db<AuditTables>(), zone)
  return {
    checkpoints: rows.map(({ size, note }) => {
      const [, , root = '', extension = ''] = note.split('\n')
      return { size: Number(size), time: extension.split(' ')[0] ?? '', root, note }
    }),
  }
}

/** @errors audit.checkpoint_not_found */
export async function compareCheckpoints(
  context: Context,
  { zone, older, newer }: InZone & { readonly older: number; readonly newer: number },
  exchange: Exchange,
): Promise<Comparison> {
  const found = await compareSizes(queryableOf(context.db()), zone, [older, newer])
  return {
    older: found.older.size,
    newer: found.newer.size,
    path: found.path.map((hash) => Buffer.from(hash).toString('hex')),
    findings: sayFindings(found.findings, exchange),
  }
}
