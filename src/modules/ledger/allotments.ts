/** Use cases of the office: to whom an item goes after a split, and when a month closes. */
import { AppError } from '#base/errors'
import type { Context } from '#kernel/context'
import { putSetting } from '#kernel/zone-settings'
import type { LedgerSettings, NewAllotment } from './schema.ts'
import { closingDayOf, closingDaySetting, getPlanItem, loadState, tablesOf } from './state.ts'
import { insertAllotments, listAllotments, lockLedger } from './store.ts'

type InZone = { readonly zone: string }

/**
 * Says which successor has an item from a day on: confirms the one it went to, or moves it. All of them or none.
 *
 * @errors ledger.item_not_found, ledger.not_split
 */
export async function allotItems(
  context: Context,
  { zone }: InZone,
  { allotments }: { readonly allotments: readonly NewAllotment[] },
): Promise<{ allotted: number }> {
  const db = tablesOf(context)
  await lockLedger(db, zone)
  const state = await loadState(context, zone)
  const revisions = new Map<string, number>()
  for (const row of await listAllotments(db, zone)) {
    const key = `${row.planId} ${row.itemId} ${row.fromOfficeId}`
    revisions.set(key, Math.max(row.revision, revisions.get(key) ?? 0))
  }
  const rows = allotments.map(({ plan, item, from, to, fromDay = context.today }) => {
    getPlanItem(state, plan, item)
    const choices = state.succession.nextOf(from, fromDay)
    if (choices.length < 2 || !choices.includes(to)) throw new AppError('ledger.not_split', 'conflict', { from, to })
    const key = `${plan} ${item} ${from}`
    const revision = (revisions.get(key) ?? 0) + 1
    revisions.set(key, revision)
    const own = { zoneId: zone, planId: plan, itemId: item, fromOfficeId: from, toOfficeId: to, fromDay }
    return { ...own, revision, allottedBy: context.actor.name, recordedAt: context.now }
  })
  await insertAllotments(db, rows)
  const offices = [...new Set(rows.map(({ toOfficeId }) => toOfficeId))]
  context.record({ action: 'ledger.items_allotted', object: `ledger.zone/${zone}`, payload: { allotments, offices } })
  return { allotted: rows.length }
}

export async function getSettings(context: Context): Promise<LedgerSettings> {
  return { closingDay: await closingDayOf(context) }
}

/** From now on months close on this day; what was in time stays so. */
export async function changeSettings(
  context: Context,
  _params: InZone,
  { closingDay }: LedgerSettings,
): Promise<LedgerSettings> {
  await putSetting(context, closingDaySetting, String(closingDay))
  return getSettings(context)
}
