/** What every use case of the ledger starts from: the items of the plans in force, and whose they are on a day. */
import { AppError } from '#base/errors'
import { everyOffice } from '#kernel/actor'
import type { Context } from '#kernel/context'
import { listOffices, loadSuccession } from '#modules/offices'
import type { DirectoryOffice } from '#modules/offices/schema'
import { listDocuments } from '#modules/plans'
import type { DocumentClause, PlanDocument } from '#modules/plans/schema'
import { defaultClosingDay } from './months.ts'
import { type Allotment, type HoldingUnit, type Succession, unitsOn } from './responsibility.ts'
import { findSettings, listAllotments } from './store.ts'
import type { LedgerTables } from './tables.ts'

export const tablesOf = (context: Context) => context.db<LedgerTables>()

/** An item of a plan in force, with the heading of the first level that it stands below. */
export type PlanItem = {
  readonly plan: PlanDocument['plan']
  readonly clause: DocumentClause
  readonly section: DocumentClause | null
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
  return {
    zone,
    today: context.today,
    closingDay: await closingDayOf(context, zone),
    documents,
    items: documents.flatMap(itemsOf),
    succession,
    allotmentsOf,
    unitsOf: ({ plan, clause }, day) => unitsOn(succession, allotmentsOf(plan.id, clause.id), clause.units, day),
    offices,
  }
}

export async function closingDayOf(context: Context, zone: string): Promise<number> {
  return (await findSettings(tablesOf(context), zone))?.closingDay ?? defaultClosingDay
}

function itemsOf({ plan, clauses }: PlanDocument): PlanItem[] {
  let section: DocumentClause | null = null
  const items: PlanItem[] = []
  for (const clause of clauses) {
    if (clause.level === 1) section = clause
    if (clause.item) items.push({ plan, clause, section })
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
