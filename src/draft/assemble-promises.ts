/** Promises, targets and their questions. A number is its own promise; what a sentence says beside it is another. */
import { clauseOfPromise, findKey, locateQuote, occurrencesOf, type PlanPackage, type Quote, wordsOfQuote } from '#plan'
import { type Assembled, documentIdOf, present } from './assembled.ts'
import { clauseAt, type LiveClause, liveClauses, takeWords, type TakenText } from './clause-texts.ts'
import { type DeadlineEntry, type Draft, liveEntries, type PromiseEntry, startOf, type TargetEntry } from './draft.ts'
import { questionOfDeadline, questionOfGoal } from './questions.ts'
import { restOfPromise } from './rest-of-promise.ts'

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
  const promises = liveEntries(draft, 'promise')
    .map((entry) => ({ ...entry, spans: restOfPromise(draft, entry) }))
    .filter(({ spans }) => spans.length > 0)
  const byClause = Map.groupBy([...targets, ...promises], (entry) => clauseAt(clauses, startOf(entry))?.entry.id)
  const ids = new Set<string>(draft.base?.targets.map(({ id }) => id))
  const measured = clauses.flatMap((clause) => {
    const statements = statementsOf(draft, clause, byClause.get(clause.entry.id) ?? [])
    const taken = new Set(draft.base?.promises.map(({ id }) => id))
    return statements.flatMap((statement) => {
      const id = promiseIdOf(draft, clause, statement, taken)
      taken.add(id)
      return assembleStatement(draft, statement, id, ids)
    })
  })
  return [...measured, ...questionsOfDeadlines(draft, measured)]
}

/** One question for each deadline that names no day, about all the targets that wait for it. */
function questionsOfDeadlines(draft: Draft, measured: readonly Assembled[]): Assembled[] {
  const waiting = liveEntries(draft, 'deadline').filter(({ day }) => day === null)
  const due = new Map(liveEntries(draft, 'target').map(({ id, deadline }) => [id, deadline]))
  return waiting.flatMap((deadline, index): Assembled[] => {
    const ofDeadline = measured.filter(({ kind, from }) => kind === 'targets' && due.get(from ?? '') === deadline.id)
    if (ofDeadline.length === 0) return []
    const targets = ofDeadline.map(({ fields }) => findKey('targets', fields))
    const fields = { id: `deadline-${index + 1}`, ...questionOfDeadline(deadline), targets }
    return [{ kind: 'questions', fields, from: deadline.id }]
  })
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
  ids: Set<string>,
): Assembled[] {
  const targets = entries.filter((entry) => entry.kind === 'target')
  const own = entries.find((entry) => entry.kind === 'promise')
  const old = draft.base?.promises.find((promise) => promise.id === id)
  const kind = own?.promiseKind ?? old?.kind ?? 'number'
  const name = own === undefined ? old?.name : own.name
  const promise = { id, quote, ...present({ nth, kind, name }) }
  return [
    { kind: 'promises', fields: promise, from: (own ?? targets[0])?.id ?? null },
    ...targets.flatMap((target, index) => assembleTarget(draft, target, id, targetId(target, id, index, ids), quote)),
  ]
}

function targetId({ keeps }: TargetEntry, promise: string, index: number, ids: Set<string>): string {
  if (keeps !== null) return keeps
  let count = index + 1
  const named = (): string => (count === 1 ? promise : `${promise}-${count}`)
  while (ids.has(named())) count += 1
  const id = named()
  ids.add(id)
  return id
}

function assembleTarget(draft: Draft, target: TargetEntry, promise: string, id: string, quote: Quote): Assembled[] {
  const old = draft.base?.targets.find((one) => one.id === target.keeps)
  const isBounded = target.form === 'number' && saysBound(target, wordsOfQuote(quote))
  const form = target.form !== 'number' || isBounded ? target.form : formWithoutBound(target)
  const { comparator, value, valueMax, unit, baselineYear } = target
  const bound = isBounded ? present({ comparator, value, value_max: valueMax, unit }) : {}
  const due = liveEntries(draft, 'deadline').find((entry) => entry.id === target.deadline)
  const question = form === 'number' ? old?.question : (old?.question ?? `measure-${id}`)
  const fields = {
    id,
    promise,
    name: target.name,
    ...present({ short_name: target.shortName }),
    kind: form,
    ...bound,
    ...(isBounded ? present({ threshold: old?.threshold, baseline: baselineOf(old?.baseline, baselineYear) }) : {}),
    ...deadlineOf(draft, due, old),
    strength: target.strength,
    ...present({ question }),
  }
  const entries: Assembled[] = [{ kind: 'targets', fields, from: target.id }]
  if (question !== undefined && question !== old?.question) {
    const about = questionOfGoal(target, wordsOfQuote(quote))
    entries.push({ kind: 'questions', fields: { id: question, ...about, targets: [id] }, from: target.id })
  }
  return entries
}

type Baseline = PlanPackage['targets'][number]['baseline']

function baselineOf(old: Baseline, year: number | null): Baseline {
  if (year === null) return undefined
  return old?.year === year ? old : { year }
}

function deadlineOf(draft: Draft, due: DeadlineEntry | undefined, old: PlanPackage['targets'][number] | undefined) {
  const cites = due === undefined ? undefined : citationOf(draft, due)
  if (due?.day != null) return { deadline: due.day, ...present({ deadline_cites: cites }) }
  if (due !== undefined || old?.deadline === undefined) return {}
  return { deadline: old.deadline, ...present({ deadline_cites: old.deadline_cites }) }
}

function citationOf(draft: Draft, due: DeadlineEntry) {
  const words = due.spans[0]
  const at = clauseAt(liveClauses(draft), words?.start ?? -1)
  return at === undefined || words === undefined
    ? undefined
    : { source: documentIdOf(draft), clause: at.entry.clause, quote: takeWords(draft, words) }
}

/** Whether the words themselves say the number, its unit and what it is compared with, as a package demands. */
function saysBound({ comparator, value, valueMax, unit, baselineYear }: TargetEntry, quote: string): boolean {
  if (comparator === null || value === null) return false
  const changes = comparator === 'decrease' || comparator === 'increase'
  if (changes && baselineYear === null) return false
  if ((comparator === 'range') !== (valueMax !== null)) return false
  const numbers: readonly string[] = quote.match(/\d+(?:\.\d+)?/g) ?? []
  const years: readonly string[] = quote.match(/\d{4}(?=年)/g) ?? []
  const isSaid = [value, valueMax ?? value].every((one) => numbers.length === 0 || numbers.includes(one))
  const isCompared = baselineYear === null || years.length === 0 || years.includes(String(baselineYear))
  return isSaid && isCompared && quote.includes(unit)
}

function formWithoutBound({ unit }: TargetEntry): 'list' | 'share' {
  return unit === '' || unit.includes('%') ? 'share' : 'list'
}
