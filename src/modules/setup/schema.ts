/** The shapes of the setup slice: from an empty database to an office at work (开始正式使用). */
import { z } from 'zod'
import { endpoint } from '#base/endpoint'
import { Id } from '#plan'

const Zone = z.object({ zone: Id })

export const setupPages = { setup: '/setup' } as const

export const Founding = z.object({
  /** Printed at the terminal: only whoever started the program founds. */
  code: z.string().trim().min(1).max(40),
  zone: z.object({ id: Id, name: z.string().trim().min(2).max(60) }),
  administrator: z.object({
    name: z.string().trim().min(1).max(60),
    username: z.string().trim().min(2).max(60),
    password: z.string().min(1).max(200),
    /** The bureau he works in; it becomes the first office of the directory. */
    office: z.object({ id: Id, name: z.string().trim().min(2).max(120) }),
  }),
})
export type Founding = z.infer<typeof Founding>

/** How far a zone has come; each step can be done in any order after the founding, and again. */
export const SetupSteps = z.object({
  zoneName: z.string(),
  offices: z.int(),
  people: z.int(),
  plans: z.int(),
  drafts: z.int(),
  secondFactor: z.boolean(),
  /** First month the ledger asks for; null until somebody says it. @shape YYYY-MM */
  firstMonth: z.string().nullable(),
  /** Where the nightly backup goes; null where there is none. */
  backupFolder: z.string().nullable(),
  /** Last backup that was made there, and why the last try failed. */
  lastBackupOn: z.iso.date().nullable(),
})
export type SetupSteps = z.infer<typeof SetupSteps>

export const setupApi = {
  getSetup: endpoint({
    method: 'GET',
    path: '/api/v1/setup',
    callers: ['anyone'],
    params: z.object({}),
    reply: z.object({ needed: z.boolean() }),
    errors: [],
  }),
  found: endpoint({
    method: 'POST',
    path: '/api/v1/setup',
    callers: ['anyone'],
    params: z.object({}),
    body: Founding,
    reply: z.object({ zone: z.string() }),
    errors: ['setup.not_needed', 'setup.wrong_code'],
  }),
  getSteps: endpoint({
    method: 'GET',
    path: '/api/v1/zones/:zone/setup',
    callers: ['administrator'],
    params: Zone,
    reply: SetupSteps,
    errors: [],
  }),
  setFirstMonth: endpoint({
    method: 'PUT',
    path: '/api/v1/zones/:zone/setup/first-month',
    callers: ['administrator'],
    params: Zone,
    body: z.object({ month: z.string().regex(/^20\d\d-(?:0[1-9]|1[0-2])$/) }),
    reply: SetupSteps,
    errors: [],
  }),
  setBackupFolder: endpoint({
    method: 'PUT',
    path: '/api/v1/zones/:zone/setup/backup',
    callers: ['administrator'],
    params: Zone,
    body: z.object({ folder: z.string().trim().min(1).max(400) }),
    reply: SetupSteps,
    errors: ['setup.folder_unwritable'],
  }),
}
