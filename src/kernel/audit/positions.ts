/** How far a listener has read the log of a zone, and what it could not take: rows of the transaction it works in. */
import { sql } from 'kysely'
import type { Context } from '#kernel/context'
import type { AuditTables } from './tables.ts'

/** After so many tries only a person tries again. */
export const attemptsMax = 10
const firstDelaySeconds = 5

/** The number of the last entry it is done with; whoever asks keeps others from moving it until he is done. */
export async function lockPosition(context: Context, listener: string): Promise<number> {
  const { zone } = context.actor
  await sql`insert into luoshi.listener_positions (zone_id, listener, number, moved_at)
    values (${zone}, ${listener}, 0, ${context.now}) on conflict do nothing`.execute(context.db())
  const { rows } = await sql<{ number: string }>`select number from luoshi.listener_positions
    where zone_id = ${zone} and listener = ${listener} for update`.execute(context.db())
  return Number(rows[0]?.number ?? 0)
}

export async function movePosition(context: Context, listener: string, number: number): Promise<void> {
  await context
    .db<AuditTables>()
    .updateTable('listenerPositions')
    .set({ number: String(number), movedAt: context.now })
    .where('zoneId', '=', context.actor.zone)
    .where('listener', '=', listener)
    .execute()
}

/** The first entry whose time for another try has come. */
export async function findDueFailure(context: Context, listener: string): Promise<number | null> {
  const row = await failures(context, listener)
    .where('attempts', '<', attemptsMax)
    .where('nextAttemptAt', '<=', context.now)
    .orderBy('number')
    .executeTakeFirst()
  return row === undefined ? null : Number(row.number)
}

function failures(context: Context, listener: string) {
  return context
    .db<AuditTables>()
    .selectFrom('listenerFailures')
    .select(['number', 'attempts'])
    .where('zoneId', '=', context.actor.zone)
    .where('listener', '=', listener)
}

/** Sets an entry aside with the reason; each time the next try is twice as far away. */
export async function putFailure(context: Context, listener: string, number: number, error: unknown): Promise<void> {
  const known = await failures(context, listener).where('number', '=', String(number)).executeTakeFirst()
  const attempts = (known?.attempts ?? 0) + 1
  const nextAttemptAt = new Date(context.now.getTime() + 1000 * firstDelaySeconds * 2 ** (attempts - 1))
  const reason = error instanceof Error ? error.message : String(error)
  await context
    .db<AuditTables>()
    .insertInto('listenerFailures')
    .values({ zoneId: context.actor.zone, listener, number: String(number), attempts, reason, nextAttemptAt })
    .onConflict((conflict) =>
      conflict.columns(['zoneId', 'listener', 'number']).doUpdateSet({ attempts, reason, nextAttemptAt }),
    )
    .execute()
}

/** False where another process is at it, or has done it. */
export async function dropFailure(context: Context, listener: string, number: number): Promise<boolean> {
  const result = await context
    .db<AuditTables>()
    .deleteFrom('listenerFailures')
    .where('zoneId', '=', context.actor.zone)
    .where('listener', '=', listener)
    .where('number', '=', String(number))
    .executeTakeFirst()
  return result.numDeletedRows === 1n
}

/** Lets a listener hear everything again from a number on; what it had set aside from there comes again with it. */
export async function replayFrom(context: Context, listener: string, number: number): Promise<void> {
  await lockPosition(context, listener)
  await movePosition(context, listener, number - 1)
  await context
    .db<AuditTables>()
    .deleteFrom('listenerFailures')
    .where('zoneId', '=', context.actor.zone)
    .where('listener', '=', listener)
    .where('number', '>=', String(number))
    .execute()
}

/** Lets what was set aside be tried at once, also where the tries were used up. False where there is no such entry. */
export async function retryNow(context: Context, listener: string, number: number): Promise<boolean> {
  const result = await context
    .db<AuditTables>()
    .updateTable('listenerFailures')
    .set({ attempts: 1, nextAttemptAt: context.now })
    .where('zoneId', '=', context.actor.zone)
    .where('listener', '=', listener)
    .where('number', '=', String(number))
    .executeTakeFirst()
  return result.numUpdatedRows === 1n
}
