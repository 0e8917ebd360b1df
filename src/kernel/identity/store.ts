/** The SQL of accounts that better-auth has none for: limits of sessions, failed tries, activation codes. */
import type pg from 'pg'
import type { SessionUse } from './limits.ts'

/** Who somebody is, as long as his session lasts. */
export type Session = { readonly sessionId: string; readonly person: string; readonly zone: string }

type Failure = { readonly tryId: string; readonly username: string; readonly triedAt: Date }
type NewUser = {
  readonly person: string
  readonly zone: string
  readonly name: string
  readonly username: string
  readonly email: string
}
type Activation = { readonly personId: string; readonly codeSha256: string; readonly expiresAt: Date }

export function openSessionStore(pool: pg.Pool) {
  const all = async <Row>(text: string, values: readonly unknown[]): Promise<Row[]> =>
    (await pool.query({ text, values: [...values] })).rows as Row[]
  const one = async <Row>(text: string, values: readonly unknown[]): Promise<Row | undefined> =>
    (await all<Row>(text, values))[0]
  const run = async (text: string, values: readonly unknown[]): Promise<void> => void (await all(text, values))

  return {
    findSession: (token: string) =>
      one<Session>(
        `select s."id" as "sessionId", u."id" as "person", u."zoneId" as "zone"
         from auth."session" s join auth."user" u on u."id" = s."userId" where s."token" = $1`,
        [token],
      ),
    findUser: async (username: string) =>
      (await one<{ id: string }>(`select "id" from auth."user" where "username" = $1`, [username.toLowerCase()]))?.id,
    findTaken: async (usernames: readonly string[]) =>
      (
        await one<{ username: string }>(
          `select "username" from auth."user" where "username" = any($1) order by "username" limit 1`,
          [usernames.map((username) => username.toLowerCase())],
        )
      )?.username,
    addUser: ({ person, zone, name, username, email }: NewUser) =>
      run(
        `with person as (
           insert into auth."user" ("id", "zoneId", "name", "email", "emailVerified", "username", "displayUsername")
           values ($1, $2, $3, $4, false, $5, $6) returning "id")
         insert into auth."account" ("id", "accountId", "providerId", "userId", "password", "updatedAt")
         select "id", "id", 'credential', "id", null, now() from person`,
        [person, zone, name, email, username.toLowerCase(), username],
      ),
    dropUser: (person: string) => run(`delete from auth."user" where "id" = $1`, [person]),
    putPassword: (person: string, password: string) =>
      run(
        `update auth."account" set "password" = $2, "updatedAt" = now() where "userId" = $1 and "providerId" = 'credential'`,
        [person, password],
      ),
    dropSessions: (person: string) => run(`delete from auth."session" where "userId" = $1`, [person]),
    hasAnyUser: async () => (await all(`select 1 from auth."user" limit 1`, [])).length > 0,
    beginUse: (sessionId: string, now: Date) =>
      run(`insert into auth.session_use (session_id, began_at, used_at) values ($1, $2, $2) on conflict do nothing`, [
        sessionId,
        now,
      ]),
    findUse: (sessionId: string) =>
      one<SessionUse>(`select began_at as "beganAt", used_at as "usedAt" from auth.session_use where session_id = $1`, [
        sessionId,
      ]),
    markUse: (sessionId: string, now: Date) =>
      run(`update auth.session_use set used_at = $2 where session_id = $1 and used_at < $2`, [sessionId, now]),
    listFailures: async (username: string, since: Date) =>
      (
        await all<{ at: Date }>(
          `select tried_at as "at" from auth.failed_tries where username = $1 and tried_at > $2`,
          [username, since],
        )
      ).map(({ at }) => at),
    addFailure: ({ tryId, username, triedAt }: Failure) =>
      run('insert into auth.failed_tries (try_id, username, tried_at) values ($1, $2, $3)', [tryId, username, triedAt]),
    clearFailures: (username: string) => run('delete from auth.failed_tries where username = $1', [username]),
    clearFailuresOf: (personId: string) =>
      run(`delete from auth.failed_tries where username = (select "username" from auth."user" where "id" = $1)`, [
        personId,
      ]),
    putActivation: ({ personId, codeSha256, expiresAt }: Activation) =>
      run(
        `insert into auth.activations (person_id, code_sha256, expires_at) values ($1, $2, $3)
         on conflict (person_id) do update set code_sha256 = excluded.code_sha256, expires_at = excluded.expires_at`,
        [personId, codeSha256, expiresAt],
      ),
    findActivation: (personId: string) =>
      one<Activation>(
        `select person_id as "personId", code_sha256 as "codeSha256", expires_at as "expiresAt" from auth.activations where person_id = $1`,
        [personId],
      ),
    dropActivation: (personId: string) => run('delete from auth.activations where person_id = $1', [personId]),
    /** Deletes what counts no longer: old tries, codes that expired, sessions that are over and how they were used. */
    prune: async (triesBefore: Date, begunBefore: Date, now: Date) => {
      await run('delete from auth.failed_tries where tried_at < $1', [triesBefore])
      await run('delete from auth.activations where expires_at < $1', [now])
      await run('delete from auth."verification" where "expiresAt" < $1', [now])
      await run(
        `delete from auth."session" s using auth.session_use u where u.session_id = s."id" and u.began_at < $1`,
        [begunBefore],
      )
      await run(
        `delete from auth.session_use u where began_at < $1
           and not exists (select from auth."session" s where s."id" = u.session_id)`,
        [begunBefore],
      )
    },
    zoneOf: async (personId: string) =>
      (await one<{ zone: string }>(`select "zoneId" as "zone" from auth."user" where "id" = $1`, [personId]))?.zone ??
      null,
    hasSecondFactor: async (personId: string) =>
      (
        await one<{ on: boolean | null }>(`select "twoFactorEnabled" as "on" from auth."user" where "id" = $1`, [
          personId,
        ])
      )?.on === true,
  }
}
