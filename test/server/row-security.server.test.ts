/** The database itself keeps zones and offices apart, whatever SQL is asked of it and whatever somebody is called. */
import fc from 'fast-check'
import { sql } from 'kysely'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Actor, everyOffice, nobody, programActor } from '#kernel/actor'
import { markersIn } from '#test/rights/markers'
import { here, openWorld, there, type World } from '#test/rights/world'

let world: World
let tables: { readonly name: string; readonly hasOffice: boolean }[]
beforeAll(async () => {
  world = await openWorld()
  tables = await listTables()
})
afterAll(() => world.close())

/** What is published, of every zone. */
const published = ['zones', 'plan_versions', 'plan_activations']

/** Tables that the program's login may read; the policies of some of them look at the office. */
async function listTables(): Promise<{ name: string; hasOffice: boolean }[]> {
  const { rows } = await asOwner<{ name: string; hasOffice: boolean }>(`
    select t.table_name as name, exists (
      select from pg_policies p where p.schemaname = 'luoshi' and p.tablename = t.table_name and p.qual like '%luoshi.offices%'
    ) as "hasOffice"
    from information_schema.role_table_grants t
    where t.table_schema = 'luoshi' and t.grantee = 'luoshi_app' and t.privilege_type = 'SELECT' order by 1`)
  return rows
}

async function asOwner<Row extends pg.QueryResultRow>(text: string): Promise<pg.QueryResult<Row>> {
  return query<Row>(world.program.logins.owner, [text])
}

/** The answer to the last of some statements, on a connection of their own. */
async function query<Row extends pg.QueryResultRow>(
  url: string,
  statements: readonly string[],
): Promise<pg.QueryResult<Row>> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    for (const statement of statements.slice(0, -1)) await client.query(statement)
    return await client.query<Row>(statements.at(-1) ?? '')
  } finally {
    await client.end()
  }
}

function person(zone: string, sees: readonly string[]): Actor {
  return { ...nobody(zone), kind: 'person', name: 'somebody', sees }
}

async function rowsSeen(actor: Actor, table: string): Promise<Record<string, unknown>[]> {
  const { connection } = world.program
  return connection.run(actor, async (db) => {
    const { rows } = await sql<Record<string, unknown>>`select * from luoshi.${sql.id(table)}`.execute(db)
    return rows
  })
}

describe('the login of the program', () => {
  it('sees every row of its zone and none of another', async () => {
    expect(tables.length).toBeGreaterThan(20)
    for (const { name } of tables.filter((table) => !published.includes(table.name))) {
      const rows = await rowsSeen(programActor(here), name)
      expect(
        rows.filter(({ zoneId }) => zoneId !== here),
        name,
      ).toEqual([])
      expect(
        markersIn(JSON.stringify(rows)).filter(({ zone }) => zone !== here),
        name,
      ).toEqual([])
    }
    expect((await rowsSeen(programActor(here), 'people')).length).toBeGreaterThan(0)
  })

  it('sees nothing but what is published where nobody said who acts', async () => {
    for (const { name } of tables.filter((table) => !published.includes(table.name))) {
      const { rows } = await query(world.program.logins.app, [`select * from luoshi.${name}`])
      expect(rows, name).toEqual([])
    }
  })

  it('sees of the tables of offices only those of the offices it was told', async () => {
    const ofOffices = tables.filter(({ hasOffice }) => hasOffice)
    expect(ofOffices.map(({ name }) => name)).toContain('files')
    for (const { name } of ofOffices) {
      const rows = await rowsSeen(person(here, ['unit-a']), name)
      expect(
        rows.filter(({ officeId }) => officeId !== 'unit-a'),
        name,
      ).toEqual([])
      expect(await rowsSeen(person(here, []), name), name).toEqual([])
    }
    expect(await rowsSeen(person(here, ['unit-a']), 'files')).toHaveLength(1)
    expect((await rowsSeen(person(here, [everyOffice]), 'files')).length).toBeGreaterThan(1)
  })

  it('can become no other role, and read no secret and no account', async () => {
    const { app } = world.program.logins
    const attempts = [
      'set role luoshi_auth',
      'set session authorization luoshi_auth',
      'select * from luoshi.secrets',
      'select * from luoshi.migrations',
      'select * from auth."user"',
      'alter table luoshi.people disable row level security',
      'drop policy people_own on luoshi.people',
      'create function luoshi.open() returns text language sql as $$ select 1::text $$',
      `copy luoshi.people from program 'true'`,
      `copy luoshi.people to '/tmp/people'`,
    ]
    for (const attempt of attempts)
      await expect(query(app, [attempt]), attempt).rejects.toMatchObject({ code: '42501' })
    await expect(query(app, ['set row_security = off', 'select * from luoshi.people'])).rejects.toMatchObject({
      code: '42501',
    })
  })

  it('copies no row out that it may not read', async () => {
    const { app } = world.program.logins
    const begun = ['begin', `set local luoshi.zone = '${here}'`]
    const { rows } = await query<{ n: number }>(app, [
      ...begun,
      'create temporary table taken as table luoshi.people',
      `select count(*)::int as n from taken where zone_id <> '${here}'`,
    ])
    expect(rows).toEqual([{ n: 0 }])
  })

  it('forgets who acted with the end of the transaction', async () => {
    const { rows } = await query<{ n: number }>(world.program.logins.app, [
      'begin',
      `set local luoshi.zone = '${here}'`,
      'commit',
      'select count(*)::int as n from luoshi.people',
    ])
    expect(rows).toEqual([{ n: 0 }])
  })
})

/** Text that somebody hopes will end a literal. */
const hostile = fc.oneof(
  fc.constantFrom(
    `x'; set local luoshi.zone = '${there}'; --`,
    `${there}' --`,
    `x\\'; set local luoshi.zone = '${there}`,
    `'; reset luoshi.zone; set role luoshi_auth; --`,
    `' || current_user || '`,
    `x'; commit; copy luoshi.people to stdout; --`,
    `$$; set local luoshi.offices = '*'; $$`,
    `\u02bc; set local luoshi.zone = ${there}`,
    `\ud800'`,
    `x\u0000'; set local luoshi.zone = '${there}`,
  ),
  fc.string({
    unit: fc.constantFrom("'", '"', '\\', ';', '-', '$', '\n', '\u0000', '，', 'é', '\ud83d', 'E', 'x', ' '),
  }),
)

describe('whoever is called like a statement', () => {
  it('sees no other zone', async () => {
    await fc.assert(
      fc.asyncProperty(hostile, hostile, async (zone, name) => {
        const actor: Actor = { ...person(zone, [everyOffice]), person: name }
        const rows = await rowsSeen(actor, 'people').catch(() => [])
        expect(rows).toEqual([])
      }),
      { numRuns: 60 },
    )
  })

  it('sees no other office, and not all of them', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(hostile, fc.constantFrom('*', 'unit-a,unit-b', ',unit-b', '*,unit-b')),
        async (office) => {
          const rows = await rowsSeen(person(here, ['unit-a', office]), 'files').catch(() => [])
          expect(rows.filter(({ officeId }) => officeId !== 'unit-a')).toEqual([])
        },
      ),
      { numRuns: 60 },
    )
  })
})

describe('a transaction', () => {
  it('that has failed inside is not answered as if it were kept', async () => {
    const { connection } = world.program
    const work = connection.run(programActor(here), async (db) => {
      await sql`select 1 / 0`.execute(db).catch(() => undefined)
    })
    await expect(work).rejects.toMatchObject({ code: '25P02' })
  })
})
