/**
 * Accounts and sessions. What people may do is not known here: a session says who somebody is, his seats say the rest.
 * Absolute limit, idle limit and lockout are ours and go by the program's clock.
 */
import { createHash, randomBytes, randomUUID, timingSafeEqual } from 'node:crypto'
import { APIError } from 'better-auth/api'
import { AppError } from '#base/errors'
import { addressOfNobody, type AuthOptions, createBetterAuth, passwordLengthMin } from './better-auth.ts'
import { failuresCountSince, lockedUntil, lockout, sessionsOverBefore, whyOver } from './limits.ts'
import { openSessionStore, type Session } from './store.ts'

export type NewAccount = {
  readonly person: string
  readonly zone: string
  readonly name: string
  readonly username: string
}

/** Signed in; or the password was right and a code of the second factor is still to come. */
export type SignedIn =
  | {
      readonly outcome: 'signed_in'
      readonly person: string
      readonly zone: string
      readonly cookies: readonly string[]
    }
  | { readonly outcome: 'second_factor'; readonly cookies: readonly string[] }

export type Accounts = ReturnType<typeof openAccounts>

const activationDays = 14
const activationBytes = 6
const dayMs = 86_400_000
/** How exactly it is known when a session was last used: not every request writes. */
const useMarkedEveryMs = 60_000

export function openAccounts(options: AuthOptions) {
  const { auth, pool } = createBetterAuth(options)
  const store = openSessionStore(pool)

  const cookieOnly = (headers: Headers): Headers => new Headers({ cookie: headers.get('cookie') ?? '' })

  const hashOf = async (password: string): Promise<string> => (await auth.$context).password.hash(password)

  async function begin(token: string, now: Date): Promise<Session | null> {
    const found = await store.findSession(token)
    if (found !== undefined) await store.beginUse(found.sessionId, now)
    return found ?? null
  }

  async function refuseLocked(username: string, now: Date): Promise<void> {
    const until = lockedUntil(await store.listFailures(username, failuresCountSince(now)))
    if (until !== null && until > now) {
      throw new AppError('identity.locked', 'too_many', { failures: lockout.failuresMax, minutes: lockout.minutes })
    }
  }

  /** Where the code or the password is wrong the failure counts, and the answer does not say which of the two it was. */
  async function counted<T>(username: string, now: Date, check: () => Promise<T>): Promise<T> {
    await refuseLocked(username, now)
    try {
      return await check()
    } catch (error) {
      if (!(error instanceof APIError)) throw error
      await store.addFailure({ tryId: randomUUID(), username, triedAt: now })
      throw new AppError('identity.wrong_password', 'unauthenticated')
    }
  }

  return {
    /** Looked at before a whole list is entered, so that none of it is. @errors identity.username_taken */
    async refuseTaken(usernames: readonly string[]): Promise<void> {
      const username = await store.findTaken(usernames)
      if (username !== undefined) throw new AppError('identity.username_taken', 'conflict', { username })
    },

    /** Without a password: the person sets one with his activation code. @errors identity.username_taken */
    async create({ person, zone, name, username }: NewAccount): Promise<void> {
      if ((await store.findUser(username)) !== undefined)
        throw new AppError('identity.username_taken', 'conflict', { username })
      await store.addUser({ person, zone, name, username, email: addressOfNobody(username.toLowerCase()) })
    },

    /** Takes an account back whose person did not come to be. */
    remove: (person: string): Promise<void> => store.dropUser(person),

    /**
     * @errors identity.wrong_password (also where there is no such name), identity.locked
     */
    async signIn(given: { username: string; password: string }, now: Date): Promise<SignedIn> {
      const username = given.username.trim().toLowerCase()
      const { response, headers } = await counted(username, now, () =>
        auth.api.signInUsername({ body: { username, password: given.password }, returnHeaders: true }),
      )
      const cookies = headers.getSetCookie()
      await store.clearFailures(username)
      if (response === null || 'twoFactorRedirect' in response) return { outcome: 'second_factor', cookies }
      const session = await begin(response.token, now)
      if (session === null) throw new AppError('identity.wrong_password', 'unauthenticated')
      return { outcome: 'signed_in', person: session.person, zone: session.zone, cookies }
    },

    /**
     * The second step: six digits of now, or a printed code that is used up.
     *
     * @errors identity.wrong_code
     */
    async signInWithCode(code: string, given: Headers, now: Date): Promise<SignedIn> {
      try {
        const request = { body: { code }, headers: cookieOnly(given), returnHeaders: true } as const
        const { response, headers } = /^\d+$/.test(code)
          ? await auth.api.verifyTOTP(request)
          : await auth.api.verifyBackupCode(request)
        const session = await begin(response.token ?? '', now)
        if (session === null) throw new AppError('identity.wrong_code', 'unauthenticated')
        return { outcome: 'signed_in', person: session.person, zone: session.zone, cookies: headers.getSetCookie() }
      } catch (error) {
        if (!(error instanceof APIError)) throw error
        throw new AppError('identity.wrong_code', 'unauthenticated')
      }
    },

    /** For the role picker of a demonstration, and after an activation; whoever calls has decided that it may be. */
    async signInWithoutPassword(person: string, now: Date): Promise<readonly string[]> {
      const { response, headers } = await auth.api.signInWithoutPassword({
        body: { userId: person },
        returnHeaders: true,
      })
      if (response.token === null || (await begin(response.token, now)) === null) {
        throw new AppError('identity.no_account', 'not_found')
      }
      return headers.getSetCookie()
    },

    async signOut(given: Headers): Promise<readonly string[]> {
      const { headers } = await auth.api.signOut({ headers: cookieOnly(given), returnHeaders: true })
      return headers.getSetCookie()
    },

    /** The session of a request; null where there is none, or it is over by our limits. */
    async findSession(given: Headers, now: Date): Promise<Session | null> {
      if (given.get('cookie') === null) return null
      const found = await auth.api.getSession({ headers: cookieOnly(given), query: { disableCookieCache: true } })
      if (found === null) return null
      const sessionId = found.session.id
      const use = await store.findUse(sessionId)
      if (use === undefined || whyOver(use, now) !== null) return null
      if (now.getTime() - use.usedAt.getTime() >= useMarkedEveryMs) await store.markUse(sessionId, now)
      return { sessionId, person: found.user.id, zone: found.user.zoneId }
    },

    /** Ends every session of a person: after a new password, or when he leaves. */
    endSessions: (person: string): Promise<void> => store.dropSessions(person),

    /** A code for the first sign-in, on paper; it replaces an earlier one and ends a lockout. @shape three groups of four hex digits */
    async issueActivation(person: string, now: Date): Promise<{ readonly code: string; readonly expiresAt: Date }> {
      const hex = randomBytes(activationBytes).toString('hex').toUpperCase()
      const code = `${hex.slice(0, 4)}-${hex.slice(4, 8)}-${hex.slice(8)}`
      const expiresAt = new Date(now.getTime() + activationDays * dayMs)
      await store.putActivation({ personId: person, codeSha256: sha256(code), expiresAt })
      await store.clearFailuresOf(person)
      return { code, expiresAt }
    },

    /**
     * Sets the first password with the code of the slip; the code is used up.
     *
     * @errors identity.wrong_activation, identity.locked, identity.password_too_short
     */
    async activate(given: { username: string; code: string; password: string }, now: Date): Promise<string> {
      const username = given.username.trim().toLowerCase()
      await refuseLocked(username, now)
      refuseShort(given.password)
      const person = await store.findUser(username)
      const known = person === undefined ? undefined : await store.findActivation(person)
      const isRight =
        known !== undefined &&
        known.expiresAt > now &&
        isSame(known.codeSha256, sha256(given.code.trim().toUpperCase()))
      if (person === undefined || !isRight) {
        await store.addFailure({ tryId: randomUUID(), username, triedAt: now })
        throw new AppError('identity.wrong_activation', 'unauthenticated')
      }
      await this.setPassword(person, given.password)
      await store.dropActivation(person)
      return person
    },

    /** @errors identity.password_too_short */
    async setPassword(person: string, password: string): Promise<void> {
      refuseShort(password)
      await store.putPassword(person, await hashOf(password))
      await store.dropSessions(person)
    },

    /**
     * Every other session of the person ends: whoever knew the old password is out.
     *
     * @errors identity.wrong_password, identity.password_too_short
     */
    async changePassword(
      given: Headers,
      { current, next }: { readonly current: string; readonly next: string },
      now: Date,
    ): Promise<readonly string[]> {
      refuseShort(next)
      try {
        const { response, headers } = await auth.api.changePassword({
          body: { currentPassword: current, newPassword: next, revokeOtherSessions: true },
          headers: cookieOnly(given),
          returnHeaders: true,
        })
        if (response.token !== null) await begin(response.token, now)
        return headers.getSetCookie()
      } catch (error) {
        if (!(error instanceof APIError)) throw error
        throw new AppError('identity.wrong_password', 'unauthenticated')
      }
    },

    /** Begins the second factor: what the person scans, and codes for the day his telephone is gone. */
    async beginSecondFactor(
      given: Headers,
      password: string,
    ): Promise<{ readonly uri: string; readonly backupCodes: readonly string[] }> {
      try {
        const begun = await auth.api.enableTwoFactor({ body: { password, method: 'totp' }, headers: cookieOnly(given) })
        if (begun.method !== 'totp') throw new Error('asked for TOTP and got something else')
        const found = await auth.api.getSession({ headers: cookieOnly(given) })
        return { uri: labelled(begun.totpURI, found?.user.displayUsername ?? ''), backupCodes: begun.backupCodes }
      } catch (error) {
        if (!(error instanceof APIError)) throw error
        throw new AppError('identity.wrong_password', 'unauthenticated')
      }
    },

    /**
     * From now on the code is asked for. The session is exchanged for a new one.
     *
     * @errors identity.wrong_code
     */
    async confirmSecondFactor(given: Headers, code: string, now: Date): Promise<readonly string[]> {
      try {
        const { headers } = await auth.api.verifyTOTP({
          body: { code },
          headers: cookieOnly(given),
          returnHeaders: true,
        })
        const cookies = headers.getSetCookie()
        // The reply names the session that has just ended: the new one is known by its cookie alone.
        const found = await auth.api.getSession({ headers: new Headers({ cookie: cookiePairs(cookies) }) })
        if (found !== null) await store.beginUse(found.session.id, now)
        return cookies
      } catch (error) {
        if (!(error instanceof APIError)) throw error
        throw new AppError('identity.wrong_code', 'unauthenticated')
      }
    },

    /** Whether anybody has an account. */
    hasAny: (): Promise<boolean> => store.hasAnyUser(),

    /** Deletes what counts no longer. */
    prune: (now: Date): Promise<void> => store.prune(failuresCountSince(now), sessionsOverBefore(now), now),

    zoneOf: (person: string): Promise<string | null> => store.zoneOf(person),

    hasSecondFactor: (person: string): Promise<boolean> => store.hasSecondFactor(person),

    close: (): Promise<void> => pool.end(),
  }
}

function refuseShort(password: string): void {
  if (password.length < passwordLengthMin) {
    throw new AppError('identity.password_too_short', 'invalid', { length: passwordLengthMin })
  }
}

function cookiePairs(cookies: readonly string[]): string {
  return cookies.map((cookie) => cookie.split(';', 1)[0]).join('; ')
}

/** The telephone shows the name somebody signs in with, not the address of nobody that the library puts there. */
function labelled(uri: string, username: string): string {
  const issuer = new URL(uri).searchParams.get('issuer') ?? ''
  const label = encodeURIComponent(`${issuer}:${username}`)
  return uri.replace(/^(otpauth:\/\/totp\/)[^?]*/, (_whole, start: string) => start + label)
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}

function isSame(a: string, b: string): boolean {
  return a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b))
}
