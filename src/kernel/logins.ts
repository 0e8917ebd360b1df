/**
 * The logins of one database: `luoshi_app`, `luoshi_public` and `luoshi_auth` are groups of the whole server, each
 * database has a login of its own in each. Their passwords are made from a secret that only the owner can read, so any
 * process that has the owner's address finds them and none is written anywhere.
 */
import { createHash, createHmac, randomBytes } from 'node:crypto'
import pg from 'pg'
import { AppError } from '#base/errors'
import { type DatabaseUrls, openClient } from './database.ts'

const groups = ['app', 'public', 'auth'] as const
type Group = (typeof groups)[number]

export type Logins = DatabaseUrls & {
  /** Accounts, passwords and sessions, and nothing else. */
  readonly auth: string
  /** Whoever migrates: everything. */
  readonly owner: string
  /** A secret of this database for a purpose of the program's own. */
  secretFor(purpose: string): string
}

const secretBytes = 32
const nameLengthMax = 63
const insufficientPrivilege = '42501'

/**
 * Makes the logins where they are missing and answers the addresses of all.
 *
 * @errors database.unreachable, database.may_not_make_logins
 */
export async function ensureLogins(ownerUrl: string, now: Date): Promise<Logins> {
  const client = await openClient(ownerUrl)
  try {
    const secret = await secretOf(client, now)
    const secretFor = (purpose: string): string => createHmac('sha256', secret).update(purpose).digest('base64url')
    const { rows } = await client.query<{ name: string }>('select current_database() as name')
    const database = rows[0]?.name ?? ''
    const urls = {} as Record<Group, string>
    for (const group of groups) {
      const login = loginName(database, group)
      await ensureLogin(client, { database, group, login, password: secretFor(`login ${group}`) })
      urls[group] = withUser(ownerUrl, login, secretFor(`login ${group}`))
    }
    return { ...urls, owner: ownerUrl, secretFor }
  } finally {
    await client.end()
  }
}

/** The login of a group in a database; long names of databases are cut and told apart by their hash. */
export function loginName(database: string, group: Group): string {
  const name = `${database}_${group}`
  if (Buffer.byteLength(name) <= nameLengthMax) return name
  const hash = createHash('sha256').update(database).digest('hex').slice(0, 12)
  return `${database.slice(0, 20)}_${hash}_${group}`
}

async function secretOf(client: pg.Client, now: Date): Promise<string> {
  const made = randomBytes(secretBytes).toString('base64url')
  await client.query(
    `insert into luoshi.secrets (name, value, made_at) values ('root', $1, $2) on conflict (name) do nothing`,
    [made, now],
  )
  const { rows } = await client.query<{ value: string }>(`select value from luoshi.secrets where name = 'root'`)
  return rows[0]?.value ?? made
}

type Login = {
  readonly database: string
  readonly group: Group
  readonly login: string
  readonly password: string
}

/** Runs again at every start: whoever changed the password or the rights by hand finds them set right. */
async function ensureLogin(client: pg.Client, { database, group, login, password }: Login): Promise<void> {
  const name = pg.escapeIdentifier(login)
  const { rows } = await client.query('select from pg_roles where rolname = $1', [login])
  const verb = rows.length === 0 ? 'create' : 'alter'
  try {
    await client.query(
      `${verb} role ${name} login inherit nosuperuser nocreatedb nocreaterole password ${pg.escapeLiteral(password)}`,
    )
    await client.query(`grant ${pg.escapeIdentifier(`luoshi_${group}`)} to ${name}`)
    await client.query(`grant connect on database ${pg.escapeIdentifier(database)} to ${name}`)
  } catch (cause) {
    const { code, message } = cause as { code?: string; message: string }
    if (code !== insufficientPrivilege) throw cause
    throw new AppError('database.may_not_make_logins', 'unavailable', { database, login, reason: message }, cause)
  }
}

function withUser(url: string, user: string, password: string): string {
  const other = new URL(url)
  other.username = encodeURIComponent(user)
  other.password = encodeURIComponent(password)
  return other.href
}
