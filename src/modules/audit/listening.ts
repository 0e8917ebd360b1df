/** Use cases of whoever runs the program: how far the listeners are, what they set aside, hearing again. */
import { AppError } from '#base/errors'
import { attemptsMax, type AuditTables, replayFrom, retryNow } from '#kernel/audit'
import type { Context } from '#kernel/context'
import type { ListenerRow } from './schema.ts'
import { findLastEntry, listFailureRows, listPositionRows } from './store.ts'

type InZone = { readonly zone: string }
type OfListener = InZone & { readonly listener: string }
type Listeners = { last: number; listeners: ListenerRow[] }

/** @param names of the listeners of this program */
export async function listListeners(context: Context, { zone }: InZone, names: readonly string[]): Promise<Listeners> {
  const db = context.db<AuditTables>()
  const positions = await listPositionRows(db, zone)
  const failures = Map.groupBy(await listFailureRows(db, zone), ({ listener }) => listener)
  const listeners = names.map((name) => {
    const position = positions.find(({ listener }) => listener === name)
    const own = failures.get(name) ?? []
    return {
      name,
      number: Number(position?.number ?? 0),
      movedAt: position?.movedAt.toISOString() ?? null,
      failures: own.map(({ number, attempts, reason, nextAttemptAt }) => ({
        number: Number(number),
        attempts,
        reason,
        nextAttemptAt: attempts >= attemptsMax ? null : nextAttemptAt.toISOString(),
      })),
    }
  })
  return { last: Number((await findLastEntry(db, zone))?.number ?? 0), listeners }
}

/** @errors audit.listener_unknown, audit.entry_not_found */
export async function replayListener(
  context: Context,
  { zone, listener }: OfListener,
  from: number,
  names: readonly string[],
): Promise<Listeners> {
  refuseUnknown(names, listener)
  const last = Number((await findLastEntry(context.db<AuditTables>(), zone))?.number ?? 0)
  if (from > last) throw new AppError('audit.entry_not_found', 'not_found', { number: from })
  await replayFrom(context, listener, from)
  context.record({ action: 'log.replayed', object: `log.listener/${listener}`, payload: { from } })
  return listListeners(context, { zone }, names)
}

/** @errors audit.listener_unknown, audit.failure_not_found */
export async function retryFailure(
  context: Context,
  { zone, listener, number }: OfListener & { readonly number: number },
  names: readonly string[],
): Promise<Listeners> {
  refuseUnknown(names, listener)
  if (!(await retryNow(context, listener, number)))
    throw new AppError('audit.failure_not_found', 'not_found', { number })
  context.record({ action: 'log.retried', object: `log.listener/${listener}`, payload: { number } })
  return listListeners(context, { zone }, names)
}

function refuseUnknown(names: readonly string[], listener: string): void {
  if (!names.includes(listener)) throw new AppError('audit.listener_unknown', 'not_found', { listener })
}
