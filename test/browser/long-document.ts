/** A document of very many clauses, made from the one the server sends. */
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

type Clause = {
  id: string
  level: number
  item: boolean
  promises: { id: string }[]
  targets: { id: string; promise: string }[]
}
type Sent = { clauses: Clause[] }

type LongDocument = { readonly url: string; readonly stop: () => Promise<unknown> }

/** Serves the document of `count` clauses over the network, as the program would: what a test injects costs time of its own. */
export async function serveLongDocument(url: string, count: number): Promise<LongDocument> {
  const json = await longDocument(url, count)
  const server = createServer((_, reply) => reply.setHeader('content-type', 'application/json').end(json))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const stop = (): Promise<unknown> => new Promise((resolve) => server.close(resolve))
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, stop }
}

/** The shipped document with its items repeated until there are `count`, as JSON; every id is its own. */
async function longDocument(url: string, count: number): Promise<string> {
  const { home } = (await (await fetch(`${url}/api/v1/plans`)).json()) as { home: { zone: string; plan: string } }
  const reply = await fetch(`${url}/api/v1/zones/${home.zone}/plans/${home.plan}/document`)
  const sent = (await reply.json()) as Sent
  const items = sent.clauses.filter((clause) => clause.item)
  const sections = sent.clauses.filter((clause) => clause.level === 1)
  const each = Math.ceil(count / sections.length)
  const clauses = sections.flatMap((section) => [
    section,
    ...Array.from({ length: each }, (_, index) =>
      copyOf(items[index % items.length] as Clause, `${section.id}-${index + 1000}`),
    ),
  ])
  return JSON.stringify({ ...sent, clauses })
}

function copyOf(clause: Clause, id: string): Clause {
  const moved = (old: string): string => id + old.slice(clause.id.length)
  return {
    ...clause,
    id,
    promises: clause.promises.map((promise) => ({ ...promise, id: moved(promise.id) })),
    targets: clause.targets.map((target) => ({ ...target, id: `${id}/${target.id}`, promise: moved(target.promise) })),
  }
}
