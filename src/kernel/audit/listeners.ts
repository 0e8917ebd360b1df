/**
 * Listeners: the log is also what tells the other parts of the program that something happened. Each listener reads the
 * sealed entries of a zone in order of their numbers, in a transaction that also moves its position: at least once, what
 * it does in the database exactly once, and again from the beginning where its position is put back.
 *
 * An entry that it cannot take is set aside with the reason, seen by the administrator and tried again, so that one
 * mistake does not hold up what comes after.
 */
import { sql } from 'kysely'
import { programActor } from '#kernel/actor'
import { act, type Context, type Program } from '#kernel/context'
import type { AuditTables } from './tables.ts'

export type HeardEntry = {
  readonly number: number
  readonly actor: string
  readonly action: string
  readonly object: string
  /** Null where it was lawfully erased. */
  readonly payload: Readonly<Record<string, unknown>> | null
}

export type Listener = {
  /** Keeps its position by this name; it never changes. */
  readonly name: string
  /** The acts it wants to hear of. */
  readonly actions: readonly string[]
  /** In the zone of the entry, as the program. Must not mind to hear an entry twice. */
  hear(context: Context, entry: HeardEntry): Promise<void>
}

export type Listeners = {
  /** Tells everybody what is new in these zones; answers when it is done. */
  tell(zones: readonly string[]): Promise<void>
  stop(): Promise<void>
}

const batchMax = 200
const retryTickMs = 5000
const attemptsMax = 10
const firstDelaySeconds = 5

export function startListeners(program: Program, listeners: readonly Listener[]): Listeners {
  let running: Promise<void> = Promise.resolve()
  const tell = (zones: readonly string[]): Promise<void> => {
    running = running.then(async () => {
      for (const zone of zones) for (const listener of listeners) await catchUp(program, listener, zone)
    })
    running = running.catch((error: unknown) =>
      program.log.error({ err: error }, 'telling listeners failed; it is tried again'),
    )
    return running
  }
  const timer = setInterval(() => void program.zones().then(tell, () => undefined), retryTickMs)
  return {
    tell,
    async stop() {
      clearInterval(timer)
      await running
    },
  }
}

async function catchUp(program: Program, listener: Listener, zone: string): Promise<void> {
  const within = <T>(work: (context: Context) => Promise<T>): Promise<T> => act(program, programActor(zone), work)
  for (const number of await within((context) => listDueFailures(context, listener)))
    await retry(program, listener, zone, number)
  for (;;) {
    const next = await within((context) => listNext(context, listener))
    for (const entry of next) await deliver(program, listener, zone, entry)
    if (next.length < batchMax) return
  }
}

async function deliver(program: Program, listener: Listener, zone: string, entry: HeardEntry): Promise<void> {
  try {
    await act(program, programActor(zone), async (context) => {
      if (!(await moveTo(context, listener, entry.number))) return
      if (listener.actions.includes(entry.action)) await listener.hear(context, entry)
    })
  } catch (error) {
    program.log.error({ err: error, listener: listener.name, zone, number: entry.number }, 'a listener failed')
    await act(program, programActor(zone), async (context) => {
      if (await moveTo(context, listener, entry.number)) await putFailure(context, listener, entry.number, 1, error)
    })
  }
}

async function retry(program: Program, listener: Listener, zone: string, number: number): Promise<void> {
  try {
    await act(program, programActor(zone), async (context) => {
      const [entry] = await readEntries(context, number - 1, 1)
      if (!(await dropFailure(context, listener, number)) || entry === undefined) return
      await listener.hear(context, entry)
    })
  } catch (error) {
    await act(program, programActor(zone), async (context) => {
      const attempts = await attemptsOf(context, listener, number)
      await putFailure(context, listener, number, attempts + 1, error)
    })
  }
}

async function listNext(context: Context, { name }: Listener): Promise<HeardEntry[]> {
  const found = await context
    .db<AuditTables>()
    .selectFrom('listenerPositions')
    .select('number')
    .where('zoneId', '=', context.actor.zone)
    .where('listener', '=', name)
    .executeTakeFirst()
  return readEntries(context, Number(found?.number ?? 0), batchMax)
}

async function readEntries(context: Context, after: number, limit: number): Promise<HeardEntry[]> {
  const rows = await context
    .db<AuditTables>()
    .selectFrom('auditEntries as entry')
    .leftJoin('auditPayloads as payload', (join) =>
      join.onRef('payload.zoneId', '=', 'entry.zoneId').onRef('payload.entryId', '=', 'entry.entryId'),
    )
    .select(['entry.number', 'entry.actor', 'entry.action', 'entry.object', 'payload.payload'])
    .where('entry.zoneId', '=', context.actor.zone)
    .where('entry.number', '>', String(after))
    .orderBy('entry.number')
    .limit(limit)
    .execute()
  return rows.map(({ number, payload, ...row }) => ({
    ...row,
    number: Number(number),
    payload: payload === null ? null : (JSON.parse(payload) as HeardEntry['payload']),
  }))
}

/** False where another process has told it of this entry already. */
async function moveTo(context: Context, { name }: Listener, number: number): Promise<boolean> {
  const result = await sql`
    insert into luoshi.listener_positions as p (zone_id, listener, number, moved_at)
    values (${context.actor.zone}, ${name}, ${number}, ${context.now})
    on conflict (zone_id, listener) do update set number = excluded.number, moved_at = excluded.moved_at
    where p.number = excluded.number - 1`.execute(context.db())
  return result.numAffectedRows === 1n
}

async function listDueFailures(context: Context, { name }: Listener): Promise<number[]> {
  const rows = await context
    .db<AuditTables>()
    .selectFrom('listenerFailures')
    .select('number')
    .where('zoneId', '=', context.actor.zone)
    .where('listener', '=', name)
    .where('attempts', '<', attemptsMax)
    .where('nextAttemptAt', '<=', context.now)
    .orderBy('number')
    .execute()
  return rows.map(({ number }) => Number(number))
}

async function attemptsOf(context: Context, { name }: Listener, number: number): Promise<number> {
  const row = await context
    .db<AuditTables>()
    .selectFrom('listenerFailures')
    .select('attempts')
    .where('zoneId', '=', context.actor.zone)
    .where('listener', '=', name)
    .where('number', '=', String(number))
    .executeTakeFirst()
  return row?.attempts ?? 0
}

async function putFailure(
  context: Context,
  { name }: Listener,
  number: number,
  attempts: number,
  error: unknown,
): Promise<void> {
  const nextAttemptAt = new Date(context.now.getTime() + 1000 * firstDelaySeconds * 2 ** (attempts - 1))
  const reason = error instanceof Error ? error.message : String(error)
  const key = { zoneId: context.actor.zone, listener: name, number: String(number) }
  await context
    .db<AuditTables>()
    .insertInto('listenerFailures')
    .values({ ...key, attempts, reason, nextAttemptAt })
    .onConflict((conflict) =>
      conflict.columns(['zoneId', 'listener', 'number']).doUpdateSet({ attempts, reason, nextAttemptAt }),
    )
    .execute()
}

/** False where another process is at it. */
async function dropFailure(context: Context, { name }: Listener, number: number): Promise<boolean> {
  const result = await context
    .db<AuditTables>()
    .deleteFrom('listenerFailures')
    .where('zoneId', '=', context.actor.zone)
    .where('listener', '=', name)
    .where('number', '=', String(number))
    .executeTakeFirst()
  return result.numDeletedRows === 1n
}
