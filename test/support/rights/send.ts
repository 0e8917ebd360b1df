/** Requests into a server that has no port. */
import type { LightMyRequestResponse } from 'fastify'
import type { Method } from '#base/endpoint'
import type { HttpServer } from '#kernel/http'
import type { Accounts } from '#kernel/identity'
import type { TestProgram } from '#test/program'

export type Sent = {
  readonly method?: Method
  readonly url: string
  readonly cookie?: string
  readonly body?: unknown
  readonly headers?: Readonly<Record<string, string>>
}

let keys = 0

/** Sends one request into a server; a write carries a key of its own unless another is given. */
export function send(server: HttpServer, sent: Sent): Promise<LightMyRequestResponse> {
  const { method = 'GET', url, cookie = '', body, headers = {} } = sent
  const isFile = Buffer.isBuffer(body)
  return server.routes.inject({
    method,
    url,
    headers: {
      ...(cookie === '' ? {} : { cookie }),
      ...(method === 'GET' ? {} : { 'idempotency-key': `key-${(keys += 1)}` }),
      ...(body === undefined ? {} : { 'content-type': isFile ? 'application/octet-stream' : 'application/json' }),
      ...headers,
    },
    ...(body === undefined ? {} : { payload: isFile ? body : JSON.stringify(body) }),
  })
}

type SignIn = { readonly accounts: Accounts; readonly program: TestProgram }

/** A new session of a person. @shape the value of a Cookie header */
export async function signIn({ accounts, program }: SignIn, person: string): Promise<string> {
  const cookies = await accounts.signInWithoutPassword(person, program.clock())
  return cookieHeaderOf(cookies)
}

/** What a browser sends back of the cookies it was given. */
export function cookieHeaderOf(setCookies: readonly string[]): string {
  return setCookies.map((cookie) => cookie.split(';')[0]).join('; ')
}
