/**
 * Listeners: the log is also what tells the other parts of the program that something happened. Each listener hears the
 * sealed entries of a zone that it wants, in order of their numbers, in a transaction that also moves its position: at
 * least once, what it does in the database exactly once, and again from any number where its position is put back.
 *
 * An entry that it cannot take is set aside with the reason, seen by the administrator and tried again, so that one
 * mistake does not hold up what comes after.
 */
import { programActor } from '#kernel/actor'
import { act, type Context, type Program } from '#kernel/context'
import { dropFailure, findDueFailure, lockPosition, movePosition, putFailure } from './positions.ts'
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
  readonly names: readonly string[]
  /** Tells everybody what is new in these zones; answers when it is done. */
  tell(zones: readonly string[]): Promise<void>
  stop(): Promise<void>
}

const retryTickMs = 5000

export function startListeners(program: Program, listeners: readonly Listener[]): Listeners {
  const waiting = new Set<string>()
  let running: Promise<void> = Promise.resolve()
  let stopped = false
  const tellWaiting = async (): Promise<void> => {
    for (const zone of waiting) {
      waiting.delete(zone)
      for (const listener of listeners) if (!stopped) await catchUp(program, listener, zone, () => stopped)
    }
  }
  const tell = (zones: readonly string[]): Promise<void> => {
    for (const zone of zones) waiting.add(zone)
    running = running
      .then(tellWaiting)
      .catch((error: unknown) => program.log.error({ err: error }, 'telling listeners failed; it is tried again'))
    return running
  }
  const tellAll = (): void => void program.zones().then(tell, () => undefined)
  tellAll()
  const timer = setInterval(tellAll, retryTickMs)
  return {
    names: listeners.map(({ name }) => name),
    tell,
    async stop() {
      stopped = true
      clearInterval(timer)
      await running
    },
  }
}

/** Tries what was set aside, then what is new, each entry in a transaction of its own. */
async function catchUp(program: Program, listener: Listener, zone: string, isStopped: () => boolean): Promise<void> {
  const steps = [retryOne, hearOne]
  for (const step of steps) {
    let more = true
    while (more && !isStopped()) more = await step(program, listener, zone)
  }
}

/** Hears the next entry it wants, and passes over the others in one step. False where there was none. */
async function hearOne(program: Program, listener: Listener, zone: string): Promise<boolean> {
  const heard: { number: number | null } = { number: null }
  try {
    return await act(program, programActor(zone), async (context) => {
      const last = await lastNumber(context)
      const position = await lockPosition(context, listener.name)
      const entry = await findEntry(context, { from: position + 1, actions: listener.actions })
      heard.number = entry?.number ?? null
      const reached = entry?.number ?? last
      if (reached > position) await movePosition(context, listener.name, reached)
      if (entry !== undefined) await listener.hear(context, entry)
      return entry !== undefined
    })
  } catch (error) {
    if (heard.number === null) throw error
    await setAside(program, listener, zone, heard.number, error)
    return true
  }
}

async function setAside(
  program: Program,
  { name }: Listener,
  zone: string,
  number: number,
  error: unknown,
): Promise<void> {
  program.log.error({ err: error, listener: name, zone, number }, 'a listener failed')
  await act(program, programActor(zone), async (context) => {
    // Another process may have told it meanwhile.
    if ((await lockPosition(context, name)) >= number) return
    await movePosition(context, name, number)
    await putFailure(context, name, number, error)
  })
}

/** Tries the first entry that was set aside and whose time has come. False where there was none. */
async function retryOne(program: Program, listener: Listener, zone: string): Promise<boolean> {
  const within = <T>(work: (context: Context) => Promise<T>): Promise<T> => act(program, programActor(zone), work)
  const number = await within((context) => findDueFailure(context, listener.name))
  if (number === null) return false
  try {
    await within(async (context) => {
      if (!(await dropFailure(context, listener.name, number))) return
      const entry = await findEntry(context, { from: number, actions: listener.actions })
      if (entry?.number === number) await listener.hear(context, entry)
    })
  } catch (error) {
    program.log.error({ err: error, listener: listener.name, zone, number }, 'a listener failed again')
    await within((context) => putFailure(context, listener.name, number, error))
  }
  return true
}

/** Asked before the entries: what is sealed in between is for the next time. */
async function lastNumber(context: Context): Promise<number> {
  const row = await context
    .db<AuditTables>()
    .selectFrom('auditEntries')
    .select('number')
    .where('zoneId', '=', context.actor.zone)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst()
  return Number(row?.number ?? 0)
}

type Wanted = { readonly from: number; readonly actions: readonly string[] }

async function findEntry(context: Context, { from, actions }: Wanted): Promise<HeardEntry | undefined> {
  const row = await context
    .db<AuditTables>()
    .selectFrom('auditEntries as entry')
    .leftJoin('auditPayloads as payload', (join) =>
      join.onRef('payload.zoneId', '=', 'entry.zoneId').onRef('payload.entryId', '=', 'entry.entryId'),
    )
    .select(['entry.number', 'entry.actor', 'entry.action', 'entry.object', 'payload.payload'])
    .where('entry.zoneId', '=', context.actor.zone)
    .where('entry.number', '>=', String(from))
    // No act has an empty name; without one a listener of nothing would be no SQL.
    .where('entry.action', 'in', [...actions, ''])
    .orderBy('entry.number')
    .limit(1)
    .executeTakeFirst()
  if (row === undefined) return undefined
  const { number, payload, ...rest } = row
  return {
    ...rest,
    number: Number(number),
    payload: payload === null ? null : (JSON.parse(payload) as HeardEntry['payload']),
  }
}
