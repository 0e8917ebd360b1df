/** The shapes of the workbench slice that server and browser share, and its endpoints: today's work and notices. */
import { z } from 'zod'
import { endpoint } from '#base/endpoint'
import { Id } from '#plan'

const Item = z.object({ plan: z.string(), id: z.string(), heading: z.string() })

/** One thing that waits. */
export const Task = z.discriminatedUnion('kind', [
  /** A monthly note that one's office owes. */
  z.object({ kind: z.literal('note'), item: Item, office: z.string(), month: z.string(), closesOn: z.iso.date() }),
  /** An instruction to act on. */
  z.object({
    kind: z.literal('instruction'),
    item: Item,
    office: z.string(),
    instruction: z.string(),
    text: z.string(),
    givenOn: z.iso.date(),
    principal: z.string(),
  }),
  /** Words that a secretary entered for whoever reads this. */
  z.object({
    kind: z.literal('confirmation'),
    item: Item,
    instruction: z.string(),
    text: z.string(),
    givenOn: z.iso.date(),
    enteredBy: z.string(),
  }),
  /** Items of a unit that was split: they stand with one successor until the office says so. */
  z.object({ kind: z.literal('allotment'), from: z.string(), to: z.string(), count: z.int() }),
  /** A unit that has not reported on `count` of its items for the month. */
  z.object({
    kind: z.literal('unreported'),
    office: z.string(),
    month: z.string(),
    closesOn: z.iso.date(),
    count: z.int(),
  }),
])
export type Task = z.infer<typeof Task>

export const noticeKinds = [
  'instruction_given',
  'instruction_to_confirm',
  'instruction_objected',
  'instruction_replied',
  'items_allotted',
  'offices_succeeded',
  'delegated',
] as const
export type NoticeKind = (typeof noticeKinds)[number]

export const Notice = z.object({
  /** Number of the entry of the log that it tells of. */
  number: z.int(),
  kind: z.enum(noticeKinds),
  /** The office it is for; null where it is for the reader himself. */
  office: z.string().nullable(),
  /** The item it is about, where it is about one. */
  item: Item.nullable(),
  /** Who is named in it: a person, or an office. */
  named: z.string(),
  /** A day it speaks of. */
  day: z.iso.date().nullable(),
  madeOn: z.iso.date(),
  read: z.boolean(),
})
export type Notice = z.infer<typeof Notice>

export const Workbench = z.object({
  today: z.iso.date(),
  /** Whether one of his offices reports at all. */
  reports: z.boolean(),
  /** 待填报 */
  toReport: z.array(Task),
  /** 待办理 */
  toHandle: z.array(Task),
  /** 待审核: nothing is accepted or returned yet. */
  toReview: z.array(Task),
  /** The month that is asked for; null for whoever has nothing to do with the ledger. */
  month: z.string().nullable(),
  closesOn: z.iso.date().nullable(),
  offices: z.array(z.object({ id: z.string(), name: z.string() })),
  notices: z.array(Notice),
})
export type Workbench = z.infer<typeof Workbench>

const Zone = z.object({ zone: Id })

/** Addresses of this slice's pages. */
export const workbenchPages = { workbench: '/workbench' } as const

export const workbenchApi = {
  getWorkbench: endpoint({
    method: 'GET',
    path: '/api/v1/zones/:zone/workbench',
    callers: ['signed_in'],
    params: Zone,
    reply: Workbench,
    errors: ['plans.format_unknown'],
  }),
  readNotices: endpoint({
    method: 'POST',
    path: '/api/v1/zones/:zone/notices/read',
    callers: ['signed_in'],
    params: Zone,
    body: z.object({ numbers: z.array(z.int().positive()).min(1).max(500) }),
    reply: z.object({ unread: z.int() }),
    errors: [],
  }),
}
