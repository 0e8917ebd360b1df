/** What a revision takes along from the version before that the document itself does not say: offices, questions, rules. */
import { findKey, locateQuote, type PlanPackage, realisationKinds, type Target } from '#plan'
import { type Assembled, documentIdOf, keysOf } from './assembled.ts'
import type { LiveClause, TakenText } from './clause-texts.ts'
import type { Draft } from './draft.ts'

type Clause = LiveClause & { readonly taken: TakenText }

/** Entries of the version before that still have what they stand on. */
export function carryOver(draft: Draft, clauses: readonly Clause[], own: readonly Assembled[]): Assembled[] {
  const { base } = draft
  if (base === null) return []
  const promises = keysOf(own, 'promises')
  const offices = officesBeside(draft, base, clauses, own)
  const questions = questionsKept(base, own)
  const asked = new Set([...questions, ...own].flatMap((one) => (one.kind === 'questions' ? keyOf(one) : [])))
  const carried: Assembled[] = [
    ...base.sources.filter(({ id }) => id !== documentIdOf(draft)).map((fields) => carry('sources', fields)),
    ...offices,
    ...questions,
    ...base.answers.filter(({ question }) => asked.has(question)).map((fields) => carry('answers', fields)),
    ...realisationKinds.flatMap((kind) =>
      base[kind].flatMap((entry) => {
        const realises = entry.realises.filter((promise) => promises.has(promise))
        return realises.length === 0 ? [] : [carry(kind, { ...entry, realises })]
      }),
    ),
    ...casesKept(base, own),
  ]
  return carried
}

function carry(kind: Assembled['kind'], fields: object): Assembled {
  return { kind, fields, from: null }
}

function keyOf({ kind, fields }: Assembled): string {
  return findKey(kind, fields) ?? ''
}

/** Offices that no item names (a body with its members, an addressee), while the words that name them stand. */
function officesBeside(
  draft: Draft,
  base: PlanPackage,
  clauses: readonly Clause[],
  own: readonly Assembled[],
): Assembled[] {
  const there = keysOf(own, 'offices')
  const beside = base.offices.flatMap((office): PlanPackage['offices'][number][] => {
    const { source, quote } = office.cites
    if (there.has(office.id)) return []
    if (source !== documentIdOf(draft) || quote === undefined) return [office]
    const at = clauses.find(({ taken }) => locateQuote(taken.text, quote) !== null)
    return at === undefined ? [] : [{ ...office, cites: { source, clause: at.entry.clause, quote } }]
  })
  const all = new Set([...there, ...beside.map(({ id }) => id)])
  return beside.map((office) => {
    const { host, members, ...rest } = office
    const kept = {
      ...rest,
      ...(host !== undefined && all.has(host) ? { host } : {}),
      ...(members === undefined ? {} : { members: members.filter((id) => all.has(id)) }),
    }
    return carry('offices', kept)
  })
}

/** Questions about what is still there, or about the plan as a whole. */
function questionsKept(base: PlanPackage, own: readonly Assembled[]): Assembled[] {
  const [there, targets, promises, clauses] = [
    keysOf(own, 'questions'),
    keysOf(own, 'targets'),
    keysOf(own, 'promises'),
    keysOf(own, 'clauses'),
  ]
  const asking = new Set(own.flatMap(({ fields }) => (fields as Partial<Target>).question ?? []))
  return base.questions.flatMap((question) => {
    const about = {
      targets: question.targets.filter((id) => targets.has(id)),
      promises: question.promises.filter((id) => promises.has(id)),
      clauses: question.clauses.filter((id) => clauses.has(id)),
    }
    const isGeneral = [question.targets, question.promises, question.clauses].every((ids) => ids.length === 0)
    const isAbout = isGeneral || Object.values(about).some((ids) => ids.length > 0)
    if (there.has(question.id) || !(isAbout || asking.has(question.id))) return []
    const { id, question: words, why } = question
    return [carry('questions', { id, question: words, why, ...withoutEmpty(about) })]
  })
}

function withoutEmpty(lists: Readonly<Record<string, readonly string[]>>): Record<string, readonly string[]> {
  return Object.fromEntries(Object.entries(lists).filter(([, ids]) => ids.length > 0))
}

/** Cases of targets whose bound is as before. Counts are of the version before, and not taken along. */
function casesKept(base: PlanPackage, own: readonly Assembled[]): Assembled[] {
  const targets = new Map(
    own.flatMap(({ kind, fields }) => (kind === 'targets' ? [[(fields as Target).id, fields as Target] as const] : [])),
  )
  return base.tests.flatMap((test) => {
    if (!('target' in test)) return []
    const [before, after] = [base.targets.find(({ id }) => id === test.target), targets.get(test.target)]
    const isSame = before?.value === after?.value && before?.comparator === after?.comparator
    return after !== undefined && isSame ? [carry('tests', test)] : []
  })
}
