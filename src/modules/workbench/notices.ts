/**
 * Notices: a listener of the log writes one for whoever must do or know something, and nobody else. A saved note tells
 * nobody: the ledger shows it.
 */
import { canonicalJson } from '#base/canonical-json'
import type { HeardEntry, Listener } from '#kernel/audit'
import type { Context } from '#kernel/context'
import type { NoticeKind } from './schema.ts'
import { insertNotices, type NoticeRow } from './store.ts'
import type { WorkbenchTables } from './tables.ts'

/** What a notice is about: ids and days. */
export type About = {
  readonly plan?: string
  readonly item?: string
  readonly person?: string
  readonly office?: string
  readonly offices?: readonly string[]
  readonly day?: string
}

/** As it is stored: with the day of the work on which it was made. */
export type Stored = About & { readonly madeOn: string }

type Addressed = {
  readonly to: readonly (readonly [NoticeRow['addresseeKind'], string])[]
  readonly kind: NoticeKind
  readonly about: About
}

/** Of an entry's payload, which its own slice has written. */
type Payload = {
  readonly plan: string
  readonly item: string
  readonly offices: readonly string[]
  readonly office: string
  readonly principal: string
  readonly manner: string
  readonly enteredBy: string
  readonly givenOn: string
  readonly successors: readonly string[]
  readonly predecessors: readonly string[]
  readonly onDay: string
  readonly delegate: string
  readonly fromDay: string
}

const personObject = /^people\.person\//

type Telling = {
  readonly action: string
  readonly tell: (payload: Payload, entry: HeardEntry) => readonly Addressed[]
}

const tellings: readonly Telling[] = [
  {
    action: 'ledger.instruction_given',
    tell({ plan, item, offices, principal, manner, givenOn }, { actor }) {
      const about = { plan, item, person: principal, day: givenOn }
      const told: Addressed = { to: ofOffices(offices), kind: 'instruction_given', about }
      if (manner !== 'clerk') return [told]
      return [told, { to: [['person', principal]], kind: 'instruction_to_confirm', about: { ...about, person: actor } }]
    },
  },
  {
    action: 'ledger.instruction_objected',
    tell({ plan, item, offices, enteredBy }, { actor }) {
      const about = { plan, item, person: actor }
      return [{ to: [...ofOffices(offices), ['person', enteredBy]], kind: 'instruction_objected', about }]
    },
  },
  {
    action: 'ledger.instruction_replied',
    tell: ({ plan, item, office, principal }) => [
      { to: [['person', principal]], kind: 'instruction_replied', about: { plan, item, office } },
    ],
  },
  {
    action: 'ledger.items_allotted',
    tell: ({ offices }) => [{ to: ofOffices(offices), kind: 'items_allotted', about: {} }],
  },
  {
    action: 'offices.succeeded',
    tell: ({ successors, predecessors, onDay }) => [
      { to: ofOffices(successors), kind: 'offices_succeeded', about: { offices: predecessors, day: onDay } },
    ],
  },
  {
    action: 'people.delegated',
    tell({ delegate, fromDay }, { object }) {
      const about = { person: object.replace(personObject, ''), day: fromDay }
      return [{ to: [['person', delegate]], kind: 'delegated', about }]
    },
  },
]

function ofOffices(offices: readonly string[]): Addressed['to'] {
  return offices.map((office) => ['office', office])
}

export const noticesListener: Listener = {
  name: 'workbench.notices',
  actions: tellings.map(({ action }) => action),
  async hear(context: Context, entry: HeardEntry): Promise<void> {
    const telling = tellings.find(({ action }) => action === entry.action)
    // A payload that was lawfully erased tells nobody anything.
    if (telling === undefined || entry.payload === null) return
    const addressed = telling.tell(entry.payload as unknown as Payload, entry)
    const rows = addressed.flatMap(({ to, kind, about }) =>
      to.map(([addresseeKind, addresseeId]) => ({
        zoneId: context.actor.zone,
        entryNumber: String(entry.number),
        addresseeKind,
        addresseeId,
        kind,
        about: canonicalJson({ ...about, madeOn: context.today }),
        madeAt: context.now,
      })),
    )
    await insertNotices(context.db<WorkbenchTables>(), rows)
  },
}
