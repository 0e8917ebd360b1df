/** Who looked at what is sensitive: noted apart from the chain, because there are many. */
import { randomUUID } from 'node:crypto'
import type { Context } from '#kernel/context'
import type { AuditTables } from './tables.ts'

/**
 * @param what kind of thing, `slice.things`
 * @param object which, `slice.kind/id`
 */
export async function recordRead(context: Context, what: string, object: string): Promise<void> {
  const { actor, now } = context
  await context
    .db<AuditTables>()
    .insertInto('auditReads')
    .values({ zoneId: actor.zone, readId: randomUUID(), readAt: now, actor: actor.name, what, object })
    .execute()
}
