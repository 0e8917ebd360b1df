/** Use cases of the log: its health, its entries, its verification. Whoever reads what was written is written down too. */
import { AppError } from '#base/errors'
import {
  type CheckpointPlace,
  keepVerification,
  listUnsealed,
  publicKeyLine,
  queryableOf,
  recordRead,
  type AuditTables,
  unsealedWarnSeconds,
  verifyZone,
} from '#kernel/audit'
import type { Context } from '#kernel/context'
import type { Exchange } from '#kernel/http'
import { acts } from '#messages'
import { listOffices } from '#modules/offices'
import { listPeople } from '#modules/people'
import { sayFindings } from './findings.ts'
import { instantsOfDay } from './rules.ts'
import type { EntryDetails, LogEntry, LogNames, LogPage, LogStatus, ReadRow, Verification } from './schema.ts'
import {
  type EntryRow,
  findEntryRow,
  findLastCheckpoint,
  findLastEntry,
  findLastVerification,
  listEntryRows,
  listFailureRows,
  listReadRows,
} from './store.ts'

type InZone = { readonly zone: string }
type OfEntry = InZone & { readonly number: number }

const tablesOf = (context: Context) => context.db<AuditTables>()

export async function getStatus(
  context: Context,
  { zone }: InZone,
  { key }: CheckpointPlace,
  exchange: Exchange,
): Promise<LogStatus> {
  const db = tablesOf(context)
  const last = await findLastEntry(db, zone)
  const [unsealed] = await listUnsealed(queryableOf(context.db()), unsealedWarnSeconds)
  const verified = await findLastVerification(db, zone)
  const checkpoint = await findLastCheckpoint(db, zone)
  return {
    entries: Number(last?.number ?? 0),
    sealedAt: last?.sealedAt.toISOString() ?? null,
    unsealed: unsealed === undefined ? null : { count: unsealed.count, oldestSeconds: unsealed.oldestSeconds },
    verification: verified === undefined ? null : verificationOf(verified, exchange),
    checkpoint:
      checkpoint === undefined ? null : { size: Number(checkpoint.size), madeAt: checkpoint.madeAt.toISOString() },
    publicKey: publicKeyLine(key),
    failures: (await listFailureRows(db, zone)).length,
  }
}

function verificationOf(row: AuditTables['auditVerifications'], exchange: Exchange): Verification {
  const { verifiedAt, entries, checkpoints, outside, milliseconds, findings } = row
  const said = sayFindings(JSON.parse(findings) as Parameters<typeof sayFindings>[0], exchange)
  return {
    verifiedAt: verifiedAt.toISOString(),
    entries: Number(entries),
    checkpoints,
    outside,
    milliseconds,
    findings: said,
  }
}

/** What the codes and ids of the log are called today. */
export async function getNames(context: Context, { zone }: InZone): Promise<LogNames> {
  const { people } = await listPeople(context, { zone })
  const { offices } = await listOffices(context, { zone })
  return {
    acts,
    people: Object.fromEntries(people.map(({ id, name }) => [id, name])),
    offices: Object.fromEntries(offices.map(({ id, name }) => [id, name])),
  }
}

type Filter = InZone & {
  readonly before?: number | undefined
  readonly limit: number
  readonly actor?: string | undefined
  readonly action?: string | undefined
  readonly object?: string | undefined
  readonly from?: string | undefined
  readonly until?: string | undefined
}

/** A page of the log, the newest first. What was written with the entries is not on it. */
export async function listEntries(context: Context, { zone, from, until, ...filter }: Filter): Promise<LogPage> {
  const begins = from === undefined ? undefined : instantsOfDay(from).begins
  const ends = until === undefined ? undefined : instantsOfDay(until).ends
  const rows = await listEntryRows(tablesOf(context), zone, { ...filter, begins, ends })
  const last = rows.length < filter.limit ? undefined : rows.at(-1)
  return { entries: rows.map(entryOf), next: last === undefined ? null : Number(last.number) }
}

function entryOf({ number, recordedAt, ...row }: EntryRow): LogEntry {
  return { ...row, number: Number(number), recordedAt: recordedAt.toISOString() }
}

/** @errors audit.entry_not_found */
export async function getEntry(context: Context, { zone, number }: OfEntry): Promise<EntryDetails> {
  const row = await findEntryRow(tablesOf(context), zone, number)
  if (row === undefined) throw new AppError('audit.entry_not_found', 'not_found', { number })
  await recordRead(context, 'log.payloads', `log.entry/${number}`)
  const { erasedReason: reason, erasedAt: at, payload } = row
  return {
    ...entryOf(row),
    entryId: row.entryId,
    sealedAt: row.sealedAt.toISOString(),
    hash: row.hash.toString('hex'),
    previousHash: row.previousHash.toString('hex'),
    payloadHash: row.payloadHash.toString('hex'),
    payload: payload === null ? null : (JSON.parse(payload) as EntryDetails['payload']),
    erasure: reason === null || at === null ? null : { reason, at: at.toISOString() },
  }
}

/** About as long as somebody waits before a page. */
const entriesMaxHere = 100_000

/**
 * Verifies the whole log and keeps what was found.
 *
 * @errors audit.too_long_here
 */
export async function verifyLog(
  context: Context,
  { zone }: InZone,
  { key, folder }: CheckpointPlace,
  exchange: Exchange,
): Promise<Verification> {
  const entries = Number((await findLastEntry(tablesOf(context), zone))?.number ?? 0)
  if (entries > entriesMaxHere) throw new AppError('audit.too_long_here', 'conflict', { entries })
  const db = queryableOf(context.db())
  await keepVerification(db, await verifyZone(db, zone, { trustedKeys: [key.key], folder }))
  const kept = await findLastVerification(tablesOf(context), zone)
  if (kept === undefined) throw new Error('a verification was not kept')
  return verificationOf(kept, exchange)
}

/** Who looked at what is sensitive, the newest first. */
export async function listReads(
  context: Context,
  { zone, before, limit }: InZone & { readonly before?: string | undefined; readonly limit: number },
): Promise<{ reads: ReadRow[]; next: string | null }> {
  const rows = await listReadRows(tablesOf(context), zone, before === undefined ? null : new Date(before), limit)
  const reads = rows.map(({ readId: id, readAt, actor, what, object }) => ({
    id,
    readAt: readAt.toISOString(),
    actor,
    what,
    object,
  }))
  return { reads, next: rows.length < limit ? null : (reads.at(-1)?.readAt ?? null) }
}
