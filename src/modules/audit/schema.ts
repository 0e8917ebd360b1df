/** The shapes of the audit slice: the log as an auditor reads it, its health as an operator sees it; and its endpoints. */
import { z } from 'zod'
import { endpoint } from '#base/endpoint'
import { Id } from '#plan'

const Zone = z.object({ zone: Id })
const EntryNumber = z.coerce.number().int().min(1)
const Page = z.object({ before: EntryNumber.optional(), limit: z.coerce.number().int().min(1).max(200).default(50) })
const Text = z.string().max(200).optional()
const Nothing = z.object({})

/** A sentence about something that does not agree, in the reader's language. */
const Finding = z.object({ code: z.string(), number: z.number().nullable(), title: z.string(), detail: z.string() })
export type Finding = z.infer<typeof Finding>

export const Verification = z.object({
  verifiedAt: z.iso.datetime(),
  entries: z.number(),
  /** Signed heads it was compared with: in the database, and outside of it. */
  checkpoints: z.number(),
  outside: z.number(),
  milliseconds: z.number(),
  findings: z.array(Finding),
})
export type Verification = z.infer<typeof Verification>

export const LogStatus = z.object({
  /** The last number that was given; 0 where the log is empty. */
  entries: z.number(),
  sealedAt: z.iso.datetime().nullable(),
  /** What waits for its number longer than it should. */
  unsealed: z.object({ count: z.number(), oldestSeconds: z.number() }).nullable(),
  /** What the last verification found; null before the first. */
  verification: Verification.nullable(),
  checkpoint: z.object({ size: z.number(), madeAt: z.iso.datetime() }).nullable(),
  /** The line to give to whoever verifies. */
  publicKey: z.string(),
  /** Entries that listeners have set aside. */
  failures: z.number(),
})
export type LogStatus = z.infer<typeof LogStatus>

const Name = z.object({ 'zh-CN': z.string(), en: z.string() })

export const LogEntry = z.object({
  number: z.number(),
  recordedAt: z.iso.datetime(),
  actor: z.string(),
  action: z.string(),
  object: z.string(),
  erased: z.boolean(),
  /** Its instant lies before that of the entry before it: somebody set a clock back. */
  clockWentBack: z.boolean(),
})
export type LogEntry = z.infer<typeof LogEntry>

export const LogPage = z.object({
  entries: z.array(LogEntry),
  /** Ask with `before` for what comes next; null at the end. */
  next: z.number().nullable(),
})
export type LogPage = z.infer<typeof LogPage>

/** What codes and ids in the log are called. */
export const LogNames = z.object({
  acts: z.record(z.string(), Name),
  people: z.record(z.string(), z.string()),
  offices: z.record(z.string(), z.string()),
})
export type LogNames = z.infer<typeof LogNames>

export const EntryDetails = LogEntry.extend({
  entryId: z.string(),
  sealedAt: z.iso.datetime(),
  /** Hexadecimal. */
  hash: z.string(),
  previousHash: z.string(),
  payloadHash: z.string(),
  /** The facts that were written with it; null where they were lawfully erased. */
  payload: z.record(z.string(), z.unknown()).nullable(),
  erasure: z.object({ reason: z.string(), at: z.iso.datetime() }).nullable(),
})
export type EntryDetails = z.infer<typeof EntryDetails>

/** The way from an entry to the root of a signed head. */
export const Inclusion = z.object({
  size: z.number(),
  time: z.string(),
  leaf: z.string(),
  steps: z.array(z.object({ side: z.enum(['left', 'right']), hash: z.string(), result: z.string() })).readonly(),
  root: z.string(),
})
export type Inclusion = z.infer<typeof Inclusion>

export const CheckpointRow = z.object({
  size: z.number(),
  time: z.string(),
  root: z.string(),
  /** The signed note, word for word. */
  note: z.string(),
})
export type CheckpointRow = z.infer<typeof CheckpointRow>

export const Comparison = z.object({
  older: z.number(),
  newer: z.number(),
  path: z.array(z.string()),
  findings: z.array(Finding),
})
export type Comparison = z.infer<typeof Comparison>

export const ReadRow = z.object({
  id: z.string(),
  readAt: z.iso.datetime(),
  actor: z.string(),
  what: z.string(),
  object: z.string(),
})
export type ReadRow = z.infer<typeof ReadRow>

export const ListenerRow = z.object({
  name: z.string(),
  /** The last entry it is done with. */
  number: z.number(),
  movedAt: z.iso.datetime().nullable(),
  failures: z.array(
    z.object({
      number: z.number(),
      attempts: z.number(),
      reason: z.string(),
      /** Null where only a person tries again. */
      nextAttemptAt: z.iso.datetime().nullable(),
    }),
  ),
})
export type ListenerRow = z.infer<typeof ListenerRow>

const Listeners = z.object({ last: z.number(), listeners: z.array(ListenerRow) })
const ofListener = Zone.extend({ listener: z.string().max(100) })
const path = '/api/v1/zones/:zone/audit'

export const auditApi = {
  getStatus: endpoint({
    method: 'GET',
    path: `${path}/status`,
    callers: ['auditor', 'administrator'],
    params: Zone,
    reply: LogStatus,
    errors: [],
  }),
  getNames: endpoint({
    method: 'GET',
    path: `${path}/names`,
    callers: ['auditor'],
    params: Zone,
    reply: LogNames,
    errors: [],
  }),
  listEntries: endpoint({
    method: 'GET',
    path: `${path}/entries`,
    callers: ['auditor'],
    params: Zone.extend(Page.shape).extend({
      actor: Text,
      action: Text,
      /** Of one thing, or of a kind of things where it ends with a slash. */
      object: Text,
      from: z.iso.date().optional(),
      until: z.iso.date().optional(),
    }),
    reply: LogPage,
    errors: [],
  }),
  getEntry: endpoint({
    method: 'GET',
    path: `${path}/entries/:number`,
    callers: ['auditor'],
    params: Zone.extend({ number: EntryNumber }),
    reply: EntryDetails,
    errors: ['audit.entry_not_found'],
  }),
  getInclusion: endpoint({
    method: 'GET',
    path: `${path}/entries/:number/inclusion`,
    callers: ['auditor'],
    params: Zone.extend({ number: EntryNumber }),
    reply: Inclusion,
    errors: [
      'audit.entry_not_found',
      'audit.not_in_checkpoint',
      'audit.log_not_of_checkpoint',
      'audit.payload_not_there',
    ],
  }),
  getProof: endpoint({
    method: 'GET',
    path: `${path}/entries/:number/proof`,
    callers: ['auditor'],
    params: Zone.extend({ number: EntryNumber }),
    reply: 'file',
    errors: [
      'audit.entry_not_found',
      'audit.not_in_checkpoint',
      'audit.log_not_of_checkpoint',
      'audit.payload_not_there',
    ],
  }),
  listCheckpoints: endpoint({
    method: 'GET',
    path: `${path}/checkpoints`,
    callers: ['auditor'],
    params: Zone,
    reply: z.object({ checkpoints: z.array(CheckpointRow) }),
    errors: [],
  }),
  compareCheckpoints: endpoint({
    method: 'GET',
    path: `${path}/checkpoints/comparison`,
    callers: ['auditor'],
    params: Zone.extend({ older: EntryNumber, newer: EntryNumber }),
    reply: Comparison,
    errors: ['audit.checkpoint_not_found'],
  }),
  /** Seals what waits and signs the head. */
  signCheckpoint: endpoint({
    method: 'POST',
    path: `${path}/checkpoints`,
    callers: ['auditor'],
    params: Zone,
    body: Nothing,
    reply: z.object({ note: z.string().nullable() }),
    errors: ['audit.checkpoint_refused'],
  }),
  /** Verifies the whole log, here and now. */
  verifyLog: endpoint({
    method: 'POST',
    path: `${path}/verifications`,
    callers: ['auditor'],
    params: Zone,
    body: Nothing,
    reply: Verification,
    errors: ['audit.too_long_here'],
  }),
  listReads: endpoint({
    method: 'GET',
    path: `${path}/reads`,
    callers: ['auditor'],
    params: Zone.extend({ before: z.iso.datetime().optional(), limit: Page.shape.limit }),
    reply: z.object({ reads: z.array(ReadRow), next: z.iso.datetime().nullable() }),
    errors: [],
  }),
  listListeners: endpoint({
    method: 'GET',
    path: `${path}/listeners`,
    callers: ['administrator', 'auditor'],
    params: Zone,
    reply: Listeners,
    errors: [],
  }),
  /** Lets a listener hear everything again from a number on. */
  replayListener: endpoint({
    method: 'POST',
    path: `${path}/listeners/:listener/replay`,
    callers: ['administrator'],
    params: ofListener,
    body: z.object({ from: z.int().min(1) }),
    reply: Listeners,
    errors: ['audit.listener_unknown', 'audit.entry_not_found'],
  }),
  retryFailure: endpoint({
    method: 'POST',
    path: `${path}/listeners/:listener/failures/:number/retry`,
    callers: ['administrator'],
    params: ofListener.extend({ number: EntryNumber }),
    body: Nothing,
    reply: Listeners,
    errors: ['audit.listener_unknown', 'audit.failure_not_found'],
  }),
}

/** Addresses of this slice's pages. */
export const auditPages = { log: '/audit' } as const
