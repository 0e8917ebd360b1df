import { sql } from 'kysely'
import pg from 'pg'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { programActor } from '#kernel/actor'
import { act } from '#kernel/context'
import { runDue } from '#kernel/daily'
import { pruneReceipts } from '#kernel/http'
import { openAccounts } from '#kernel/identity'
import { openTestProgram, type TestProgram } from '#test/program'

let program: TestProgram
let owner: pg.Client
const zone = 'qingshui'
beforeAll(async () => {
  const opened = await openTestProgram()
  program = { ...opened, zones: async () => [zone] }
  owner = new pg.Client({ connectionString: program.logins.owner })
  await owner.connect()
})
afterAll(async () => {
  await owner.end()
  await program.close()
})

it('a daily task is done once a day, and one that fails is tried again and holds up no other', async () => {
  const done: string[] = []
  let fails = true
  const tasks = [
    {
      name: 'first',
      run: async () => {
        if (fails) throw new Error('not today')
        done.push('first')
      },
    },
    { name: 'second', run: async () => void done.push('second') },
  ]
  await runDue(program, tasks)
  expect(done).toEqual(['second'])
  fails = false
  await runDue(program, tasks)
  await runDue(program, tasks)
  expect(done).toEqual(['second', 'first'])
  program.setNow('2019-07-15T16:00:00Z')
  await runDue(program, tasks)
  expect(done).toEqual(['second', 'first', 'first', 'second'])
})

it('answers to writes are deleted after a day, because they may hold an activation code', async () => {
  const put = (key: string, at: string): Promise<unknown> =>
    act(program, programActor(zone), (context) =>
      sql`insert into luoshi.http_receipts (zone_id, person, idempotency_key, request_sha256, reply, answered_at)
        values (${zone}, 'somebody', ${key}, '', 'CODE-1234', ${at})`.execute(context.db()),
    )
  await put('old', '2019-07-15T10:00:00Z')
  await put('new', '2019-07-16T10:00:00Z')
  program.setNow('2019-07-16T12:00:00Z')
  expect(await program.inZone(zone, pruneReceipts)).toBe(1)
  const { rows } = await owner.query('select idempotency_key as key from luoshi.http_receipts')
  expect(rows).toEqual([{ key: 'new' }])
})

it('sessions that are over, old tries and expired codes are deleted, and others stay', async () => {
  const accounts = openAccounts({ url: program.logins.auth, secret: 'a secret of the test, long enough', https: false })
  const now = new Date('2019-07-16T12:00:00Z')
  await owner.query(`insert into auth.session_use values ('over', '2019-07-15T00:00Z', '2019-07-15T01:00Z'),
    ('going on', '2019-07-16T11:00Z', '2019-07-16T11:30Z')`)
  await owner.query(`insert into auth.failed_tries values (gen_random_uuid(), 'old', '2019-07-16T11:00Z'),
    (gen_random_uuid(), 'fresh', '2019-07-16T11:55Z')`)
  await owner.query(
    `insert into auth.activations values ('late', 'x', '2019-07-16T11:00Z'), ('open', 'x', '2019-07-20T00:00Z')`,
  )
  await accounts.prune(now)
  await accounts.close()
  const left = async (column: string, table: string): Promise<unknown[]> =>
    (await owner.query(`select ${column} as name from auth.${table}`)).rows.map(({ name }: { name: string }) => name)
  expect(await left('session_id', 'session_use')).toEqual(['going on'])
  expect(await left('username', 'failed_tries')).toEqual(['fresh'])
  expect(await left('person_id', 'activations')).toEqual(['open'])
})
