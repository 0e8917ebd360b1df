/** The directory's endpoints over HTTP, in process, with people who sit in their seats: as the pages call them. */
import { randomUUID } from 'node:crypto'
import { addressOf, type BodyOf, type Endpoint, type ParamsOf, type ReplyOf } from '#base/endpoint'
import { programActor } from '#kernel/actor'
import { act } from '#kernel/context'
import { createHttpServer } from '#kernel/http'
import { type Accounts, openAccounts } from '#kernel/identity'
import { registerOffices } from '#modules/offices'
import { addPeople, findActor, registerPeople } from '#modules/people'
import type { NewPerson } from '#modules/people/schema'
import { openTestProgram, type TestProgram } from './program.ts'

export type Answer<Value> = {
  readonly status: number
  /** What came back where it was answered. */
  readonly value: Value
  /** The code it was refused with; undefined where it was not. */
  readonly code: string | undefined
  readonly problem: { readonly params: object; readonly attachment: unknown }
  readonly etag: string
}

export type Caller = <E extends Endpoint>(
  contract: E,
  params: ParamsOf<E>,
  body?: BodyOf<E>,
  etag?: string,
) => Promise<Answer<ReplyOf<E>>>

export type Directory = {
  readonly program: TestProgram
  readonly accounts: Accounts
  /** Enters a person as the program does, and answers how he calls the server. */
  enter(zone: string, person: Partial<NewPerson> & Pick<NewPerson, 'username' | 'role' | 'office'>): Promise<Entered>
  close(): Promise<void>
}

export type Entered = { readonly id: string; readonly call: Caller }

export async function openDirectory(): Promise<Directory> {
  const program = await openTestProgram()
  const accounts = openAccounts({
    url: program.logins.auth,
    secret: program.logins.secretFor('sessions'),
    https: false,
  })
  const server = await createHttpServer({
    program,
    face: 'staff',
    identify: ({ headers }) => findActor(program, accounts, new Headers(headers as Record<string, string>)),
  })
  registerOffices(server)
  registerPeople(server, accounts)

  /** A session for each day, so that a test may let months go by. */
  const sessions = new Map<string, Promise<string>>()
  const cookieOf = (id: string): Promise<string> => {
    const key = `${id} ${program.clock().toISOString()}`
    const known =
      sessions.get(key) ??
      accounts
        .signInWithoutPassword(id, program.clock())
        .then((cookies) => cookies.map((one) => one.split(';')[0]).join('; '))
    sessions.set(key, known)
    return known
  }

  const callerOf =
    (id: string): Caller =>
    async (contract, params, body, etag) => {
      const cookie = await cookieOf(id)
      const isFile = contract.body === 'bytes'
      const response = await server.routes.inject({
        method: contract.method,
        url: addressOf(contract, params as Record<string, unknown>),
        headers: {
          cookie,
          'idempotency-key': randomUUID(),
          ...(body === undefined ? {} : { 'content-type': isFile ? 'application/octet-stream' : 'application/json' }),
          ...(etag === undefined ? {} : { 'if-match': etag }),
        },
        ...(body === undefined ? {} : { payload: isFile ? Buffer.from(body as Uint8Array) : JSON.stringify(body) }),
      })
      const value = response.json()
      const tag = response.headers['etag']
      return {
        status: response.statusCode,
        value,
        code: response.statusCode < 400 ? undefined : value.code,
        problem: value,
        etag: typeof tag === 'string' ? tag : '',
      }
    }

  return {
    program,
    accounts,
    async enter(zone, person) {
      const given = { name: person.username, title: '', telephone: '', ...person }
      const { slips } = await act(program, programActor(zone), (context) =>
        addPeople(context, accounts, { zone }, [given]),
      )
      const id = slips[0]?.person ?? ''
      return { id, call: callerOf(id) }
    },
    async close() {
      await server.routes.close()
      await accounts.close()
      await program.close()
    },
  }
}
