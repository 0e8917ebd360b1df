/** The shapes of the drafts slice: a document on its way to a plan, and its endpoints. */
import { z } from 'zod'
import { endpoint } from '#base/endpoint'
import { Decision, draftKinds } from '#draft'
import { FileSummary } from '#modules/files/schema'
import { Id } from '#plan'

/** Whether it still waits for decisions, was put in force, or was given up. */
export const draftStates = ['open', 'applied', 'discarded'] as const

export const DraftSummary = z.object({
  id: z.string(),
  plan: z.string(),
  /** The version it revises; null for a new plan. */
  baseVersion: z.int().nullable(),
  fileName: z.string(),
  startedBy: z.string(),
  startedAt: z.iso.datetime(),
  decisions: z.int(),
  state: z.enum(draftStates),
  /** The version it became; null while it did not. */
  version: z.int().nullable(),
})
export type DraftSummary = z.infer<typeof DraftSummary>

const Finding = z.object({
  code: z.string(),
  severity: z.enum(['error', 'warning', 'note']),
  /** The entry it is about; null for the whole draft. */
  entry: z.string().nullable(),
  place: z.object({ file: z.string(), line: z.int(), column: z.int() }),
  params: z.record(z.string(), z.union([z.string(), z.number(), z.array(z.string()).readonly()])),
})

/**
 * A draft as the page shows it. `proposal` is what it is made from, in full only with the first answer: the page makes
 * the draft of proposal and decisions by itself (#draft), the same as the server.
 */
export const DraftView = DraftSummary.extend({
  proposal: z.string(),
  taken: z.array(Decision),
  findings: z.array(Finding),
  undecided: z.record(z.enum(draftKinds), z.int()),
  /** The document as it was sent; null where it was not kept. */
  file: FileSummary.nullable(),
})
export type DraftView = z.infer<typeof DraftView>

/** What a decision answers: the findings and what is left, and how many decisions there are now. */
export const DecisionReply = DraftView.pick({ findings: true, undecided: true, decisions: true }).extend({
  /** Why the last decision could not be done; then nothing was stored. */
  refused: z.array(Finding),
})
export type DecisionReply = z.infer<typeof DecisionReply>

const Role = z.enum(['lead', 'support', 'interim'])

/** What the draft, put in force now, would change: clause by clause, and for whom. */
export const DraftComparison = z.object({
  baseVersion: z.int().nullable(),
  clauses: z.array(
    z.object({
      change: z.enum(['same', 'changed', 'added', 'removed', 'moved']),
      before: z.string().nullable(),
      after: z.string().nullable(),
      segments: z.array(z.object({ kind: z.enum(['same', 'removed', 'added']), text: z.string() })),
    }),
  ),
  offices: z.array(
    z.object({
      office: z.string(),
      name: z.string(),
      gained: z.array(z.object({ clause: z.string(), role: Role })),
      lost: z.array(z.object({ clause: z.string(), role: Role })),
      roles: z.array(z.object({ clause: z.string(), from: Role, to: Role })),
      targets: z.array(
        z.object({
          change: z.enum(['added', 'removed', 'changed']),
          target: z.string(),
          name: z.string(),
          clause: z.string(),
          fields: z.array(z.object({ field: z.string(), from: z.string().nullable(), to: z.string().nullable() })),
        }),
      ),
    }),
  ),
  /** Offices that the directory of the zone does not know yet. */
  newOffices: z.array(z.object({ id: z.string(), name: z.string() })),
  /** Running work that the draft would leave without its ground; while there is any it cannot be put in force. */
  orphans: z.array(z.string()),
})
export type DraftComparison = z.infer<typeof DraftComparison>

const Zone = z.object({ zone: Id })
const OfDraft = Zone.extend({ draft: z.uuid() })

const readers = ['office', 'administrator', 'leader', 'auditor'] as const
const writers = ['office', 'administrator'] as const

export const draftsPages = {
  list: '/drafts',
  draft: '/drafts/:draft',
  comparison: '/drafts/:draft/comparison',
} as const

export const draftsApi = {
  listDrafts: endpoint({
    method: 'GET',
    path: '/api/v1/zones/:zone/drafts',
    callers: readers,
    params: Zone,
    reply: z.object({ drafts: z.array(DraftSummary) }),
    errors: [],
  }),
  /** Reads a document; with `revises`, as a new version of a plan that runs. */
  startDraft: endpoint({
    method: 'POST',
    path: '/api/v1/zones/:zone/drafts',
    callers: writers,
    params: Zone.extend({
      plan: Id,
      name: z.string().trim().min(1).max(200),
      revises: z.enum(['yes', 'no']).default('no'),
    }),
    body: 'bytes',
    reply: DraftSummary,
    errors: ['drafts.unreadable', 'drafts.plan_exists', 'plans.not_found'],
  }),
  getDraft: endpoint({
    method: 'GET',
    path: '/api/v1/zones/:zone/drafts/:draft',
    callers: readers,
    params: OfDraft,
    reply: DraftView,
    errors: ['drafts.not_found'],
  }),
  decideDraft: endpoint({
    method: 'POST',
    path: '/api/v1/zones/:zone/drafts/:draft/decisions',
    callers: writers,
    params: OfDraft,
    /** `after` is how many decisions the page knew of: somebody else may have decided in between. */
    body: z.object({ decision: Decision, after: z.int().nonnegative() }),
    reply: DecisionReply,
    errors: ['drafts.not_found', 'drafts.ended', 'drafts.decided_meanwhile'],
  }),
  compareDraft: endpoint({
    method: 'GET',
    path: '/api/v1/zones/:zone/drafts/:draft/comparison',
    callers: readers,
    params: OfDraft,
    reply: DraftComparison,
    errors: ['drafts.not_found', 'drafts.incomplete'],
  }),
  getDraftPackage: endpoint({
    method: 'GET',
    path: '/api/v1/zones/:zone/drafts/:draft/package',
    callers: readers,
    params: OfDraft,
    reply: 'file',
    errors: ['drafts.not_found'],
  }),
  applyDraft: endpoint({
    method: 'POST',
    path: '/api/v1/zones/:zone/drafts/:draft/application',
    callers: writers,
    params: OfDraft,
    body: z.object({ after: z.int().nonnegative() }),
    reply: z.object({ plan: z.string(), version: z.int() }),
    errors: [
      'drafts.not_found',
      'drafts.ended',
      'drafts.decided_meanwhile',
      'drafts.incomplete',
      'drafts.base_outdated',
      'plans.would_orphan',
    ],
  }),
  discardDraft: endpoint({
    method: 'DELETE',
    path: '/api/v1/zones/:zone/drafts/:draft',
    callers: writers,
    params: OfDraft,
    reply: z.object({ done: z.literal(true) }),
    errors: ['drafts.not_found', 'drafts.ended'],
  }),
}
