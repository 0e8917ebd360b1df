/** The living document: a plan package as the page shows it on one day. Nothing is added that the package does not say. */
import { compareText } from '#base/diagnostic'
import {
  type Clause,
  clauseOfPromise,
  type CoveredPromise,
  coverageOf,
  headingEndOf,
  type Item,
  locateQuote,
  type PlanPackage,
  type PlanPromise,
  type Target,
  wordsOfQuote,
} from '#plan'
import { attentionOf, stateOfClause, stateOfUnreported } from './rules.ts'
import { fragmentsOf, paragraphsOf } from './paragraphs.ts'
import type {
  Attention,
  DocumentClause,
  DocumentPromise,
  DocumentTarget,
  DocumentUnit,
  PlanDocument,
} from './schema.ts'

/** The document of a checked package. `asOf` is a civil day, YYYY-MM-DD. */
export function documentOf(pack: PlanPackage, version: number, asOf: string): PlanDocument {
  const clauses = clausesOf(pack, asOf)
  const questions = questionsOf(pack)
  return {
    plan: headOf(pack, version),
    asOf,
    notice: noticeOf(pack.clauses),
    clauses,
    offices: pack.offices.map(({ id, name, short_name, kind, owes }) => ({
      id,
      name,
      shortName: short_name ?? name,
      kind,
      owes,
    })),
    questions,
    attention: attentionOf(clauses, openQuestionsOf(pack, questions)),
  }
}

function headOf({ plan, demonstration }: PlanPackage, version: number): PlanDocument['plan'] {
  return {
    id: plan.id,
    version,
    zone: plan.zone.name,
    title: plan.title,
    noticeTitle: plan.notice_title ?? null,
    documentNumber: plan.document_number ?? null,
    issuer: plan.issuer,
    issuedOn: plan.issued_on,
    publishedOn: plan.published_on ?? null,
    from: plan.from,
    to: plan.to,
    remarks: plan.remarks,
    demonstration: demonstration !== null,
  }
}

/** The letter that issues the plan: its first paragraph addresses, its last one dates. */
function noticeOf(clauses: readonly Clause[]): PlanDocument['notice'] {
  const lines = clauses.filter((clause) => clause.part === 'notice').flatMap((clause) => clause.text.split('\n'))
  const [addressees, ...rest] = lines
  const date = rest.pop()
  return addressees === undefined || date === undefined ? null : { addressees, body: rest, date }
}

function clausesOf(pack: PlanPackage, asOf: string): DocumentClause[] {
  const items = new Map(pack.items.map((item) => [item.clause, item]))
  const targets = Map.groupBy(pack.targets, (target) => clauseOfPromise(target.promise))
  const promises = Map.groupBy(pack.promises, (promise) => clauseOfPromise(promise.id))
  const questions = questionIdsByClause(pack)
  const coverage = new Map(coverageOf(pack).map((covered) => [covered.id, covered]))
  return pack.clauses
    .filter((clause) => clause.part !== 'notice')
    .map((clause) => {
      const item = items.get(clause.id)
      const own = (targets.get(clause.id) ?? []).map((target) => targetOf(target, asOf))
      return {
        id: clause.id,
        level: clause.part === 'body' ? clause.id.split('-').length : 0,
        number: clause.number ?? null,
        heading: clause.heading ?? null,
        paragraphs: paragraphsOf(clause, locateQuote(clause.text, item?.responsibility ?? []) ?? []),
        headingEnd: headingEndOf(clause),
        item: item !== undefined,
        units: item === undefined ? [] : unitsOf(item),
        promises: (promises.get(clause.id) ?? []).map((promise) =>
          promiseOf(clause, promise, coverage.get(promise.id)),
        ),
        targets: own,
        questions: questions.get(clause.id) ?? [],
        deadline: earliest(own.map((target) => target.deadline)),
        state: stateOfClause(own),
      }
    })
}

function promiseOf(clause: Clause, promise: PlanPromise, covered: CoveredPromise | undefined): DocumentPromise {
  const spans = locateQuote(clause.text, promise.quote, promise.nth) ?? []
  return {
    id: promise.id,
    kind: promise.kind,
    name: promise.name ?? wordsOfQuote(promise.quote),
    fragments: spans.flatMap((span) => fragmentsOf(clause, span)),
    coverage: covered?.coverage ?? 'nothing',
    carriers: [...(covered?.carriers ?? [])],
  }
}

function targetOf(target: Target, asOf: string): DocumentTarget {
  const { baseline } = target
  return {
    id: target.id,
    promise: target.promise,
    name: target.name,
    shortName: target.short_name ?? target.name,
    kind: target.kind,
    comparator: target.comparator ?? null,
    value: target.value ?? null,
    valueMax: target.value_max ?? null,
    unit: target.unit ?? '',
    threshold: target.threshold ?? null,
    baseline:
      baseline === undefined
        ? null
        : { year: baseline.year, value: baseline.value ?? null, assumed: baseline.assumption !== undefined },
    deadline: target.deadline ?? null,
    strength: target.strength,
    state: stateOfUnreported(target.deadline ?? null, asOf),
    question: target.question ?? null,
  }
}

/** The first unit of the text leads until the 任务分解表 says who does; where the text names nobody, the office owes it. */
function unitsOf(item: Item): DocumentUnit[] {
  if (item.unassigned !== undefined) return [{ office: item.unassigned.owed_by, role: 'owed', assumed: false }]
  const lead = item.lead
  const confirmed = lead === undefined ? item.responsible[0] : lead.office
  return item.responsible
    .map((office): DocumentUnit => {
      if (office !== confirmed) return { office, role: 'responsible', assumed: false }
      if (lead === undefined) return { office, role: 'lead_proposed', assumed: false }
      return { office, role: 'lead', assumed: lead.assumption !== undefined }
    })
    .sort((a, b) => Number(a.role === 'responsible') - Number(b.role === 'responsible'))
}

function questionsOf(pack: PlanPackage): PlanDocument['questions'] {
  const answers = new Map(pack.answers.map((answer) => [answer.question, answer]))
  return pack.questions.map(({ id, question, why }) => {
    const answer = answers.get(id)
    return {
      id,
      question,
      why,
      answer: answer === undefined ? null : { text: answer.answer, assumed: answer.assumption !== undefined },
    }
  })
}

function questionIdsByClause(pack: PlanPackage): Map<string, string[]> {
  const pairs = pack.questions.flatMap((question) =>
    clausesAskedBy(pack, question).map((clause) => ({ clause, id: question.id })),
  )
  const grouped = Map.groupBy(pairs, (pair) => pair.clause)
  return new Map([...grouped].map(([clause, found]) => [clause, found.map((pair) => pair.id)]))
}

type Asks = PlanPackage['questions'][number]

/** Clauses a question is about, each once, in the order of its entry. */
function clausesAskedBy(pack: PlanPackage, question: Asks): string[] {
  const promiseOfTarget = new Map(pack.targets.map((target) => [target.id, target.promise]))
  const promises = [...question.targets.map((target) => promiseOfTarget.get(target) ?? ''), ...question.promises]
  return [...new Set([...question.clauses, ...promises.map(clauseOfPromise)])].filter((clause) => clause !== '')
}

/** Open questions that keep targets from being measured, those that keep most first. */
function openQuestionsOf(pack: PlanPackage, asked: PlanDocument['questions']): Attention[] {
  const open = new Set(asked.filter((question) => question.answer === null).map((question) => question.id))
  return pack.questions
    .filter((question) => open.has(question.id) && question.targets.length > 0)
    .sort((a, b) => b.targets.length - a.targets.length || compareText(a.id, b.id))
    .map((question) => ({
      kind: 'question',
      clause: clausesAskedBy(pack, question)[0] ?? '',
      count: question.targets.length,
      subject: question.question,
    }))
}

function earliest(days: readonly (string | null)[]): string | null {
  return days.filter((day) => day !== null).sort()[0] ?? null
}
