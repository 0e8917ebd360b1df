/**
 * better-auth, as far as we use it: names and passwords, TOTP, sessions and their cookie. Its HTTP routes are not
 * served: our own contracts call it, so there is no way in that the matrix of rights does not know.
 */
import { betterAuth } from 'better-auth'
import { createAuthEndpoint } from 'better-auth/api'
import { setSessionCookie } from 'better-auth/cookies'
import { twoFactor, username } from 'better-auth/plugins'
import { PostgresDialect } from 'kysely'
import { z } from 'zod'
import { createPool } from '#kernel/database'
import { sessionLimits } from './limits.ts'

const connectionsMax = 5
const secondsPerHour = 3600
/** Nobody is written to: the address only fills a column that the library wants. */
const noMailDomain = 'no-mail.invalid'

export type AuthOptions = {
  /** Address of the database for the login of accounts. */
  readonly url: string
  readonly secret: string
  /** Whether the pages are reached by https: then the cookie travels by nothing else. */
  readonly https: boolean
}

export type BetterAuth = ReturnType<typeof createBetterAuth>['auth']

export function createBetterAuth({ url, secret, https }: AuthOptions) {
  const pool = createPool({ connectionString: withSearchPath(url), max: connectionsMax })
  const auth = betterAuth({
    baseURL: 'http://localhost',
    secret,
    telemetry: { enabled: false },
    logger: { level: 'error' },
    database: { dialect: new PostgresDialect({ pool }), type: 'postgres' },
    emailAndPassword: { enabled: true, disableSignUp: true, minPasswordLength: passwordLengthMin, autoSignIn: false },
    account: { accountLinking: { enabled: false } },
    user: { additionalFields: { zoneId: { type: 'string', required: true, input: false } } },
    session: { expiresIn: sessionLimits.absoluteHours * secondsPerHour, disableSessionRefresh: true },
    rateLimit: { enabled: false },
    advanced: {
      cookiePrefix: 'luoshi',
      useSecureCookies: https,
      defaultCookieAttributes: { sameSite: 'strict', httpOnly: true, path: '/' },
    },
    plugins: [
      username({ minUsernameLength: 2, maxUsernameLength: 60, usernameValidator: isUsername }),
      twoFactor({ issuer: '落实 Luoshi' }),
      withoutPassword,
    ],
  })
  return { auth, pool }
}

export const passwordLengthMin = 10

/** Options of the address win over those beside it, so ours join them; the last one named holds. */
function withSearchPath(url: string): string {
  const address = new URL(url)
  const given = address.searchParams.get('options') ?? ''
  address.searchParams.set('options', `${given} -c search_path=auth`.trim())
  return address.href
}

/** Letters, digits, points, hyphens and Chinese characters: people know their name, not a code. */
function isUsername(name: string): boolean {
  return /^[\p{Script=Han}\w.-]+$/u.test(name)
}

export function addressOfNobody(name: string): string {
  return `${Buffer.from(name).toString('hex')}@${noMailDomain}`
}

/** A session without a password: the role picker of a demonstration, and the moment after an activation. */
const withoutPassword = {
  id: 'without-password',
  endpoints: {
    signInWithoutPassword: createAuthEndpoint(
      '/without-password/sign-in',
      { method: 'POST', body: z.object({ userId: z.string() }), metadata: { SERVER_ONLY: true } },
      async (ctx) => {
        const user = await ctx.context.internalAdapter.findUserById(ctx.body.userId)
        if (user === null) return { token: null }
        const session = await ctx.context.internalAdapter.createSession(user.id)
        await setSessionCookie(ctx, { session, user })
        return { token: session.token }
      },
    ),
  },
} as const
