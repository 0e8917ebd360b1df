/** Saving, checking, restoring and resetting as an operator does it: files, exit codes, and what is left when killed. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readdirSync, readFileSync, watch, writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { getEngine, type RunningPostgres, startPostgres } from '#kernel/postgres'
import { createDatabase, createEmptyDatabase, type TestDatabase } from '#test/database'
import { run } from '#test/global-postgres'
import { makeClosedFolder, makeOpenFolder } from '#test/temporary-folder'

const root = path.resolve(import.meta.dirname, '../..')
const program = path.join(root, 'src/cli/main.ts')
const invented = path.join(root, 'test/fixtures/plans/qingshui-2021')

type Settings = Readonly<Record<string, string>>
type Ended = { readonly code: number | null; readonly out: string; readonly err: string }

function luoshi(settings: Settings, ...args: string[]): Ended {
  const environment = { ...process.env, DATABASE_URL: '', ...settings }
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], {
    encoding: 'utf8',
    env: environment,
  })
  return { code: status, out: stdout, err: stderr }
}

function newFile(): string {
  return path.join(makeClosedFolder(), '备份 2026-01-05.tar.gz')
}

const databases: TestDatabase[] = []
afterAll(async () => void (await Promise.all(databases.map((database) => database.drop()))))

async function own(made: Promise<TestDatabase>): Promise<Settings> {
  const database = await made
  databases.push(database)
  return { DATABASE_URL: database.url }
}

describe('with a server of the office’s own', () => {
  let office: Settings
  beforeAll(async () => {
    office = await own(createDatabase())
    expect(luoshi(office, 'apply', invented).code).toBe(0)
  })

  it('what was saved is verified, restored elsewhere, and there already in force', async () => {
    const file = newFile()
    const saved = luoshi(office, 'backup', file)
    expect(saved).toMatchObject({ code: 0, err: '', out: expect.stringContaining(`已备份到 ${file}：`) })
    expect(luoshi(office, 'backup-verify', file)).toMatchObject({
      code: 0,
      out: expect.stringContaining('逐表核对一致'),
    })
    const elsewhere = await own(createEmptyDatabase())
    expect(luoshi(elsewhere, 'restore', file)).toMatchObject({ code: 0, out: expect.stringContaining('已恢复') })
    expect(luoshi(elsewhere, 'apply', invented).out).toContain('已在执行，没有变化')
  })

  it('a damaged file ends with 3, and so says the quick check', () => {
    const file = newFile()
    const { out } = luoshi(office, 'backup', file, '--json')
    expect(JSON.parse(out)).toMatchObject({ file, format: 1, tables: expect.any(Array) })
    const bytes = readFileSync(file)
    bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] ?? 0) ^ 1
    writeFileSync(file, bytes)
    for (const options of [[], ['--quick']]) {
      expect(luoshi(office, 'backup-verify', file, ...options)).toMatchObject({
        code: 3,
        out: '',
        err: expect.stringContaining('备份文件已损坏'),
      })
    }
  })

  it('an existing file is kept, and a database with data too', () => {
    const file = newFile()
    expect(luoshi(office, 'backup', file).code).toBe(0)
    expect(luoshi(office, 'backup', file)).toMatchObject({ code: 1, err: expect.stringContaining('文件已经存在') })
    expect(luoshi(office, 'restore', file)).toMatchObject({ code: 1, err: expect.stringContaining('不是空的') })
  })

  it('a reset is for demonstrations, is confirmed, and empties it', async () => {
    const demonstration = await own(createDatabase())
    expect(luoshi(demonstration, 'apply', invented).code).toBe(0)
    expect(luoshi({ ...demonstration, LUOSHI_MODE: 'production' }, 'demo-reset', '--yes').code).toBe(1)
    expect(luoshi(demonstration, 'demo-reset').err).toContain('没有确认')
    expect(luoshi(demonstration, 'apply', invented).out).toContain('没有变化')
    expect(luoshi(demonstration, 'demo-reset', '--yes').code).toBe(0)
    expect(luoshi(demonstration, 'backup', newFile()).err).toContain('这里还没有数据')
    expect(luoshi(demonstration, 'apply', invented).out).toContain('第 1 版开始执行')
  })
})

describe('a backup that is killed', () => {
  let office: Settings
  beforeAll(async () => {
    office = await own(createDatabase())
    await run(
      office.DATABASE_URL ?? '',
      `create table luoshi.big as select i as zone_id, md5(i::text) || md5((-i)::text) as words
       from generate_series(1, 1000000) i`,
    )
  })

  /** A backup in its middle. */
  async function begin(file: string): Promise<ChildProcess> {
    const watcher = watch(path.dirname(file))
    const begun = once(watcher, 'change')
    const child = spawn(process.execPath, [program, 'backup', file], {
      env: { ...process.env, ...office },
      stdio: ['ignore', 'ignore', 'ignore'],
    })
    await begun.finally(() => watcher.close())
    return child
  }

  it.each(['SIGTERM', 'SIGINT', 'SIGHUP'] as const)('by %s leaves nothing and ends as interrupted', async (signal) => {
    const file = newFile()
    const child = await begin(file)
    child.kill(signal)
    expect(await once(child, 'exit')).toEqual([130, null])
    expect(readdirSync(path.dirname(file))).toEqual([])
  })

  it('for good leaves no file of that name, and the next one says what lies there', async () => {
    const file = newFile()
    const child = await begin(file)
    child.kill('SIGKILL')
    await once(child, 'exit')
    expect(existsSync(file)).toBe(false)
    expect(luoshi(office, 'backup', file)).toMatchObject({ code: 1, err: expect.stringContaining(`${file}.part`) })
  })

  it('ends also while it waits for somebody who changes the tables', async () => {
    const file = newFile()
    const locking = run(
      office.DATABASE_URL ?? '',
      `begin; lock table luoshi.big; select pg_sleep(600) where exists (select from luoshi.big limit 1)`,
    ).catch(() => undefined)
    const child = spawn(process.execPath, [program, 'backup', file], {
      env: { ...process.env, ...office },
      stdio: ['ignore', 'ignore', 'ignore'],
    })
    await untilSomebodyWaits(office.DATABASE_URL ?? '')
    child.kill('SIGTERM')
    expect(await once(child, 'exit')).toEqual([130, null])
    await run(
      office.DATABASE_URL ?? '',
      `select pg_terminate_backend(pid) from pg_stat_activity where query like '%pg_sleep(600)%' and pid <> pg_backend_pid()`,
    )
    await locking
  })
})

/** Returns when a connection other than the locking one waits for a lock on a table; fails where that never happens. */
async function untilSomebodyWaits(url: string): Promise<void> {
  await run(
    url,
    `do $$ begin
       for attempt in 1 .. 3000 loop
         -- Who is connected is read once in a transaction, unless it is forgotten.
         perform pg_stat_clear_snapshot();
         if exists (select from pg_locks l join pg_stat_activity a using (pid)
           where not l.granted and l.locktype = 'relation' and a.query not like '%pg_sleep(600)%'
           and l.database = (select oid from pg_database where datname = current_database())) then return; end if;
         perform pg_sleep(0.01);
       end loop;
       raise exception 'nobody waits';
     end $$`,
  )
}

describe('with the embedded database', () => {
  let home: string
  let postgres: RunningPostgres
  beforeAll(async () => {
    home = path.join(makeOpenFolder(), 'data')
    expect(luoshi({ LUOSHI_HOME: home }, 'apply', invented).code).toBe(0)
  })

  async function whileRunning(work: () => void): Promise<void> {
    const engine = getEngine(process.env.LUOSHI_PG_BIN || null)
    postgres = await startPostgres({ home, engine, engines: inject('engineCache') })
    try {
      work()
    } finally {
      await postgres.stop()
    }
  }

  it('it is saved while the program runs and while it does not, with the same rows', async () => {
    const [during, after] = [newFile(), newFile()]
    await whileRunning(() =>
      expect(luoshi({ LUOSHI_HOME: home }, 'backup', during)).toMatchObject({ code: 0, err: '' }),
    )
    const ended = luoshi({ LUOSHI_HOME: home }, 'backup', after, '--json')
    const again = luoshi({ LUOSHI_HOME: home }, 'backup-verify', during, '--json')
    expect([ended.code, again.code]).toEqual([0, 0])
    const tablesOf = ({ out }: Ended): unknown => (JSON.parse(out) as { tables: unknown }).tables
    expect(tablesOf(again)).toEqual(tablesOf(ended))
  })

  it('it is restored into a new folder, and reset only while nothing runs', async () => {
    const file = newFile()
    expect(luoshi({ LUOSHI_HOME: home }, 'backup', file).code).toBe(0)
    const fresh = { LUOSHI_HOME: path.join(makeOpenFolder(), 'data') }
    expect(luoshi(fresh, 'backup', newFile()).err).toContain('这里还没有数据')
    expect(existsSync(fresh.LUOSHI_HOME)).toBe(false)
    expect(luoshi(fresh, 'restore', file).code).toBe(0)
    expect(luoshi(fresh, 'apply', invented).out).toContain('没有变化')
    await whileRunning(() =>
      expect(luoshi({ LUOSHI_HOME: home }, 'demo-reset', '--yes')).toMatchObject({
        code: 1,
        err: expect.stringContaining('正在使用'),
      }),
    )
    expect(luoshi({ LUOSHI_HOME: home }, 'apply', invented).out).toContain('没有变化')
    expect(luoshi({ LUOSHI_HOME: home }, 'demo-reset', '--yes').code).toBe(0)
    expect(luoshi({ LUOSHI_HOME: home }, 'apply', invented).out).toContain('第 1 版开始执行')
  })
})
