/** A document of very many clauses, made from the one the server sends. */

type Clause = {
  id: string
  level: number
  item: boolean
  promises: { id: string }[]
  targets: { id: string; promise: string }[]
}
type Sent = { clauses: Clause[] }

/** The shipped document with its items repeated until there are `count`, as JSON; every id is its own. */
export async function longDocument(url: string, count: number): Promise<string> {
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
