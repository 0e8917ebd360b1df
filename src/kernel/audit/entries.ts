/** Writes what was done into the log, in the transaction in which it is done. */
import { randomBytes, randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { payloadHash, saltLength } from '#audit'
import { canonicalJson } from '#base/canonical-json'
import type { Actor } from '#kernel/actor'
import type { Database } from '#kernel/database'
import { sm3 } from './hash.ts'

export type Entry = {
  /** What was done, `slice.what_happened`. */
  readonly action: string
  /** To what, `slice.kind/id`. */
  readonly object: string
  /** The facts of the act as JSON; it can be lawfully erased, so no other table may depend on it. */
  readonly payload: Readonly<Record<string, unknown>>
}

/** One statement, so that a log costs one round trip more than none. The database says when, and in which order. */
export async function writeEntries(db: Database<unknown>, actor: Actor, entries: readonly Entry[]): Promise<void> {
  const rows = entries.map(({ action, object, payload }) => {
    const salt = randomBytes(saltLength)
    const text = canonicalJson(payload)
    return { id: randomUUID(), action, object, salt, text, hash: Buffer.from(payloadHash(sm3, { salt, text })) }
  })
  const column = <T>(of: (row: (typeof rows)[number]) => T): T[] => rows.map(of)
  await sql`with given as (
      select * from unnest(${column((row) => row.id)}::uuid[], ${column((row) => row.action)}::text[],
        ${column((row) => row.object)}::text[], ${column((row) => row.hash)}::bytea[], ${column((row) => row.salt)}::bytea[],
        ${column((row) => row.text)}::text[]) with ordinality
        as row (entry_id, action, object, payload_hash, salt, payload, place)
    ), kept as (
      insert into luoshi.audit_payloads (zone_id, entry_id, salt, payload)
      select ${actor.zone}, entry_id, salt, payload from given
    )
    insert into luoshi.audit_pending (zone_id, entry_id, recorded_at, actor, action, object, payload_hash)
    select ${actor.zone}, entry_id, clock_timestamp(), ${actor.name}, action, object, payload_hash
    from given order by place`.execute(db)
}
