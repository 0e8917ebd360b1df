import { CompiledQuery, sql } from 'kysely'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { payloadHash } from '#audit'
import { nobody } from '#kernel/actor'
import { startSealer } from '#kernel/audit'
import { createLogger } from '#kernel/log'
import { sm3 } from './hash.ts'
import { openWrittenLog, type WrittenLog, zone } from '#test/written-log'

let log: WrittenLog
beforeAll(async () => {
  log = await openWrittenLog()
})
afterAll(() => log.close())

async function numbered(): Promise<{ number: number; object: string }[]> {
  const { rows } = await log.owner.query<{ number: number; object: string }>(
    'select number::int, object from luoshi.audit_entries where zone_id = $1 order by number',
    [zone],
  )
  return rows
}

/** A transaction of the program's login that has written its entry and waits for its commit. */
async function openWriter(object: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: log.program.logins.app })
  await client.connect()
  await client.query(`begin; set local luoshi.zone = '${zone}'`)
  const payload = { salt: Buffer.alloc(16, 7), text: '{}' }
  await client.query(
    `with payload as (
       insert into luoshi.audit_payloads (zone_id, entry_id, salt, payload) values ($1, gen_random_uuid(), $3, $4)
       returning entry_id)
     insert into luoshi.audit_pending (zone_id, entry_id, recorded_at, actor, action, object, payload_hash)
     select $1, entry_id, clock_timestamp(), 'somebody', 'tests.written', $2, $5 from payload`,
    [zone, object, payload.salt, payload.text, Buffer.from(payloadHash(sm3, payload))],
  )
  return client
}

async function commit(client: pg.Client): Promise<void> {
  await client.query('commit')
  await client.end()
}

describe('the numbers of the log', () => {
  it('follow the commits: who wrote first and committed last comes last', async () => {
    const first = await openWriter('began first')
    const second = await openWriter('began second')
    await commit(second)
    await commit(first)
    await log.seal()
    expect((await numbered()).slice(-2).map(({ object }) => object)).toEqual(['began second', 'began first'])
  })

  it('wait for nobody: an open transaction does not hold up the entries of others', async () => {
    const open = await openWriter('still open')
    await log.write('committed meanwhile')
    expect((await numbered()).at(-1)?.object).toBe('committed meanwhile')
    await commit(open)
    await log.seal()
    expect((await numbered()).at(-1)?.object).toBe('still open')
  })

  it('have no gap where a transaction was rolled back', async () => {
    const before = (await numbered()).length
    const given = await openWriter('rolled back')
    await given.query('rollback')
    await given.end()
    await log.write('the next one')
    const rows = await numbered()
    expect(rows.map(({ number }) => number)).toEqual(rows.map((_row, index) => index + 1))
    expect(rows).toHaveLength(before + 1)
  })
})

it('eight writers at once: every entry is sealed within a second of its commit, once, without a gap', async () => {
  const sealer = startSealer(log.program.logins.owner, createLogger('silent'), () => undefined)
  const write = async (writer: number): Promise<void> => {
    for (let count = 0; count < 25; count += 1)
      await log.program.inZone(zone, async (context) => {
        context.record({ action: 'tests.written', object: `writer ${writer} ${count}`, payload: { writer, count } })
      })
  }
  await Promise.all(Array.from({ length: 8 }, (_none, writer) => write(writer)))
  await sealer.sealNow()
  await sealer.stop()
  const rows = await numbered()
  expect(rows.map(({ number }) => number)).toEqual(rows.map((_row, index) => index + 1))
  const ofWriters = rows.filter(({ object }) => object.startsWith('writer '))
  expect(new Set(ofWriters.map(({ object }) => object)).size).toBe(200)
  // What one writer did one after another stands one after another.
  for (let writer = 0; writer < 8; writer += 1) {
    const own = ofWriters.filter(({ object }) => object.startsWith(`writer ${writer} `)).map(({ object }) => object)
    expect(own).toEqual(Array.from({ length: 25 }, (_none, count) => `writer ${writer} ${count}`))
  }
  const { rows: waits } = await log.owner.query<{ seconds: number }>(
    `select percentile_cont(0.95) within group (order by extract(epoch from sealed_at - recorded_at))::float8 as seconds
     from luoshi.audit_entries where zone_id = $1 and object like 'writer %'`,
    [zone],
  )
  expect(waits[0]?.seconds).toBeLessThan(1)
  expect(await log.codes()).toEqual([])
})

it('several sealers at once seal nothing twice', async () => {
  for (let count = 0; count < 30; count += 1)
    await log.program.inZone(zone, async (context) => {
      context.record({ action: 'tests.written', object: `several ${count}`, payload: {} })
    })
  const sealers = [1, 2, 3].map(() => startSealer(log.program.logins.owner, createLogger('silent'), () => undefined))
  await Promise.all(sealers.map((sealer) => sealer.sealNow()))
  await Promise.all(sealers.map((sealer) => sealer.stop()))
  const several = (await numbered()).filter(({ object }) => object.startsWith('several '))
  expect(several.map(({ object }) => object)).toEqual(Array.from({ length: 30 }, (_none, count) => `several ${count}`))
  expect(await log.codes()).toEqual([])
})

describe('the login of the program', () => {
  const asProgram = (statement: string): Promise<unknown> =>
    log.program.inZone(zone, async (context) => {
      return context.db().executeQuery(CompiledQuery.raw(statement))
    })

  it.each([
    ['takes no entry out of the queue', 'delete from luoshi.audit_pending'],
    ['changes no entry that waits', `update luoshi.audit_pending set actor = 'x'`],
    ['changes no sealed entry', `update luoshi.audit_entries set actor = 'x'`],
    ['adds no sealed entry', `insert into luoshi.audit_entries select * from luoshi.audit_entries`],
    ['erases no payload', `update luoshi.audit_payloads set payload = null, salt = null, erased_reason = 'x'`],
    ['adds no signed head', `insert into luoshi.audit_checkpoints values ('${zone}', 1, 'x', now())`],
    ['reads no secret', 'select * from luoshi.secrets'],
  ])('%s', async (_name, statement) => {
    await expect(asProgram(statement)).rejects.toThrow(/permission denied/)
  })

  it('sees no entry of another zone, and adds none there', async () => {
    await log.write('here')
    const elsewhere = await log.program.inZone('hongshan', async (context) => {
      const { rows } = await sql<{ n: number }>`select count(*)::int as n from luoshi.audit_entries`.execute(
        context.db(),
      )
      return rows[0]?.n
    })
    expect(elsewhere).toBe(0)
    await expect(
      log.program.inZone('hongshan', async (context) => {
        await sql`insert into luoshi.audit_pending (zone_id, entry_id, recorded_at, actor, action, object, payload_hash)
          values (${zone}, gen_random_uuid(), now(), 'x', 'x', 'x', sha256('x'))`.execute(context.db())
      }),
    ).rejects.toThrow(/row-level security/)
  })

  it('nobody signed in reads nothing of the log', async () => {
    await expect(
      log.program.connection.run(nobody(zone), (db) => sql`select * from luoshi.audit_entries`.execute(db)),
    ).rejects.toThrow(/permission denied/)
  })
})
