/** Targets of the package with their deadlines, and the questions that must be answered before they can be measured. */
import { findKey, type PlanPackage, type Quote, wordsOfQuote } from '#plan'
import { type Assembled, documentIdOf, present } from './assembled.ts'
import { clauseAt, type LiveClause, takeWords } from './clause-texts.ts'
import { type DeadlineEntry, type Draft, liveEntries, type TargetEntry } from './draft.ts'
import { questionOfDeadline, questionOfGoal } from './questions.ts'

type Target = PlanPackage['targets'][number]

export type AssembleTarget = (
  target: TargetEntry,
  stands: { readonly promise: string; readonly quote: Quote },
) => Assembled[]

/** Answers a maker of targets that gives each an id of its own. */
export function targetAssembler(draft: Draft, clauses: readonly LiveClause[]): AssembleTarget {
  const before = new Map(draft.base?.targets.map((target) => [target.id, target]))
  const deadlines = new Map(liveEntries(draft, 'deadline').map((entry) => [entry.id, entry]))
  const taken = new Set(before.keys())
  return (target, { promise, quote }) => {
    const old = before.get(target.keeps ?? '')
    const id = target.keeps ?? freeId(promise, taken)
    taken.add(id)
    const question = old?.question ?? (target.form === 'number' ? undefined : `measure-${id}`)
    const due = target.deadline === null ? old : dueOf(draft, clauses, deadlines.get(target.deadline))
    const fields = {
      id,
      promise,
      name: target.name,
      ...present({ short_name: target.shortName }),
      kind: target.form,
      ...(target.form === 'number' ? boundOf(target, old) : {}),
      ...present({ deadline: due?.deadline, deadline_cites: due?.deadline_cites }),
      strength: target.strength,
      ...present({ question }),
    }
    const asks = question !== undefined && question !== old?.question
    const about = { id: question, ...questionOfGoal(target, wordsOfQuote(quote)), targets: [id] }
    return [
      { kind: 'targets', fields, from: target.id },
      ...(asks ? [{ kind: 'questions', fields: about, from: target.id } as const] : []),
    ]
  }
}

function freeId(promise: string, taken: ReadonlySet<string>): string {
  let count = 1
  const named = (): string => (count === 1 ? promise : `${promise}-${count}`)
  while (taken.has(named())) count += 1
  return named()
}

/** The value of the base year is kept while the year is. */
function boundOf(target: TargetEntry, old: Target | undefined): Record<string, unknown> {
  const { comparator, value, valueMax, unit, threshold, baselineYear } = target
  const year = baselineYear === null ? undefined : { year: baselineYear }
  const baseline = old?.baseline?.year === baselineYear ? old?.baseline : year
  return present({ comparator, value, value_max: valueMax, unit, threshold, baseline })
}

function dueOf(
  draft: Draft,
  clauses: readonly LiveClause[],
  due: DeadlineEntry | undefined,
): { deadline?: string | undefined; deadline_cites?: object | undefined } | undefined {
  const [words] = due?.spans ?? []
  if (due === undefined || due.day === null || words === undefined) return undefined
  const at = clauseAt(clauses, words.start)
  const quote = takeWords(draft, words)
  const cites = at === undefined ? undefined : { source: documentIdOf(draft), clause: at.entry.clause, quote }
  return { deadline: due.day, deadline_cites: cites }
}

/** One question for each deadline that names no day, about all the targets that wait for it. */
export function questionsOfDeadlines(draft: Draft, measured: readonly Assembled[]): Assembled[] {
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
