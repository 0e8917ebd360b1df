/** Promises, targets and their questions. A number is its own promise; what a sentence says beside it is another. */
import { clauseOfPromise, locateQuote, occurrencesOf, type PlanPackage, type Quote } from '#plan'
import { type Assembled, present } from './assembled.ts'
import { type AssembleTarget, questionsOfDeadlines, targetAssembler } from './assemble-targets.ts'
import { clauseAt, type LiveClause, takeWords, type TakenText } from './clause-texts.ts'
import { type Draft, liveEntries, type PromiseEntry, startOf, type TargetEntry } from './draft.ts'
import { restOfPromises } from './rest-of-promise.ts'

type Clause = LiveClause & { readonly taken: TakenText }

/** A quoted statement of a clause, with all that stand on it. */
type Statement = {
  readonly quote: Quote
  readonly nth: number | undefined
  readonly entries: (PromiseEntry | TargetEntry)[]
}

/** Clause by clause in the order of the text. */
export function assemblePromises(draft: Draft, clauses: readonly Clause[]): Assembled[] {
  const targets = liveEntries(draft, 'target')
  const restOf = restOfPromises(draft)
  const promises = liveEntries(draft, 'promise')
    .map((entry) => ({ ...entry, spans: restOf(entry) }))
    .filter(({ spans }) => spans.length > 0)
  const byClause = Map.groupBy([...targets, ...promises], (entry) => clauseAt(clauses, startOf(entry))?.entry.id)
  const assembleTarget = targetAssembler(draft, clauses)
  const measured = clauses.flatMap((clause) => {
    const statements = statementsOf(draft, clause, byClause.get(clause.entry.id) ?? [])
    const taken = new Set(draft.base?.promises.map(({ id }) => id))
    return statements.flatMap((statement) => {
      const id = promiseIdOf(draft, clause, statement, taken)
      taken.add(id)
      return assembleStatement(draft, statement, id, assembleTarget)
    })
  })
  return [...measured, ...questionsOfDeadlines(draft, measured)]
}

function statementsOf(draft: Draft, { taken }: Clause, entries: readonly (PromiseEntry | TargetEntry)[]): Statement[] {
  const statements = new Map<string, Statement>()
  for (const entry of entries.toSorted((a, b) => startOf(a) - startOf(b))) {
    const fragments = entry.spans.map((span) => takeWords(draft, span))
    const quote = fragments.length === 1 ? (fragments[0] ?? '') : fragments
    const nth = nthOf(taken, quote, startOf(entry))
    const key = JSON.stringify([quote, nth])
    const known = statements.get(key)
    if (known === undefined) statements.set(key, { quote, nth, entries: [entry] })
    else known.entries.push(entry)
  }
  return [...statements.values()]
}

/** Which occurrence of the words is meant; undefined where they stand only once. */
function nthOf({ text, offsets }: TakenText, quote: Quote, start: number): number | undefined {
  const count = occurrencesOf(text, quote)
  if (count < 2) return undefined
  const nth = Array.from({ length: count }, (_, index) => index + 1)
  return nth.find((one) => offsets[locateQuote(text, quote, one)?.[0]?.start ?? -1] === start)
}

function promiseIdOf(draft: Draft, clause: Clause, { entries }: Statement, taken: ReadonlySet<string>): string {
  const kept = entries.flatMap((entry) => keptPromise(draft.base, entry) ?? [])[0]
  if (kept !== undefined && clauseOfPromise(kept) === clause.entry.clause) return kept
  let number = 1
  while (taken.has(`${clause.entry.clause}.${number}`)) number += 1
  return `${clause.entry.clause}.${number}`
}

function keptPromise(base: PlanPackage | null, entry: PromiseEntry | TargetEntry): string | undefined {
  if (entry.keeps === null) return undefined
  return entry.kind === 'promise' ? entry.keeps : base?.targets.find(({ id }) => id === entry.keeps)?.promise
}

function assembleStatement(
  draft: Draft,
  { quote, nth, entries }: Statement,
  id: string,
  assembleTarget: AssembleTarget,
): Assembled[] {
  const targets = entries.filter((entry) => entry.kind === 'target')
  const own = entries.find((entry) => entry.kind === 'promise')
  const old = draft.base?.promises.find((promise) => promise.id === id)
  const kind = own?.promiseKind ?? old?.kind ?? 'number'
  const name = own === undefined ? old?.name : own.name
  const promise = { id, quote, ...present({ nth, kind, name }) }
  return [
    { kind: 'promises', fields: promise, from: (own ?? targets[0])?.id ?? null },
    ...targets.flatMap((target) => assembleTarget(target, { promise: id, quote })),
  ]
}
