/** Rows of the log as the verifier and the proofs want them. */
import type { LogRow } from '#audit'
import { instantText } from './instant.ts'
import type { Queryable } from './queryable.ts'

type Row = {
  readonly number: string
  readonly entryId: string
  readonly recordedAt: string
  readonly actor: string
  readonly action: string
  readonly object: string
  readonly payloadHash: Buffer
  readonly previousHash: Buffer
  readonly hash: Buffer
  readonly hasPayload: boolean
  readonly salt: Buffer | null
  readonly payload: string | null
  readonly erasedReason: string | null
}

/** The entries after a number with their payloads, in order. */
export async function readRows(db: Queryable, zone: string, after: number, limit: number): Promise<LogRow[]> {
  const { rows } = await db.query<Row>(
    `select e.number, e.entry_id as "entryId", ${instantText('e.recorded_at')} as "recordedAt", e.actor, e.action, e.object,
       e.payload_hash as "payloadHash", e.previous_hash as "previousHash", e.hash,
       p.entry_id is not null as "hasPayload", p.salt, p.payload, p.erased_reason as "erasedReason"
     from luoshi.audit_entries e
     left join luoshi.audit_payloads p on p.zone_id = e.zone_id and p.entry_id = e.entry_id
     where e.zone_id = $1 and e.number > $2 order by e.number limit $3`,
    [zone, after, limit],
  )
  return rows.map((row) => rowOf(zone, row))
}

function rowOf(zoneId: string, row: Row): LogRow {
  const { number, hasPayload, salt, payload: text, erasedReason: erasureReason, ...entry } = row
  return {
    entry: { ...entry, zoneId, number: Number(number) },
    payload: hasPayload ? { salt, text, erasureReason } : null,
  }
}
