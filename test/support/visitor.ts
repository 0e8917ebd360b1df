/** Somebody before the program: signs in through the role picker and calls endpoints as a page would. */
import { randomUUID } from 'node:crypto'

export type Answer<Value> = { readonly status: number; readonly body: Value; readonly etag: string }

export type Visitor = {
  readonly person: string
  readonly zone: string
  /** `name=value`, for a browser that shall sit there. */
  readonly cookies: readonly string[]
  get<Value>(path: string): Promise<Answer<Value>>
  post<Value>(path: string, body: unknown): Promise<Answer<Value>>
  put<Value>(path: string, body: unknown, etag: string): Promise<Answer<Value>>
  /** Sends a text as a file. @returns its id */
  upload(path: string, text: string): Promise<string>
  /** Bytes of a file. */
  file(path: string): Promise<Uint8Array>
}

type Card = { readonly id: string; readonly role: string; readonly office: string; readonly zone: string }

/** The first person of the demonstration in a role, in an office where one is given. */
export async function signInAs(url: string, role: string, office = ''): Promise<Visitor> {
  const { people } = (await (await fetch(`${url}/api/v1/demonstration/people`)).json()) as { people: Card[] }
  const card = people.find((one) => one.role === role && (office === '' || one.office === office))
  if (card === undefined) throw new Error(`nobody is ${role} of ${office || 'any office'}`)
  const signedIn = await fetch(`${url}/api/v1/demonstration/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ person: card.id }),
  })
  const cookies = signedIn.headers.getSetCookie().map((one) => one.split(';')[0] ?? '')
  const cookie = cookies.join('; ')
  const call = async <Value>(method: string, path: string, body?: unknown, etag = ''): Promise<Answer<Value>> => {
    const response = await fetch(url + path, {
      method,
      headers: {
        cookie,
        ...(body === undefined ? {} : { 'content-type': 'application/json', 'idempotency-key': randomUUID() }),
        ...(etag === '' ? {} : { 'if-match': etag }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    return {
      status: response.status,
      body: (await response.json()) as Value,
      etag: response.headers.get('etag') ?? '',
    }
  }
  return {
    person: card.id,
    zone: card.zone,
    cookies,
    get: (path) => call('GET', path),
    post: (path, body) => call('POST', path, body),
    put: (path, body, etag) => call('PUT', path, body, etag),
    upload: async (path, text) => {
      const headers = { cookie, 'content-type': 'application/octet-stream', 'idempotency-key': randomUUID() }
      const response = await fetch(url + encodeURI(path), { method: 'POST', headers, body: text })
      return ((await response.json()) as { id: string }).id
    },
    file: async (path) => new Uint8Array(await (await fetch(url + path, { headers: { cookie } })).arrayBuffer()),
  }
}
