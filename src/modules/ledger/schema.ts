/**
 * The shapes of the ledger slice that server and browser share, and its endpoints: the items of a zone's plans in force
 * with their units of today, monthly notes, allotments after a split, instructions, and views.
 */
import { z } from 'zod'
import { endpoint } from '#base/endpoint'
import { FileSummary } from '#modules/files/schema'
import { DocumentUnit } from '#modules/plans/schema'
import { Id } from '#plan'

/** `2019-07` */
export const Month = z.string().regex(/^\d{4}-(?:0[1-9]|1[0-2])$/)

/**
 * Whether the note of a month is there. late: it came after the month had closed; open: owed, and still in time;
 * missing: the month has closed without it.
 */
export const reportings = ['reported', 'late', 'open', 'missing'] as const
export const Reporting = z.enum(reportings)
export type Reporting = z.infer<typeof Reporting>

/** A part of an item whose unit was split: to whom it could go. */
export const Unconfirmed = z.object({ from: z.string(), choices: z.array(z.string()) })
export type Unconfirmed = z.infer<typeof Unconfirmed>

/** A unit that is responsible for an item, as it is on the day. */
export const LedgerUnit = DocumentUnit.extend({
  /** Units of the plan whose part it took over. */
  tookOverFrom: z.array(z.string()),
  /** Splits after which the office has not yet said that this unit has the item (待确认). */
  unconfirmed: z.array(Unconfirmed),
  /** Of the month that is looked at; null where nothing is owed, or it is none of the reader's business. */
  reporting: Reporting.nullable(),
})
export type LedgerUnit = z.infer<typeof LedgerUnit>

export const MonthNote = z.object({ office: z.string(), progress: z.string(), savedOn: z.iso.date() })

export const LedgerItem = z.object({
  plan: z.string(),
  /** Its clause. */
  id: z.string(),
  number: z.string().nullable(),
  heading: z.string(),
  /** The clause of the first level that it stands below. */
  section: z.string(),
  units: z.array(LedgerUnit),
  promises: z.int(),
  targets: z.int(),
  deadline: z.iso.date().nullable(),
  /** Instructions that the reader may see and that still wait for a unit's reply. */
  openInstructions: z.int(),
  /** What was written for the month, as far as the reader may see it. */
  notes: z.array(MonthNote),
})
export type LedgerItem = z.infer<typeof LedgerItem>

export const LedgerPlan = z.object({
  id: z.string(),
  title: z.string(),
  demonstration: z.boolean(),
  sections: z.array(z.object({ id: z.string(), number: z.string().nullable(), heading: z.string() })),
})
export type LedgerPlan = z.infer<typeof LedgerPlan>

const Office = z.object({ id: z.string(), name: z.string(), shortName: z.string() })

export const Ledger = z.object({
  today: z.iso.date(),
  month: Month,
  /** Last day on which a note of the month is in time. */
  closesOn: z.iso.date(),
  /** Months that a note can be asked of, the last one first. */
  months: z.array(Month),
  closingDay: z.int(),
  plans: z.array(LedgerPlan),
  offices: z.array(Office),
  /** Offices that the reader acts for. */
  own: z.array(z.string()),
  items: z.array(LedgerItem),
})
export type Ledger = z.infer<typeof Ledger>

const longest = 2000
const evidenceMax = 20
const Text = z.string().trim().max(longest)

export const NoteText = z.object({ progress: Text.min(1), problems: Text, nextSteps: Text })
export type NoteText = z.infer<typeof NoteText>

/** What is sent: the text, and files of the unit's own that prove it. */
export const NewNote = NoteText.extend({ evidence: z.array(z.uuid()).max(evidenceMax) })
export type NewNote = z.infer<typeof NewNote>

export const NoteRevision = NoteText.extend({
  evidence: z.array(FileSummary),
  revision: z.int(),
  savedOn: z.iso.date(),
  savedAt: z.iso.datetime(),
  savedBy: z.string(),
  /** After the month had closed. */
  late: z.boolean(),
})
export type NoteRevision = z.infer<typeof NoteRevision>

/** The note of one unit for one month, its last revision first; none where nothing was written. */
export const Note = z.object({
  office: z.string(),
  month: Month,
  revisions: z.array(NoteRevision),
})
export type Note = z.infer<typeof Note>

export const manners = ['own', 'deputy', 'clerk'] as const
export const verdicts = ['confirmed', 'objected'] as const
export type Verdict = (typeof verdicts)[number]

export const InstructionReply = z.object({
  office: z.string(),
  revision: z.int(),
  text: z.string(),
  repliedOn: z.iso.date(),
  repliedBy: z.string(),
})

export const Instruction = z.object({
  id: z.string(),
  plan: z.string(),
  item: z.string(),
  text: z.string(),
  givenOn: z.iso.date(),
  /** Pictures of the paper it was entered from, where the reader may see them. */
  paper: z.array(FileSummary),
  principal: z.object({ id: z.string(), name: z.string() }),
  enteredBy: z.object({ id: z.string(), name: z.string() }),
  manner: z.enum(manners),
  /** What the principal said of words entered for him; null while he has not, or where they are his own. */
  verdict: z.object({ verdict: z.enum(verdicts), remark: z.string(), givenOn: z.iso.date() }).nullable(),
  /** Units it is addressed to, as far as the reader may see. */
  offices: z.array(z.string()),
  replies: z.array(InstructionReply),
  /** Whether the reader may confirm it or object. */
  mineToConfirm: z.boolean(),
})
export type Instruction = z.infer<typeof Instruction>

export const ItemRecord = z.object({
  today: z.iso.date(),
  plan: LedgerPlan,
  item: LedgerItem,
  offices: z.array(Office),
  own: z.array(z.string()),
  month: Month,
  closesOn: z.iso.date(),
  /** Months of the plan until now, the last one first. */
  months: z.array(z.object({ month: Month, closesOn: z.iso.date() })),
  notes: z.array(Note),
  instructions: z.array(Instruction),
  /** Leaders for whom the reader may enter an instruction (代录). */
  clerkFor: z.array(z.object({ id: z.string(), name: z.string() })),
})
export type ItemRecord = z.infer<typeof ItemRecord>

export const LedgerView = z.object({ id: z.string(), name: z.string(), query: z.string() })
export type LedgerView = z.infer<typeof LedgerView>
const Views = z.object({ views: z.array(LedgerView) })

export const LedgerSettings = z.object({ closingDay: z.int().min(1).max(28) })
export type LedgerSettings = z.infer<typeof LedgerSettings>

export const NewAllotment = z.object({ plan: Id, item: Id, from: Id, to: Id, fromDay: z.iso.date().optional() })
export type NewAllotment = z.infer<typeof NewAllotment>

const InstructionText = Text.min(2)

const Zone = z.object({ zone: Id })
const OfMonth = Zone.extend({ month: Month.optional() })
const OfItem = Zone.extend({ plan: Id, item: Id })
const OfNote = OfItem.extend({ office: Id, month: Month })
const OfInstruction = Zone.extend({ instruction: z.uuid() })

/** Addresses of this slice's pages. */
export const ledgerPages = { ledger: '/ledger', item: '/ledger/:plan/:item' } as const

const notePath = '/api/v1/zones/:zone/ledger/:plan/:item/offices/:office/notes/:month'
const settingsPath = '/api/v1/zones/:zone/ledger-settings'

export const ledgerApi = {
  getLedger: endpoint({
    method: 'GET',
    path: '/api/v1/zones/:zone/ledger',
    callers: ['leader', 'office', 'auditor', 'unit'],
    params: OfMonth,
    reply: Ledger,
    errors: ['plans.format_unknown'],
  }),
  getItem: endpoint({
    method: 'GET',
    path: '/api/v1/zones/:zone/ledger/:plan/:item',
    callers: ['leader', 'office', 'auditor', 'unit'],
    params: OfItem,
    reply: ItemRecord,
    errors: ['ledger.item_not_found', 'plans.format_unknown'],
  }),
  exportLedger: endpoint({
    method: 'GET',
    path: '/api/v1/zones/:zone/ledger-book',
    callers: ['leader', 'office', 'auditor', 'unit'],
    params: OfMonth.extend({ unit: Id.optional(), section: z.string().max(80).optional() }),
    reply: 'file',
    errors: ['plans.format_unknown'],
  }),
  exportUnreported: endpoint({
    method: 'GET',
    path: '/api/v1/zones/:zone/unreported-book',
    callers: ['leader', 'office', 'auditor'],
    params: OfMonth,
    reply: 'file',
    errors: ['plans.format_unknown'],
  }),
  getNote: endpoint({
    method: 'GET',
    path: notePath,
    callers: ['leader', 'office', 'auditor', 'unit:own'],
    about: 'office',
    params: OfNote,
    reply: Note,
    errors: ['ledger.item_not_found', 'plans.format_unknown'],
  }),
  /** The office writes only where the plan makes the office itself responsible. */
  saveNote: endpoint({
    method: 'PUT',
    path: notePath,
    callers: ['unit:own', 'office:own'],
    about: 'office',
    params: OfNote,
    body: NewNote,
    reply: Note,
    replaces: notePath,
    errors: [
      'ledger.item_not_found',
      'ledger.not_responsible',
      'ledger.month_not_owed',
      'ledger.file_unknown',
      'plans.format_unknown',
    ],
  }),
  getSettings: endpoint({
    method: 'GET',
    path: settingsPath,
    callers: ['leader', 'office', 'auditor', 'unit'],
    params: Zone,
    reply: LedgerSettings,
    errors: [],
  }),
  changeSettings: endpoint({
    method: 'PUT',
    path: settingsPath,
    callers: ['office'],
    params: Zone,
    body: LedgerSettings,
    reply: LedgerSettings,
    replaces: settingsPath,
    errors: [],
  }),
  allotItems: endpoint({
    method: 'POST',
    path: '/api/v1/zones/:zone/item-allotments',
    callers: ['office'],
    params: Zone,
    body: z.object({ allotments: z.array(NewAllotment).min(1).max(500) }),
    reply: z.object({ allotted: z.int() }),
    errors: ['ledger.item_not_found', 'ledger.not_split', 'plans.format_unknown'],
  }),
  giveInstruction: endpoint({
    method: 'POST',
    path: '/api/v1/zones/:zone/ledger/:plan/:item/instructions',
    callers: ['leader'],
    params: OfItem,
    body: z.object({ text: InstructionText }),
    reply: Instruction,
    errors: ['ledger.item_not_found', 'ledger.nobody_responsible', 'plans.format_unknown'],
  }),
  /** 代录: who may do it is said by the leader's delegation. */
  enterInstruction: endpoint({
    method: 'POST',
    path: '/api/v1/zones/:zone/ledger/:plan/:item/entered-instructions',
    callers: ['office', 'unit', 'leader'],
    params: OfItem,
    body: z.object({
      principal: z.uuid(),
      givenOn: z.iso.date(),
      text: InstructionText,
      /** At least one picture of the paper. */
      paper: z.array(z.uuid()).min(1).max(evidenceMax),
    }),
    reply: Instruction,
    errors: [
      'ledger.item_not_found',
      'ledger.nobody_responsible',
      'ledger.not_clerk',
      'ledger.given_in_future',
      'ledger.file_unknown',
      'plans.format_unknown',
    ],
  }),
  judgeInstruction: endpoint({
    method: 'POST',
    path: '/api/v1/zones/:zone/instructions/:instruction/verdict',
    callers: ['leader'],
    params: OfInstruction,
    body: z.object({ verdict: z.enum(verdicts), remark: Text }),
    reply: Instruction,
    errors: ['ledger.instruction_not_found', 'ledger.not_principal', 'ledger.already_judged'],
  }),
  replyToInstruction: endpoint({
    method: 'POST',
    path: '/api/v1/zones/:zone/instructions/:instruction/offices/:office/replies',
    callers: ['unit:own', 'office:own'],
    about: 'office',
    params: OfInstruction.extend({ office: Id }),
    body: z.object({ text: InstructionText }),
    reply: Instruction,
    errors: ['ledger.instruction_not_found'],
  }),
  listViews: endpoint({
    method: 'GET',
    path: '/api/v1/zones/:zone/ledger-views',
    callers: ['leader', 'office', 'auditor', 'unit'],
    params: Zone,
    reply: Views,
    errors: [],
  }),
  saveView: endpoint({
    method: 'POST',
    path: '/api/v1/zones/:zone/ledger-views',
    callers: ['leader', 'office', 'auditor', 'unit'],
    params: Zone,
    body: z.object({ name: z.string().trim().min(1).max(30), query: z.string().max(500) }),
    reply: Views,
    errors: [],
  }),
  endView: endpoint({
    method: 'DELETE',
    path: '/api/v1/zones/:zone/ledger-views/:view',
    callers: ['leader', 'office', 'auditor', 'unit'],
    params: Zone.extend({ view: z.uuid() }),
    reply: Views,
    errors: ['ledger.view_not_found'],
  }),
}
