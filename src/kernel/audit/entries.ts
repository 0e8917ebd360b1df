/** Writes what was done into the log, in the transaction in which it is done. */
import { randomBytes, randomUUID } from 'node:crypto'
import pg from 'pg'
import { payloadHash, saltLength } from '#audit'
import { canonicalJson } from '#base/canonical-json'
import type { Actor } from '#kernel/actor'
import { sm3 } from './hash.ts'

export type Entry = {
  /** What was done, `slice.what_happened`. */
  readonly action: string
  /** To what, `slice.kind/id`. */
  readonly object: string
  /** The facts of the act as JSON; it can be lawfully erased, so no other table may depend on it. */
  readonly payload: Readonly<Record<string, unknown>>
}

/**
 * The one statement that writes entries, its values as literals: it goes to the database together with the commit, so a
 * log costs no round trip. The database says when, and in which order.
 */
export function statementOf({ zone, name }: Actor, entries: readonly Entry[]): string {
  const rows = entries.map(({ action, object, payload }) => {
    const text = canonicalJson(payload)
    const salt = randomBytes(saltLength)
    return { id: randomUUID(), action, object, text, salt, hash: payloadHash(sm3, { salt, text }) }
  })
  const payloads = rows.map(({ id, salt, text }) => tuple([literal(zone), literal(id), bytes(salt), literal(text)]))
  const pending = rows.map(({ id, action, object, hash }) =>
    tuple([...[zone, id].map(literal), 'clock_timestamp()', ...[name, action, object].map(literal), bytes(hash)]),
  )
  return `with kept as (
      insert into luoshi.audit_payloads (zone_id, entry_id, salt, payload) values ${payloads.join(', ')}
    )
    insert into luoshi.audit_pending (zone_id, entry_id, recorded_at, actor, action, object, payload_hash)
    values ${pending.join(', ')}`
}

const literal = (text: string): string => pg.escapeLiteral(text)
const bytes = (value: Uint8Array): string => `'\\x${Buffer.from(value).toString('hex')}'`
const tuple = (values: readonly string[]): string => `(${values.join(', ')})`
