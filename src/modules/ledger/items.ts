/** Use cases that read the ledger: the table for a month, and one item with its notes and instructions. */
import type { Context } from '#kernel/context'
import { listClerkPrincipals, namesOfPeople } from '#modules/people'
import { filesById } from './evidence.ts'
import { listInstructions, waitingFor } from './instructions.ts'
import { closesOn, dayDeciding, monthAskedOn, monthsOwed, owesMonth } from './months.ts'
import { noteOf } from './notes.ts'
import { reportingOf } from './reporting.ts'
import type { Instruction, ItemRecord, Ledger, LedgerItem, LedgerPlan, LedgerUnit } from './schema.ts'
import { getPlanItem, type LedgerState, loadState, maySee, ownOffices, type PlanItem, tablesOf } from './state.ts'
import { listNotesOfItem, listNotesOfMonth, type NoteRow } from './store.ts'

type InZone = { readonly zone: string }

/** The ledger for a month: the one that is asked for on the day, where none is given. */
export async function getLedger(
  context: Context,
  { zone, month: given }: InZone & { readonly month?: string | undefined },
): Promise<Ledger> {
  const state = await loadState(context, zone)
  const months = monthsOwed(
    state.items.map(({ span }) => span),
    state.today,
  )
  const asked = monthAskedOn(state.today, state.closingDay)
  const month = given ?? (months.includes(asked) ? asked : (months[0] ?? asked))
  const notes = await listNotesOfMonth(tablesOf(context), zone, month)
  const instructions = await listInstructions(context, state)
  const items = state.items.map((item) => ledgerItem(context, state, item, { month, notes, instructions }))
  return {
    today: state.today,
    month,
    closesOn: closesOn(month, state.closingDay),
    months,
    closingDay: state.closingDay,
    plans: state.documents.map(planOf),
    offices: officesOf(state),
    own: ownOffices(context),
    items,
  }
}

/** @errors ledger.item_not_found */
export async function getItem(
  context: Context,
  params: InZone & { readonly plan: string; readonly item: string },
): Promise<ItemRecord> {
  const { zone } = params
  const state = await loadState(context, zone)
  const item = getPlanItem(state, params.plan, params.item)
  const key = { zoneId: zone, planId: params.plan, itemId: params.item }
  const notes = await listNotesOfItem(tablesOf(context), key)
  const months = monthsOwed([item.span], state.today)
  const asked = monthAskedOn(state.today, state.closingDay)
  const month = months.includes(asked) ? asked : (months[0] ?? asked)
  const instructions = (await listInstructions(context, state)).filter(
    (one) => one.plan === params.plan && one.item === params.item,
  )
  const names = await namesOfPeople(context)
  const files = await filesById(
    context,
    zone,
    notes.flatMap(({ evidence }) => evidence),
  )
  const document = state.documents.find(({ plan }) => plan.id === params.plan)
  return {
    today: state.today,
    plan:
      document === undefined ? { id: params.plan, title: '', demonstration: false, sections: [] } : planOf(document),
    item: ledgerItem(context, state, item, {
      month,
      notes: notes.filter((note) => note.month === month),
      instructions,
    }),
    offices: officesOf(state),
    own: ownOffices(context),
    month,
    closesOn: closesOn(month, state.closingDay),
    months: months.map((one) => ({ month: one, closesOn: closesOn(one, state.closingDay) })),
    notes: [...Map.groupBy(notes, (note) => `${note.month} ${note.officeId}`).values()].flatMap((rows) => {
      const [first] = rows
      return first === undefined ? [] : noteOf({ office: first.officeId, month: first.month }, rows, names, files)
    }),
    instructions,
    clerkFor: await listClerkPrincipals(context),
  }
}

type OfMonth = {
  readonly month: string
  readonly notes: readonly NoteRow[]
  readonly instructions: readonly Instruction[]
}

/** The row of an item. */
export function ledgerItem(
  context: Context,
  state: LedgerState,
  item: PlanItem,
  { month, notes, instructions }: OfMonth,
): LedgerItem {
  const { plan, clause, section } = item
  const own = notes.filter(({ planId, itemId }) => planId === plan.id && itemId === clause.id)
  return {
    plan: plan.id,
    id: clause.id,
    number: clause.number,
    heading: clause.heading ?? '',
    section: section?.id ?? '',
    units: unitsInMonth(context, state, item, month, own),
    promises: clause.promises.filter(({ coverage }) => coverage !== 'principle').length,
    targets: clause.targets.length,
    deadline: clause.deadline,
    openInstructions: instructions.filter(
      (one) => one.plan === plan.id && one.item === clause.id && waitingFor(state, one).length > 0,
    ).length,
    notes: lastOfEach(own).map(({ officeId: office, progress, savedOn }) => ({ office, progress, savedOn })),
  }
}

/** Units as they are while a month is open, and as they were when it closed. */
function unitsInMonth(
  context: Context,
  state: LedgerState,
  item: PlanItem,
  month: string,
  notes: readonly NoteRow[],
): LedgerUnit[] {
  const closes = closesOn(month, state.closingDay)
  const asked = {
    succession: state.succession,
    allotments: state.allotmentsOf(item.plan.id, item.clause.id),
    savings: notes.map(({ officeId: office, savedOn, closesOn: closed }) => ({ office, savedOn, closesOn: closed })),
    closesOn: closes,
    today: state.today,
  }
  const isOwed = owesMonth(item.span, month, state.today)
  return state.unitsOf(item, dayDeciding(closes, state.today)).map(({ parts, ...unit }) => ({
    office: unit.office,
    role: unit.role,
    assumed: unit.assumed,
    tookOverFrom: parts.filter((part) => part !== unit.office),
    unconfirmed: [...unit.unconfirmed],
    reporting: isOwed && maySee(context, unit.office) ? reportingOf(parts, asked) : null,
  }))
}

/** The last revision of each unit's note; rows come in the order of their revisions. */
function lastOfEach(rows: readonly NoteRow[]): NoteRow[] {
  return [...new Map(rows.map((row) => [row.officeId, row])).values()]
}

function planOf({ plan, clauses }: LedgerState['documents'][number]): LedgerPlan {
  const { id, title, demonstration } = plan
  const sections = clauses
    .filter(({ level }) => level === 1)
    .map((clause) => ({ id: clause.id, number: clause.number, heading: clause.heading ?? '' }))
  return { id, title, demonstration, sections }
}

function officesOf({ offices }: LedgerState): Ledger['offices'] {
  return offices.map(({ id, name, shortName }) => ({ id, name, shortName }))
}
