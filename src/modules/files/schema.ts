/** The shapes of the files slice: what was uploaded, and its endpoints. 涉密禁传. */
import { z } from 'zod'
import { endpoint } from '#base/endpoint'
import { Id } from '#plan'

/** 保管期限：永久、30 年、10 年。 */
export const retentions = ['permanent', 'thirty_years', 'ten_years'] as const
export type Retention = (typeof retentions)[number]

/** A finding about a file; its sentence is in `#messages`. */
const Finding = z.object({
  code: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number(), z.array(z.string()).readonly()])),
})

/** What comes with `files.refused`. */
export const Refusal = z.object({ findings: z.array(Finding) })

export const FileSummary = z.object({
  id: z.string(),
  name: z.string(),
  type: z.string(),
  mediaType: z.string(),
  sizeBytes: z.int(),
  sha256: z.string(),
  office: z.string(),
  uploadedAt: z.iso.datetime(),
  retention: z.enum(retentions),
  /** Findings about the file that did not keep it out. */
  remarks: z.array(Finding),
})
export type FileSummary = z.infer<typeof FileSummary>

const Zone = z.object({ zone: Id })
const OfFile = Zone.extend({ file: z.uuid() })

/** Whoever reports, applies or answers sends evidence for his own office. */
const senders = [
  'leader:own',
  'office:own',
  'unit:own',
  'park:own',
  'enterprise:own',
  'bank:own',
  'expert:own',
] as const

const readers = [
  'leader',
  'office',
  'auditor',
  'unit:own',
  'park:own',
  'enterprise:own',
  'bank:own',
  'expert:own',
] as const

export const filesApi = {
  uploadFile: endpoint({
    method: 'POST',
    path: '/api/v1/zones/:zone/offices/:office/files',
    callers: senders,
    about: 'office',
    params: Zone.extend({
      office: Id,
      name: z.string().trim().min(1).max(200),
      retention: z.enum(retentions).default('ten_years'),
    }),
    body: 'bytes',
    reply: FileSummary,
    errors: ['files.refused'],
  }),
  getFile: endpoint({
    method: 'GET',
    path: '/api/v1/zones/:zone/files/:file',
    callers: readers,
    about: 'file',
    params: OfFile,
    reply: FileSummary.extend({ words: z.string().nullable() }),
    errors: ['files.not_found'],
  }),
  getFileContent: endpoint({
    method: 'GET',
    path: '/api/v1/zones/:zone/files/:file/content',
    callers: readers,
    about: 'file',
    params: OfFile,
    reply: 'file',
    errors: ['files.not_found'],
  }),
}
