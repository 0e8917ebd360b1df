/** The people of an invented county at the program's own door: requests with cookies, and a clock that the test moves. */
import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { createHttpServer } from '#kernel/http'
import { openAccounts } from '#kernel/identity'
import { enrolOffices, registerOffices } from '#modules/offices'
import { addPeople, findActor, registerPeople } from '#modules/people'
import type { ActivationSlip, Me, NewPerson } from '#modules/people/schema'
import { openTestProgram, type TestProgram } from '#test/program'

export const county = 'qingshui'
const firstDay = '2019-07-15'

export type Answer = { readonly status: number; readonly code: string | null; readonly body: unknown }

/** A browser at the door: keeps its cookies. */
export type Visitor = {
  send(method: 'GET' | 'POST' | 'PUT' | 'DELETE', url: string, body?: object): Promise<Answer>
  signIn(username: string, password: string): Promise<Answer>
  me(): Promise<Me>
}

export type Staff = {
  readonly program: TestProgram
  add(...people: readonly (Pick<NewPerson, 'username' | 'role'> & Partial<NewPerson>)[]): Promise<ActivationSlip[]>
  /** @param headers sent with every request, as something in between may */
  visitor(address?: string, headers?: Readonly<Record<string, string>>): Visitor
  /** Someone new in a seat who has set his password and is signed in. */
  signedIn(username: string, role: NewPerson['role']): Promise<Visitor & { readonly person: string }>
  close(): Promise<void>
}

export const goodPassword = 'qingshui-2019'

export async function openStaff(mode: TestProgram['mode'] = 'production'): Promise<Staff> {
  const program = await openTestProgram(mode)
  const accounts = openAccounts({
    url: program.logins.auth,
    secret: program.logins.secretFor('sessions'),
    https: false,
  })
  const identify = (request: { headers: object }) =>
    findActor(program, accounts, new Headers(request.headers as Record<string, string>))
  const server = await createHttpServer({ program, face: 'staff', identify })
  registerOffices(server)
  registerPeople(server, accounts)
  const offices = ['hall', 'mill'].map((id) => ({
    id,
    name: id,
    shortName: id,
    kind: 'department' as const,
    parent: null,
    from: firstDay,
  }))
  await program.inZone(county, async (context) => {
    await sql`insert into luoshi.zones (zone_id) values (${county})`.execute(context.db())
    await enrolOffices(context, offices)
  })

  const add: Staff['add'] = async (...people) => {
    const given = people.map((person) => ({
      name: person.username,
      office: 'hall',
      title: '',
      telephone: '',
      ...person,
    }))
    return (await program.inZone(county, (context) => addPeople(context, accounts, { zone: county }, given))).slips
  }

  const visitor: Staff['visitor'] = (remoteAddress = '127.0.0.1', headers = {}) => {
    const cookies: Record<string, string> = {}
    const send: Visitor['send'] = async (method, url, body) => {
      const cookie = Object.entries(cookies)
        .map(([name, value]) => `${name}=${value}`)
        .join('; ')
      const reply = await server.routes.inject({
        method,
        url,
        remoteAddress,
        headers: { ...headers, 'idempotency-key': randomUUID(), ...(cookie === '' ? {} : { cookie }) },
        ...(body === undefined ? {} : { payload: body }),
      })
      for (const { name, value, maxAge } of reply.cookies) {
        if (maxAge === 0) delete cookies[name]
        else cookies[name] = encodeURIComponent(value)
      }
      const answer = reply.json() as { code?: string }
      return { status: reply.statusCode, code: answer.code ?? null, body: answer }
    }
    return {
      send,
      signIn: (username, password) => send('POST', '/api/v1/session', { username, password }),
      me: async () => (await send('GET', '/api/v1/session')).body as Me,
    }
  }

  const signedIn: Staff['signedIn'] = async (username, role) => {
    const [slip] = await add({ username, role })
    const one = visitor()
    await one.send('POST', '/api/v1/activation', { username, code: slip?.code, password: goodPassword })
    return { ...one, person: slip?.person ?? '' }
  }

  const close = async (): Promise<void> => {
    await server.routes.close()
    await accounts.close()
    await program.close()
  }
  return { program, add, visitor, signedIn, close }
}
