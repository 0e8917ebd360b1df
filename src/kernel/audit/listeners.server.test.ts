import { sql } from 'kysely'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type HeardEntry, type Listener, replayFrom, retryNow, startListeners } from '#kernel/audit'
import type { Context } from '#kernel/context'
import { openWrittenLog, type WrittenLog, zone } from '#test/written-log'

let log: WrittenLog
beforeEach(async () => {
  log = await openWrittenLog()
  await log.owner.query(`create table luoshi.heard (zone_id text not null, number bigint not null, object text not null,
    primary key (zone_id, number, object))`)
  await log.owner.query('grant select, insert, delete on luoshi.heard to luoshi_app')
})
afterEach(() => log.close())

/** Writes down what it hears; fails at some things as long as it is told to. */
function scribe(failsAt: ReadonlySet<string>, after: () => void = () => undefined): Listener {
  return {
    name: 'scribe',
    actions: ['tests.written'],
    async hear(context: Context, { number, object }: HeardEntry) {
      await sql`insert into luoshi.heard (zone_id, number, object) values (${zone}, ${number}, ${object})`.execute(
        context.db(),
      )
      after()
      if (failsAt.has(object)) throw new Error(`cannot take ${object}`)
    },
  }
}

/** One life of a program with this listener. */
async function live(listener: Listener): Promise<void> {
  const listeners = startListeners(log.program, [listener])
  await listeners.tell([zone])
  await listeners.stop()
}

async function heard(): Promise<string[]> {
  const { rows } = await log.owner.query<{ object: string }>('select object from luoshi.heard order by number')
  return rows.map(({ object }) => object)
}

async function position(): Promise<number> {
  const { rows } = await log.owner.query<{ number: string }>('select number from luoshi.listener_positions')
  return Number(rows[0]?.number ?? 0)
}

async function failures(): Promise<{ number: number; attempts: number; reason: string }[]> {
  const { rows } = await log.owner.query<{ number: number; attempts: number; reason: string }>(
    'select number::int, attempts, reason from luoshi.listener_failures order by number',
  )
  return rows
}

async function recordOther(count: number): Promise<void> {
  await log.program.inZone(zone, async (context) => {
    for (let index = 0; index < count; index += 1)
      context.record({ action: 'tests.other', object: `other ${index}`, payload: {} })
  })
  await log.seal()
}

describe('a listener', () => {
  it('hears what it wants, in order, and passes over the rest in one step', async () => {
    await log.write('first')
    await recordOther(300)
    await log.write('second')
    await recordOther(300)
    await live(scribe(new Set()))
    expect(await heard()).toEqual(['first', 'second'])
    expect(await position()).toBe(602)
    const { rows } = await log.owner.query<{ moves: number }>(
      `select n_tup_upd::int + n_tup_hot_upd::int as moves from pg_stat_user_tables where relname = 'listener_positions'`,
    )
    expect(rows[0]?.moves ?? 0).toBeLessThan(20)
  })

  it('that ends in the middle of an entry hears it again, and its work is there once', async () => {
    await log.write('a', 'b', 'c')
    const died = scribe(new Set(), () => {
      throw new Error('the program ended here')
    })
    // Nothing is left of what was done for an entry whose transaction did not end.
    await live(died)
    expect(await heard()).toEqual([])
    await log.program.inZone(zone, (context) => replayFrom(context, 'scribe', 1))
    await live(scribe(new Set()))
    expect(await heard()).toEqual(['a', 'b', 'c'])
    await live(scribe(new Set()))
    expect(await heard()).toEqual(['a', 'b', 'c'])
  })

  it('told by two programs at once still does its work once', async () => {
    await log.write(...Array.from({ length: 20 }, (_none, index) => `thing ${index}`))
    await Promise.all([live(scribe(new Set())), live(scribe(new Set()))])
    expect(await heard()).toHaveLength(20)
    expect(await failures()).toEqual([])
  })

  it('put back to the beginning does the same again', async () => {
    await log.write('a', 'b')
    await live(scribe(new Set()))
    const before = await heard()
    await log.program.inZone(zone, (context) => sql`delete from luoshi.heard`.execute(context.db()))
    await log.program.inZone(zone, (context) => replayFrom(context, 'scribe', 1))
    await live(scribe(new Set()))
    expect(await heard()).toEqual(before)
  })

  it('sets aside what it cannot take, goes on, is tried again later, and takes it then', async () => {
    log.program.setNow('2019-07-15T01:00:00Z')
    await log.write('a', 'bad', 'c')
    await live(scribe(new Set(['bad'])))
    expect(await heard()).toEqual(['a', 'c'])
    expect(await failures()).toEqual([{ number: 2, attempts: 1, reason: 'cannot take bad' }])
    await live(scribe(new Set(['bad'])))
    expect(await failures()).toMatchObject([{ attempts: 1 }])
    log.program.setNow('2019-07-15T01:00:06Z')
    await live(scribe(new Set(['bad'])))
    expect(await failures()).toMatchObject([{ attempts: 2 }])
    log.program.setNow('2019-07-15T01:00:30Z')
    await live(scribe(new Set()))
    expect(await failures()).toEqual([])
    expect(await heard()).toEqual(['a', 'bad', 'c'])
  })

  it('is tried again at once where a person asks for it', async () => {
    await log.write('bad')
    await live(scribe(new Set(['bad'])))
    expect(await log.program.inZone(zone, (context) => retryNow(context, 'scribe', 1))).toBe(true)
    await live(scribe(new Set()))
    expect(await heard()).toEqual(['bad'])
    expect(await log.program.inZone(zone, (context) => retryNow(context, 'scribe', 1))).toBe(false)
  })
})
