/** The shapes of the offices slice that server, browser and command line share, and its endpoints. */
import { z } from 'zod'
import { endpoint } from '#base/endpoint'
import { Id, officeKinds as kindsInPlans } from '#plan'

/** Kinds that a plan names, and those that only people act for. */
export const officeKinds = [...kindsInPlans, 'park', 'enterprise', 'bank', 'institute'] as const
export type OfficeKind = (typeof officeKinds)[number]

export const successionKinds = ['merge', 'split'] as const
export type SuccessionKind = (typeof successionKinds)[number]

const Name = z.string().trim().min(1).max(120)

/** An office on a day. */
export const DirectoryOffice = z.object({
  id: z.string(),
  name: z.string(),
  shortName: z.string(),
  kind: z.enum(officeKinds),
  /** Where it stands in the tree; null at the top. */
  parent: z.string().nullable(),
  /** First day the directory knows it. */
  since: z.iso.date(),
  /** Names of other days, so that whoever knows it by one finds it. */
  otherNames: z.array(z.object({ fromDay: z.iso.date(), name: z.string() })),
  /** Offices that have taken over all it did; empty while it works. */
  succeededBy: z.array(z.string()),
})
export type DirectoryOffice = z.infer<typeof DirectoryOffice>

export const Directory = z.object({ day: z.iso.date(), offices: z.array(DirectoryOffice) })
export type Directory = z.infer<typeof Directory>

/** One office with its past: what a page about it shows. */
export const OfficeRecord = DirectoryOffice.extend({
  names: z.array(z.object({ fromDay: z.iso.date(), name: z.string(), shortName: z.string() })),
  places: z.array(z.object({ fromDay: z.iso.date(), parent: z.string().nullable() })),
  predecessors: z.array(z.string()),
  successions: z.array(
    z.object({
      onDay: z.iso.date(),
      kind: z.enum(successionKinds),
      basis: z.string(),
      predecessors: z.array(z.string()),
      successors: z.array(z.string()),
    }),
  ),
})
export type OfficeRecord = z.infer<typeof OfficeRecord>

export const NewOffice = z.object({
  id: Id,
  name: Name,
  shortName: Name,
  kind: z.enum(officeKinds),
  parent: Id.nullable(),
  fromDay: z.iso.date(),
})
export type NewOffice = z.infer<typeof NewOffice>

/** A new name or a new place in the tree, from a day on; before it the old ones stay. */
export const OfficeChange = NewOffice.omit({ id: true, kind: true })
export type OfficeChange = z.infer<typeof OfficeChange>

/** 撤并：several become one, or one becomes several, on a day. */
export const NewSuccession = z.object({
  kind: z.enum(successionKinds),
  onDay: z.iso.date(),
  basis: z.string().trim().min(2).max(200),
  predecessors: z.array(Id).min(1),
  successors: z.array(Id).min(1),
})
export type NewSuccession = z.infer<typeof NewSuccession>

/** A table somebody chose, cell by cell; what it means is asked where it is shown. */
export const Sheet = z.object({
  name: z.string(),
  rows: z.array(
    z.array(
      z.object({
        text: z.string(),
        /** As people call it: B7. */
        address: z.string(),
        /** The table itself shows an error here, or a number it has shortened. */
        broken: z.boolean(),
      }),
    ),
  ),
})
export type Sheet = z.infer<typeof Sheet>

const Zone = z.object({ zone: Id })
const OnDay = Zone.extend({ day: z.iso.date().optional() })

export const officesApi = {
  listOffices: endpoint({
    method: 'GET',
    path: '/api/v1/zones/:zone/offices',
    callers: ['signed_in'],
    params: OnDay,
    reply: Directory,
    errors: [],
  }),
  getOffice: endpoint({
    method: 'GET',
    path: '/api/v1/zones/:zone/offices/:office',
    callers: ['signed_in'],
    params: OnDay.extend({ office: Id }),
    reply: OfficeRecord,
    errors: ['offices.not_found'],
  }),
  addOffices: endpoint({
    method: 'POST',
    path: '/api/v1/zones/:zone/offices',
    callers: ['administrator', 'office'],
    params: Zone,
    body: z.object({ offices: z.array(NewOffice).min(1).max(500) }),
    reply: Directory,
    errors: ['offices.already_there', 'offices.not_found', 'offices.below_itself'],
  }),
  changeOffice: endpoint({
    method: 'PUT',
    path: '/api/v1/zones/:zone/offices/:office',
    callers: ['administrator', 'office'],
    params: Zone.extend({ office: Id }),
    body: OfficeChange,
    reply: OfficeRecord,
    replaces: '/api/v1/zones/:zone/offices/:office',
    errors: ['offices.not_found', 'offices.below_itself'],
  }),
  succeed: endpoint({
    method: 'POST',
    path: '/api/v1/zones/:zone/successions',
    callers: ['administrator', 'office'],
    params: Zone,
    body: NewSuccession,
    reply: Directory,
    errors: [
      'offices.not_found',
      'offices.succession_malformed',
      'offices.already_succeeded',
      'offices.succession_too_early',
    ],
  }),
  /** Reads a table and keeps nothing of it: a list from a file is looked at like one that was pasted. */
  readSheet: endpoint({
    method: 'POST',
    path: '/api/v1/zones/:zone/sheets',
    callers: ['signed_in'],
    params: Zone.extend({ name: z.string().min(1).max(200) }),
    body: 'bytes',
    reply: Sheet,
    errors: [
      'spreadsheet.empty',
      'spreadsheet.unknown_format',
      'spreadsheet.ods',
      'spreadsheet.broken',
      'spreadsheet.no_table',
      'spreadsheet.fullwidth_delimiter',
      'spreadsheet.too_many_cells',
      'spreadsheet.too_heavy',
      'reader.encrypted',
      'reader.broken_zip',
      'reader.zip_too_large',
    ],
  }),
}

export const officesPages = { offices: '/offices' } as const
