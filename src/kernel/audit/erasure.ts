/** Lawful erasure: the payload of an entry goes, its hash stays, and the log itself says why. */
import { erasureRecord } from '#audit'
import { AppError } from '#base/errors'
import type { Context } from '#kernel/context'
import type { AuditTables } from './tables.ts'

/**
 * Erases what was written with an entry, as the owner of the database: nobody else may.
 *
 * @errors audit.entry_not_found, audit.erasure_kept for the record of an erasure, audit.already_erased
 */
export async function erasePayload(context: Context, number: number, reason: string): Promise<void> {
  const { zone } = context.actor
  const record = erasureRecord(number, reason)
  const entry = await context
    .db<AuditTables>()
    .selectFrom('auditEntries')
    .select(['entryId', 'action'])
    .where('zoneId', '=', zone)
    .where('number', '=', String(number))
    .executeTakeFirst()
  if (entry === undefined) throw new AppError('audit.entry_not_found', 'not_found', { number })
  // The reason of an erasure stands in its record only: without it nobody could tell it from a crime.
  if (entry.action === record.action) throw new AppError('audit.erasure_kept', 'conflict', { number })
  const { numUpdatedRows } = await context
    .db<AuditTables>()
    .updateTable('auditPayloads')
    .set({ salt: null, payload: null, erasedReason: reason, erasedAt: context.now })
    .where('zoneId', '=', zone)
    .where('entryId', '=', entry.entryId)
    .where('payload', 'is not', null)
    .executeTakeFirst()
  if (numUpdatedRows !== 1n) throw new AppError('audit.already_erased', 'conflict', { number })
  context.record({ action: 'log.payload_erased', object: record.object, payload: { reason } })
}
