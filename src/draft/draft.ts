/**
 * A draft: what a document proposes for a plan package, entry by entry, each with its place in the text and what a person
 * decided about it. Plain data; what is stored is the text and the decisions, from which the same draft comes again.
 */
import type { Span } from '#base/span'
import type { RefusalReason } from '#reader'
import type { Comparator, officeKinds, Office, PlanPackage, promiseKinds, strengths, Target, targetKinds } from '#plan'

export type Status = 'proposed' | 'confirmed' | 'corrected' | 'rejected'

/** What every entry carries. */
type Placed = {
  /** Kind and offset in the text: the same document proposes the same ids. */
  readonly id: string
  /** The words it stands on, in the order of the text; empty where the document does not say it. */
  readonly spans: readonly Span[]
  readonly status: Status
  /** How sure the reader is, 0..1; null where nothing was read. */
  readonly confidence: number | null
}

export const headFields = [
  'title',
  'notice_title',
  'document_number',
  'issuer',
  'issued_on',
  'published_on',
  'from',
  'to',
] as const
export type HeadField = (typeof headFields)[number]

/** Fields without which there is no package. */
const requiredFields: readonly HeadField[] = ['title', 'issuer', 'issued_on', 'from', 'to']

export type HeadEntry = Placed & { readonly kind: 'head'; readonly field: HeadField; readonly value: string }

/** A stretch of the document from its number to the next one. Rejected, its words belong to the clause before it. */
export type ClauseEntry = Placed & {
  readonly kind: 'clause'
  readonly clause: string
  readonly part: 'notice' | 'preamble' | 'body'
  readonly number: string
  readonly heading: string
  /** The number its id was made from in an earlier version, where it is printed with another now. */
  readonly firstNumber: string | null
}

/** A unit as an item names it. */
export type NamedUnit = { readonly name: string; readonly span: Span; readonly leads: boolean }

export type ItemEntry = Placed & {
  readonly kind: 'item'
  /** The entry of its clause. */
  readonly of: string
  readonly units: readonly NamedUnit[]
  /** Office that owes it while the text names none; null: the issuer. */
  readonly owedBy: string | null
}

export type UnitEntry = Placed & {
  readonly kind: 'unit'
  readonly name: string
  /** Id of the office it is. */
  readonly office: string
  readonly officeKind: (typeof officeKinds)[number]
  readonly shortName: string | null
}

export type PromiseEntry = Placed & {
  readonly kind: 'promise'
  readonly promiseKind: (typeof promiseKinds)[number]
  readonly name: string | null
  /** Promise of the version before that this one is. */
  readonly keeps: string | null
}

export type TargetEntry = Placed & {
  readonly kind: 'target'
  readonly form: (typeof targetKinds)[number]
  readonly name: string
  readonly shortName: string | null
  readonly comparator: Comparator | null
  readonly value: string | null
  readonly valueMax: string | null
  readonly unit: string
  /** What counts one: an enterprise of more than 30 亿元. */
  readonly threshold: NonNullable<Target['threshold']> | null
  readonly baselineYear: number | null
  readonly strength: (typeof strengths)[number]
  /** The entry of its deadline. */
  readonly deadline: string | null
  /** Target of the version before that this one is. */
  readonly keeps: string | null
}

export type DeadlineEntry = Placed & { readonly kind: 'deadline'; readonly words: string; readonly day: string | null }

/** A number that the reader took for none of a target, and why. */
export type RefusalEntry = Placed & { readonly kind: 'refusal'; readonly words: string; readonly reason: RefusalReason }

export type Entry =
  | HeadEntry
  | ClauseEntry
  | ItemEntry
  | UnitEntry
  | PromiseEntry
  | TargetEntry
  | DeadlineEntry
  | RefusalEntry

export type DraftKind = Entry['kind']
export const draftKinds = [
  'head',
  'clause',
  'item',
  'unit',
  'promise',
  'target',
  'deadline',
  'refusal',
] as const satisfies readonly DraftKind[]

/** An office of the zone, which may be named in other plans too. */
export type KnownOffice = Readonly<Pick<Office, 'id' | 'name' | 'kind' | 'short_name'>> & {
  readonly other_names?: readonly string[] | undefined
}

export type Draft = {
  readonly planId: string
  readonly zone: { readonly id: string; readonly name: string }
  /** The document as it was read; every span points into it. */
  readonly text: string
  /** Page numbers and other furniture, which are no part of the document. */
  readonly furniture: readonly Span[]
  readonly offices: readonly KnownOffice[]
  /** The version that this one replaces. */
  readonly base: PlanPackage | null
  /** In reading order. */
  readonly entries: readonly Entry[]
}

/** A field of the head that must be filled in and is not. */
export function isMissing(entry: Entry): boolean {
  return entry.kind === 'head' && entry.value === '' && requiredFields.includes(entry.field)
}

/** Entries of one kind, in reading order. */
export function entriesOf<Kind extends DraftKind>(
  { entries }: Pick<Draft, 'entries'>,
  kind: Kind,
): Extract<Entry, { kind: Kind }>[] {
  return entries.filter((entry): entry is Extract<Entry, { kind: Kind }> => entry.kind === kind)
}

/** Entries of one kind that nobody rejected. */
export function liveEntries<Kind extends DraftKind>(
  draft: Pick<Draft, 'entries'>,
  kind: Kind,
): Extract<Entry, { kind: Kind }>[] {
  return entriesOf(draft, kind).filter(({ status }) => status !== 'rejected')
}

/** Order for reading: by place, then head, clause, item … at one place, then id. */
export function sortEntries(entries: readonly Entry[]): Entry[] {
  const keyed = entries.map((entry) => ({ entry, start: startOf(entry), rank: draftKinds.indexOf(entry.kind) }))
  return keyed
    .toSorted((a, b) => a.start - b.start || a.rank - b.rank || (a.entry.id < b.entry.id ? -1 : 1))
    .map(({ entry }) => entry)
}

/** Where an entry stands; the beginning of the document where it stands nowhere. */
export function startOf({ spans }: Pick<Entry, 'spans'>): number {
  return spans[0]?.start ?? 0
}
