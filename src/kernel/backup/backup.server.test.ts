/** What was saved comes back, equal to the last byte, or a sentence says why not. */
import { createHash } from 'node:crypto'
import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Migration, migrate, readMigrations } from '#kernel/migrate'
import { createEmptyDatabase, type TestDatabase } from '#test/database'
import { run, urlOf } from '#test/global-postgres'
import { makeClosedFolder } from '#test/temporary-folder'
import { checkBackup, drillBackup, type Manifest, restoreBackup, writeBackup } from './index.ts'

const now = new Date('2026-01-05T00:00:00Z')

function migration(name: string, sql: string): Migration {
  return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') }
}

/** Tables with everything that is hard to save: guards, cycles, generated values, odd names, no key, rows of a migration. */
const hard = migration(
  '9000-hard.sql',
  `create table samples (
     zone_id text not null, sample_id bigint generated always as identity (start 1000), words text not null, bytes bytea,
     document jsonb, measured_at timestamptz, day date, amount numeric, tags text[],
     doubled numeric generated always as (amount * 2) stored, primary key (zone_id, sample_id));
   create table "奇怪 ""name""" (words text, number double precision);
   create table accounts (zone_id text not null, account_id integer not null, cents bigint not null,
     primary key (zone_id, account_id));
   create table vaults (zone_id text primary key, cents bigint not null);
   create table hens (zone_id text primary key, egg text not null);
   create table eggs (zone_id text primary key, hen text not null references hens, before text references eggs);
   alter table hens add foreign key (egg) references eggs deferrable initially deferred;
   create table seeds (zone_id text primary key);
   insert into seeds values ('from-the-migration');
   create sequence numbers;
   create schema if not exists auth;
   create table auth.people (zone_id text not null, person_id uuid not null, primary key (zone_id, person_id));
   create function guard() returns trigger language plpgsql set search_path to luoshi as $$
     begin raise exception 'guarded'; end $$;
   create trigger samples_guard before insert on accounts for each row when (new.cents < 0) execute function guard();
   create trigger seeds_keep before update or truncate on seeds for each statement execute function guard()`,
)
const later = migration('9001-later.sql', 'create table later (zone_id text primary key)')
const migrations = [...readMigrations('migrations'), hard]

const watch = { report: () => undefined, signal: new AbortController().signal }

let source: TestDatabase
const databases: TestDatabase[] = []
afterAll(async () => void (await Promise.all(databases.map((database) => database.drop()))))

async function newDatabase(): Promise<TestDatabase> {
  const database = await createEmptyDatabase()
  databases.push(database)
  return database
}

async function ask<Row extends pg.QueryResultRow>(url: string, sql: string, values: unknown[] = []): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  return (await client.query<Row>(sql, values).finally(() => client.end())).rows
}

function newFile(): string {
  return path.join(makeClosedFolder(), 'backup.tar.gz')
}

function save(file: string, url = source.url): Promise<Manifest> {
  return writeBackup({ file, url, program: '0.0.0', now, ...watch })
}

async function restore(file: string, url: string, own: readonly Migration[] = migrations): Promise<string[]> {
  const manifest = await checkBackup(file, watch)
  return restoreBackup({ file, manifest, url, migrations: own, now, ...watch })
}

/** Everything that is in a database, row by row as text: by another way than the backup reads it. */
async function contentOf(url: string): Promise<unknown> {
  const names = await ask<{ name: string }>(
    url,
    `select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname in ('luoshi', 'auth') order by 1`,
  )
  const tables = []
  for (const { name } of names)
    tables.push([name, await ask(url, `select t::text as row from ${name} t order by t::text collate "C"`)])
  return tables
}

const nasty = ['\\.', '\\N', '\\', 'a\tb\nc\r\nd', `'"`, '', ' 落实 ', '\u{20000}', '\u0001', 'null', '{}']
const words = fc.oneof(
  fc.constantFrom(...nasty),
  fc.string({ unit: 'grapheme', maxLength: 60 }).map((text) => text.replaceAll('\0', '')),
)
const sample = fc.record({
  words,
  bytes: fc.option(fc.uint8Array({ maxLength: 80 })),
  document: fc.option(fc.dictionary(words, fc.oneof(words, fc.integer(), fc.constant(null)), { maxKeys: 4 })),
  micros: fc.option(fc.bigInt({ min: -(10n ** 16n), max: 10n ** 16n })),
  amount: fc.option(fc.constantFrom('0.1', '-12345678901234567890.123456789', 'NaN', '1e-20')),
  tags: fc.option(fc.array(fc.option(words), { maxLength: 3 })),
})

beforeAll(async () => {
  source = await newDatabase()
  await migrate(source.url, migrations, now)
  for (const { words: text, bytes, document, micros, amount, tags } of fc.sample(sample, 300)) {
    await ask(
      source.url,
      `insert into luoshi.samples (zone_id, words, bytes, document, measured_at, day, amount, tags)
       values ('青水', $1, $2, $3, timestamptz 'epoch' + $4::numeric * interval '1 microsecond', '0044-03-15 BC', $5, $6)`,
      [text, bytes && Buffer.from(bytes), document && JSON.stringify(document), micros?.toString(), amount, tags],
    )
  }
  await run(
    source.url,
    `insert into luoshi."奇怪 ""name""" values (null, 0.1), (null, 0.1), ('x', 'infinity'), ('', -0.0)`,
  )
  await run(source.url, `insert into luoshi.accounts select '青水', n, 100 from generate_series(1, 50) n`)
  await run(source.url, `insert into luoshi.vaults values ('青水', 0)`)
  await run(
    source.url,
    `begin; insert into luoshi.hens values ('a', 'b'), ('c', 'b');
     insert into luoshi.eggs values ('b', 'a', 'd'), ('d', 'c', null); commit`,
  )
  await run(source.url, `delete from luoshi.seeds; insert into luoshi.seeds values ('of-people')`)
  await run(source.url, `select nextval('luoshi.numbers') from generate_series(1, 7)`)
  await run(source.url, `insert into auth.people values ('青水', gen_random_uuid())`)
})

describe('a backup', () => {
  it('brings everything back, in an empty database, with nothing added', async () => {
    const file = newFile()
    const manifest = await save(file)
    expect(manifest.tables.find(({ name }) => name === 'samples')).toMatchObject({ rows: 300 })
    const target = await newDatabase()
    expect(await restore(file, target.url)).toEqual([])
    expect(await contentOf(target.url)).toEqual(await contentOf(source.url))
  })

  it('brings back what guards the rows, and the numbers that were handed out', async () => {
    const file = newFile()
    await save(file)
    const target = await newDatabase()
    await restore(file, target.url)
    await expect(ask(target.url, `insert into luoshi.accounts values ('青水', 99, -1)`)).rejects.toThrow('guarded')
    await expect(ask(target.url, `truncate luoshi.seeds`)).rejects.toThrow('guarded')
    await expect(ask(target.url, `insert into luoshi.eggs values ('x', 'nobody', null)`)).rejects.toMatchObject({
      code: '23503',
    })
    const keys = `select conname, pg_get_constraintdef(oid) from pg_constraint where contype = 'f' order by 1, 2`
    expect(await ask(target.url, keys)).toEqual(await ask(source.url, keys))
    const next = `insert into luoshi.samples (zone_id, words) values ('青水', '') returning sample_id`
    expect(await ask(target.url, next)).toEqual([{ sample_id: '1300' }])
    expect(await ask(target.url, `select nextval('luoshi.numbers')`)).toEqual([{ nextval: '8' }])
  })

  it('of the same rows has the same hashes, wherever they lie', async () => {
    const [first, second] = [newFile(), newFile()]
    const before = await save(first)
    const target = await newDatabase()
    await restore(first, target.url)
    await run(target.url, 'update luoshi.accounts set cents = cents where account_id % 2 = 0')
    expect((await save(second, target.url)).tables).toEqual(before.tables)
  })

  it('is one moment, whoever writes meanwhile', async () => {
    const writing = new AbortController()
    const move = `with one as (update luoshi.accounts set cents = cents - 7 where account_id = $1)
      update luoshi.vaults set cents = cents + 7`
    let moves = 0
    const writer = new pg.Client({ connectionString: source.url })
    await writer.connect()
    const write = async (): Promise<void> => {
      for (; !writing.signal.aborted; moves += 1) await writer.query(move, [1 + (moves % 50)])
    }
    const written = write()
    const sums: string[] = []
    for (let round = 0; round < 3; round += 1) {
      const [file, target] = [newFile(), await newDatabase()]
      await save(file)
      await restore(file, target.url)
      const [row] = await ask<{ sum: string }>(
        target.url,
        'select sum(cents) from (table luoshi.accounts union all select zone_id, 0, cents from luoshi.vaults) all_of_it',
      )
      sums.push(row?.sum ?? '')
    }
    writing.abort()
    await written.finally(() => writer.end())
    expect(moves).toBeGreaterThan(10)
    expect(sums).toEqual(['5000', '5000', '5000'])
  })

  it('is opened by the tar of the system, and only its owner may read it', async () => {
    const file = newFile()
    await save(file)
    const { stdout } = spawnSync('tar', ['tzf', file], { encoding: 'utf8' })
    expect(stdout).toContain('data/luoshi.samples.copy\n')
    expect(stdout).toMatch(/manifest\.json\n$/)
    const manifest = spawnSync('tar', ['xzOf', file, 'manifest.json'], { encoding: 'utf8' }).stdout
    expect(JSON.parse(manifest)).toMatchObject({ format: 1, taken_at: now.toISOString() })
    expect(statSync(file).mode & 0o777).toBe(0o600)
    expect(spawnSync('gzip', ['-t', file]).status).toBe(0)
  })

  it('overwrites no file, and leaves nothing where it is stopped', async () => {
    const file = newFile()
    writeFileSync(file, 'mine')
    await expect(save(file)).rejects.toMatchObject({ code: 'backup.file_exists' })
    expect(readFileSync(file, 'utf8')).toBe('mine')
    const other = newFile()
    const stopping = new AbortController()
    const report = (): void => stopping.abort()
    await expect(
      writeBackup({ file: other, url: source.url, program: '', now, report, signal: stopping.signal }),
    ).rejects.toThrow()
    expect(readdirSync(path.dirname(other))).toEqual([])
  })

  it('cannot be written where there is no folder', async () => {
    await expect(save(path.join(makeClosedFolder(), 'none', 'file'))).rejects.toMatchObject({
      code: 'backup.file_unwritable',
      params: { reason: 'ENOENT' },
    })
  })

  it('is refused to whom a policy would hide rows', async () => {
    const role = `reader_${process.pid}`
    await run(source.url, `create role ${role} login password 'x'`)
    try {
      await run(source.url, `grant usage on schema luoshi, auth to ${role}`)
      await run(source.url, `grant select on all tables in schema luoshi, auth to ${role}`)
      await run(source.url, `grant select on all sequences in schema luoshi, auth to ${role}`)
      await run(source.url, 'alter table luoshi.accounts enable row level security')
      const url = Object.assign(new URL(source.url), { username: role, password: 'x' }).href
      const file = newFile()
      await expect(save(file, url)).rejects.toMatchObject({ code: 'backup.not_owner' })
      expect(readdirSync(path.dirname(file))).toEqual([])
      await save(file)
    } finally {
      await run(source.url, 'alter table luoshi.accounts disable row level security')
      await run(source.url, `drop owned by ${role}`)
      await run(source.url, `drop role ${role}`)
    }
  })

  it('of a database without our tables is refused', async () => {
    const { url } = await newDatabase()
    await expect(save(newFile(), url)).rejects.toMatchObject({ code: 'backup.nothing_to_save' })
  })
})

describe('a damaged backup', () => {
  it('is found out, whichever byte was changed and however little', async () => {
    const file = newFile()
    await save(file)
    const whole = readFileSync(file)
    const place = fc.oneof(fc.nat({ max: 60 }), fc.nat({ max: whole.length - 1 }), fc.constant(whole.length - 9))
    await fc.assert(
      fc.asyncProperty(place, fc.nat({ max: 7 }), async (index, bit) => {
        const damaged = Buffer.from(whole)
        damaged[index] = (whole[index] ?? 0) ^ (1 << bit)
        writeFileSync(file, damaged)
        await expect(checkBackup(file, watch)).rejects.toMatchObject({
          code: expect.stringMatching(/^backup\.(?:damaged|not_a_backup)$/),
        })
      }),
      { numRuns: 300 },
    )
    writeFileSync(file, whole)
    await checkBackup(file, watch)
  })

  it('is found out where its end is missing, or it never was one', async () => {
    const file = newFile()
    await save(file)
    for (const length of [statSync(file).size - 1, 49, 48, 10, 0]) {
      truncateSync(file, length)
      await expect(checkBackup(file, watch), String(length)).rejects.toMatchObject({
        code: expect.stringMatching(/^backup\.(?:damaged|not_a_backup)$/),
      })
    }
    await expect(checkBackup('package.json', watch)).rejects.toMatchObject({ code: 'backup.not_a_backup' })
    await expect(checkBackup(`${file}.none`, watch)).rejects.toMatchObject({ code: 'backup.file_unreadable' })
  })

  it('changes nothing when it turns bad after it was checked', async () => {
    const file = newFile()
    const manifest = await save(file)
    const bad = readFileSync(file)
    const middle = bad.length >> 1
    bad[middle] = (bad[middle] ?? 0) ^ 0xff
    writeFileSync(file, bad)
    const { url } = await newDatabase()
    await expect(restoreBackup({ file, manifest, url, migrations, now, ...watch })).rejects.toThrow()
    expect(await contentOf(url)).toEqual([])
  })
})

describe('a restore', () => {
  it('into a database that holds anything of ours is refused, and changes nothing', async () => {
    const file = newFile()
    await save(file)
    const before = await contentOf(source.url)
    await expect(restore(file, source.url)).rejects.toMatchObject({
      code: 'backup.database_not_empty',
      params: { schemas: expect.arrayContaining(['luoshi', 'auth']) },
    })
    expect(await contentOf(source.url)).toEqual(before)
  })

  it('whose rows are not those of the manifest is taken back whole', async () => {
    const file = newFile()
    const saved = await save(file)
    const tables = saved.tables.map((table) => (table.name === 'seeds' ? { ...table, sha256: '0'.repeat(64) } : table))
    const { url } = await newDatabase()
    const manifest = { ...saved, tables }
    await expect(restoreBackup({ file, manifest, url, migrations, now, ...watch })).rejects.toMatchObject({
      code: 'backup.tables_differ',
      params: { tables: ['luoshi.seeds'] },
    })
    expect(await contentOf(url)).toEqual([])
  })

  it('goes on to the schema of a newer program', async () => {
    const file = newFile()
    await save(file)
    const { url } = await newDatabase()
    expect(await restore(file, url, [...migrations, later])).toEqual(['9001-later.sql'])
    expect(await ask(url, 'select * from luoshi.later')).toEqual([])
  })

  it.each([
    ['older', migrations.slice(0, -1), 'backup.newer_than_program'],
    ['other', [...migrations.slice(0, -1), { ...hard, checksum: 'another' }], 'backup.other_schema'],
    ['reordered', [...migrations.slice(0, -1), migration('8000-between.sql', ''), hard], 'backup.other_schema'],
  ])('by an %s program is refused', async (_which, own, code) => {
    const file = newFile()
    await save(file)
    const { url } = await newDatabase()
    await expect(restore(file, url, own)).rejects.toMatchObject({ code })
    expect(await contentOf(url)).toEqual([])
  })

  it('of a table that no migration makes is refused', async () => {
    const { url } = await newDatabase()
    await migrate(url, migrations, now)
    await run(url, 'create table luoshi.by_hand (zone_id text primary key)')
    const file = newFile()
    await save(file, url)
    await expect(restore(file, (await newDatabase()).url)).rejects.toMatchObject({
      code: 'backup.tables_differ',
      params: { tables: ['luoshi.by_hand'] },
    })
  })

  it('needs no superuser, only the owner', async () => {
    const role = `owner_${process.pid}`
    const file = newFile()
    await save(file)
    const { url } = await newDatabase()
    await run(url, `create role ${role} login password 'x'`)
    try {
      await run(url, `alter database ${new URL(url).pathname.slice(1)} owner to ${role}`)
      const own = Object.assign(new URL(url), { username: role, password: 'x' }).href
      await restore(file, own)
      expect(await contentOf(url)).toEqual(await contentOf(source.url))
      expect((await save(newFile(), own)).tables).toEqual((await checkBackup(file, watch)).tables)
    } finally {
      await run(url, `drop owned by ${role} cascade`)
      await run(url, `alter database ${new URL(url).pathname.slice(1)} owner to current_user`)
      await run(url, `drop role ${role}`)
    }
  })
})

describe('the drill', () => {
  it('restores for real and leaves no database behind', async () => {
    const file = newFile()
    const manifest = await save(file)
    const server = urlOf(source.url, 'postgres')
    await drillBackup({ file, manifest, server, migrations, now, ...watch })
    await expect(
      drillBackup({ file, manifest, server, migrations: migrations.slice(0, -1), now, ...watch }),
    ).rejects.toMatchObject({ code: 'backup.newer_than_program' })
    expect(await ask(source.url, `select datname from pg_database where datname like 'luoshi_drill_%'`)).toEqual([])
  })
})
