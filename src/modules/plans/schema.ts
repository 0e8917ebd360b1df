/**
 * The shapes of the plans slice that server, browser and command line share: the living document as it is sent.
 * Everything in it comes from a plan package; what nothing carries yet is absent, never invented.
 */
import { z } from 'zod'
import { endpoint } from '#base/endpoint'
import { carrierKinds, comparators, coverages, Id, officeKinds, promiseKinds, strengths, targetKinds } from '#plan'

/** The state model (UX §3.2): shape, word and colour go with the code. */
export const states = ['done', 'on_track', 'at_risk', 'off_track', 'no_data', 'not_due'] as const
export const State = z.enum(states)
export type State = z.infer<typeof State>

/** What carries a promise: realised by rules of the package, assumed in an overlay, only noted, nothing yet; a principle can't be checked. */
export const Coverage = z.enum(coverages)
export type Coverage = z.infer<typeof Coverage>

/** UTF-16 offsets in the `text` of the paragraph that holds them. */
const Range = z.tuple([z.int(), z.int()])

export const DocumentPromise = z.object({
  id: z.string(),
  kind: z.enum(promiseKinds),
  name: z.string(),
  /** Where its words stand: paragraph of the clause, then range. Several for a statement in fragments. */
  fragments: z.array(z.object({ paragraph: z.int(), range: Range })).min(1),
  coverage: Coverage,
  carriers: z.array(z.object({ kind: z.enum(carrierKinds), id: z.string(), name: z.string(), assumed: z.boolean() })),
})
export type DocumentPromise = z.infer<typeof DocumentPromise>

export const DocumentTarget = z.object({
  id: z.string(),
  promise: z.string(),
  name: z.string(),
  shortName: z.string(),
  kind: z.enum(targetKinds),
  /** Null for a goal without a number. */
  comparator: z.enum(comparators).nullable(),
  value: z.string().nullable(),
  /** Upper end of a range. */
  valueMax: z.string().nullable(),
  unit: z.string(),
  threshold: z
    .object({ name: z.string(), comparator: z.enum(comparators), value: z.string(), unit: z.string() })
    .nullable(),
  baseline: z.object({ year: z.int(), value: z.string().nullable(), assumed: z.boolean() }).nullable(),
  deadline: z.iso.date().nullable(),
  strength: z.enum(strengths),
  state: State,
  question: z.string().nullable(),
})
export type DocumentTarget = z.infer<typeof DocumentTarget>

export const DocumentUnit = z.object({
  office: z.string(),
  /** lead: confirmed; lead_proposed: first in the text, 牵头（拟）; owed: the text names nobody. */
  role: z.enum(['lead', 'lead_proposed', 'responsible', 'owed']),
  assumed: z.boolean(),
})
export type DocumentUnit = z.infer<typeof DocumentUnit>

export const DocumentClause = z.object({
  id: z.string(),
  level: z.int(),
  number: z.string().nullable(),
  heading: z.string().nullable(),
  /** The clause as printed. role tells 责任单位 lines from the rest; the first paragraph begins with number and heading. */
  paragraphs: z.array(z.object({ text: z.string(), role: z.enum(['body', 'responsibility']) })),
  /** Length of number and heading at the start of the first paragraph: set in 楷体. */
  headingEnd: z.int(),
  item: z.boolean(),
  units: z.array(DocumentUnit),
  promises: z.array(DocumentPromise),
  targets: z.array(DocumentTarget),
  questions: z.array(z.string()),
  deadline: z.iso.date().nullable(),
  /** Worst of its targets; null where nothing lives yet (尚无). */
  state: State.nullable(),
})
export type DocumentClause = z.infer<typeof DocumentClause>

/**
 * One thing a leader must see; the page composes the sentence from these facts.
 * overdue: `count` targets of this clause are past their deadline and nothing was reported.
 * unassigned: `count` items name no unit; this clause is the first of them.
 * question: an open question, without whose answer `count` targets cannot be measured; `subject` is the question.
 * lead_unconfirmed: in `count` items the lead is only proposed; this clause is the first of them.
 * uncovered: nothing carries `count` promises of this clause.
 */
export const Attention = z.object({
  kind: z.enum(['overdue', 'unassigned', 'question', 'lead_unconfirmed', 'uncovered']),
  clause: z.string(),
  count: z.int(),
  subject: z.string(),
})
export type Attention = z.infer<typeof Attention>

export const PlanDocument = z.object({
  plan: z.object({
    id: z.string(),
    version: z.int(),
    zone: z.string(),
    title: z.string(),
    noticeTitle: z.string().nullable(),
    documentNumber: z.string().nullable(),
    issuer: z.string(),
    issuedOn: z.iso.date(),
    publishedOn: z.iso.date().nullable(),
    from: z.iso.date(),
    to: z.iso.date(),
    remarks: z.array(z.string()),
    demonstration: z.boolean(),
  }),
  /** The day the page speaks of: today, or the fixed day of a demonstration. */
  asOf: z.iso.date(),
  /** The notice before the plan: addressees, the sentence that issues it, its date. */
  notice: z.object({ addressees: z.string(), body: z.array(z.string()), date: z.string() }).nullable(),
  clauses: z.array(DocumentClause),
  offices: z.array(
    z.object({ id: z.string(), name: z.string(), shortName: z.string(), kind: z.enum(officeKinds), owes: z.boolean() }),
  ),
  questions: z.array(
    z.object({
      id: z.string(),
      question: z.string(),
      why: z.string(),
      answer: z.object({ text: z.string(), assumed: z.boolean() }).nullable(),
    }),
  ),
  attention: z.array(Attention),
})
export type PlanDocument = z.infer<typeof PlanDocument>

export const PlanSummary = z.object({
  id: z.string(),
  zoneId: z.string(),
  zone: z.string(),
  title: z.string(),
  version: z.int(),
  /** Civil day since which this version is in force. */
  activatedOn: z.iso.date(),
  demonstration: z.boolean(),
})
export type PlanSummary = z.infer<typeof PlanSummary>

export const PlanList = z.object({
  plans: z.array(PlanSummary),
  /** The plan that opens first; null where none was applied. */
  home: z.object({ zone: z.string(), plan: z.string() }).nullable(),
})
export type PlanList = z.infer<typeof PlanList>

export const PlanParams = z.object({ zone: Id, plan: Id })
export type PlanParams = z.infer<typeof PlanParams>

/** Addresses of this slice's pages. */
export const plansPages = { home: '/document', list: '/plans', document: '/zones/:zone/plans/:plan' } as const

/** Everything is the published plan itself, so anyone may read it. */
export const plansApi = {
  listPlans: endpoint({
    method: 'GET',
    path: '/api/v1/plans',
    callers: ['anyone'],
    params: z.object({}),
    reply: PlanList,
    errors: [],
  }),
  getDocument: endpoint({
    method: 'GET',
    path: '/api/v1/zones/:zone/plans/:plan/document',
    callers: ['anyone'],
    params: PlanParams,
    reply: PlanDocument,
    errors: ['plans.not_found', 'plans.format_unknown'],
  }),
}
