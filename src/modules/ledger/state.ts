/** What every use case of the ledger starts from: the items of the plans in force, and whose they are on a day. */
import { AppError } from '#base/errors'
import { everyOffice } from '#kernel/actor'
import type { Context } from '#kernel/context'
import { findSetting } from '#kernel/zone-settings'
import { listOffices, loadSuccession } from '#modules/offices'
import type { DirectoryOffice } from '#modules/offices/schema'
import { listDocuments } from '#modules/plans'
import type { DocumentClause, PlanDocument } from '#modules/plans/schema'
import { defaultClosingDay, type Span, spanFrom } from './months.ts'
import { type Allotment, type HoldingUnit, type Succession, unitsOn } from './responsibility.ts'
import { listAllotments } from './store.ts'
import type { LedgerTables } from './tables.ts'

export const tablesOf = (context: Context) => context.db<LedgerTables>()

/** An item of a plan in force, with the heading of the first level that it stands below. */
export type PlanItem = {
  readonly plan: PlanDocument['plan']
  readonly clause: DocumentClause
  readonly section: DocumentClause | null
  /** The days for whose months notes are owed. */
  readonly span: Span
}

export type LedgerState = {
  readonly zone: string
  readonly today: string
  readonly closingDay: number
  readonly documents: readonly PlanDocument[]
  readonly items: readonly PlanItem[]
  readonly succession: Succession
  readonly allotmentsOf: (plan: string, item: string) => readonly Allotment[]
  readonly unitsOf: (item: PlanItem, day: string) => HoldingUnit[]
  readonly offices: readonly DirectoryOffice[]
}

/** @errors plans.format_unknown */
export async function loadState(context: Context, zone: string): Promise<LedgerState> {
  const documents = await listDocuments(context, zone)
  const succession = await loadSuccession(context)
  const { offices } = await listOffices(context, { zone })
  const rows = Map.groupBy(await listAllotments(tablesOf(context), zone), ({ planId, itemId }) => `${planId} ${itemId}`)
  const allotmentsOf = (plan: string, item: string): Allotment[] =>
    (rows.get(`${plan} ${item}`) ?? []).map(({ fromOfficeId: from, toOfficeId: to, fromDay }) => ({
      from,
      to,
      fromDay,
    }))
  const firstMonth = (await findSetting(context, firstMonthSetting)) ?? null
  return {
    zone,
    today: context.today,
    closingDay: await closingDayOf(context),
    documents,
    items: documents.flatMap((document) => itemsOf(document, spanFrom(document.plan, firstMonth))),
    succession,
    allotmentsOf,
    unitsOf: ({ plan, clause }, day) => unitsOn(succession, allotmentsOf(plan.id, clause.id), clause.units, day),
    offices,
  }
}

/** Name of the zone's setting: the first month for which notes are asked; from the beginning of a plan where it is not set. */
export const firstMonthSetting = 'ledger-first-month'

/** Name of the zone's setting: the day of the next month on which a month closes. */
export const closingDaySetting = 'ledger-closing-day'

export async function closingDayOf(context: Context): Promise<number> {
  return Number((await findSetting(context, closingDaySetting)) ?? defaultClosingDay)
}

function itemsOf({ plan, clauses }: PlanDocument, span: Span): PlanItem[] {
  let section: DocumentClause | null = null
  const items: PlanItem[] = []
  for (const clause of clauses) {
    if (clause.level === 1) section = clause
    if (clause.item) items.push({ plan, clause, section, span })
  }
  return items
}

/** @errors ledger.item_not_found */
export function getPlanItem({ items }: LedgerState, plan: string, item: string): PlanItem {
  const found = items.find((one) => one.plan.id === plan && one.clause.id === item)
  if (found === undefined) throw new AppError('ledger.item_not_found', 'not_found', { plan, item })
  return found
}

/** Whether row security shows the actor what belongs to an office. */
export function maySee({ actor }: Context, office: string): boolean {
  return actor.sees.includes(everyOffice) || actor.sees.includes(office)
}

/** Offices for which the actor writes notes and answers instructions. */
export function ownOffices({ actor }: Context): string[] {
  const acting = actor.grants.filter(({ role }) => role === 'unit' || role === 'office')
  return [...new Set(acting.map(({ office }) => office))]
}
