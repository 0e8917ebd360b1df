/** Use cases of the workbench: what waits for whoever asks, and his notices. */
import { hasRole } from '#kernel/actor'
import type { Context } from '#kernel/context'
import { loadWork, type Work } from '#modules/ledger'
import { listOffices, loadSuccession } from '#modules/offices'
import { namesOfPeople } from '#modules/people'
import type { Stored } from './notices.ts'
import type { Notice, Task, Workbench } from './schema.ts'
import { insertReads, listNotices, type NoticeWithRead } from './store.ts'
import type { WorkbenchTables } from './tables.ts'

type InZone = { readonly zone: string }

export async function getWorkbench(context: Context, { zone }: InZone): Promise<Workbench> {
  const { offices } = await listOffices(context, { zone })
  const work = isConcerned(context) ? await loadWork(context, zone) : null
  const rows = await listOwnNotices(context, zone)
  const names = await namesOfPeople(context)
  const officeNames = new Map(offices.map(({ id, name }) => [id, name]))
  return {
    today: context.today,
    reports: (work?.ledger.own.length ?? 0) > 0,
    toReport: work === null ? [] : tasksToReport(work),
    toHandle: work === null ? [] : tasksToHandle(work),
    toReview: [],
    month: work?.ledger.month ?? null,
    closesOn: work?.ledger.closesOn ?? null,
    offices: offices.map(({ id, name }) => ({ id, name })),
    notices: rows.map((row) => noticeOf(row, work, names, officeNames)),
  }
}

/** Whoever may read the ledger. */
function isConcerned({ actor }: Context): boolean {
  return (['leader', 'office', 'auditor', 'unit'] as const).some((role) => hasRole(actor, role))
}

function tasksToReport({ owed, ledger }: Work): Task[] {
  const { month, closesOn } = ledger
  return owed.map(({ item, office }) => ({ kind: 'note', item: named(item), office, month, closesOn }))
}

function tasksToHandle({ ledger, toAct, toConfirm, toAllot, unreported }: Work): Task[] {
  const itemOf = (plan: string, id: string) => ({
    plan,
    id,
    heading: ledger.items.find((item) => item.plan === plan && item.id === id)?.heading ?? id,
  })
  const split = Map.groupBy(
    toAllot.flatMap(({ unit }) => unit.unconfirmed.map(({ from }) => ({ from, to: unit.office }))),
    ({ from, to }) => `${from} ${to}`,
  )
  return [
    ...toConfirm.map(({ id, plan, item, text, givenOn, enteredBy }): Task => ({
      kind: 'confirmation',
      item: itemOf(plan, item),
      instruction: id,
      text,
      givenOn,
      enteredBy: enteredBy.name,
    })),
    ...toAct.map(({ instruction: { id, plan, item, text, givenOn, principal }, office }): Task => ({
      kind: 'instruction',
      item: itemOf(plan, item),
      office,
      instruction: id,
      text,
      givenOn,
      principal: principal.name,
    })),
    ...[...split.values()].flatMap((all): Task[] => {
      const [first] = all
      return first === undefined ? [] : [{ kind: 'allotment', ...first, count: all.length }]
    }),
    ...unreported.map(({ office, count }): Task => ({
      kind: 'unreported',
      office,
      count,
      month: ledger.month,
      closesOn: ledger.closesOn,
    })),
  ]
}

function named({ plan, id, heading }: { readonly plan: string; readonly id: string; readonly heading: string }) {
  return { plan, id, heading }
}

/** His own, and those of the offices he acts for and of their predecessors. */
async function listOwnNotices(context: Context, zone: string): Promise<NoticeWithRead[]> {
  const { actor, today } = context
  if (actor.person === null) return []
  const { predecessorsOf } = await loadSuccession(context)
  const acting = actor.grants.filter(({ role }) => role === 'unit' || role === 'office')
  const offices = [...new Set(acting.flatMap(({ office }) => predecessorsOf(office, today)))]
  return listNotices(context.db<WorkbenchTables>(), zone, actor.person, offices)
}

function noticeOf(
  row: NoticeWithRead,
  work: Work | null,
  people: ReadonlyMap<string, string>,
  offices: ReadonlyMap<string, string>,
): Notice {
  const about = JSON.parse(row.about) as Stored
  const { plan, item: id, person, office, offices: several = [], day = null, madeOn } = about
  const item = work?.ledger.items.find((one) => one.plan === plan && one.id === id)
  return {
    number: Number(row.entryNumber),
    kind: row.kind,
    office: row.addresseeKind === 'office' ? row.addresseeId : null,
    item: item === undefined ? null : named(item),
    named:
      person === undefined
        ? [...several, ...(office === undefined ? [] : [office])].map((one) => offices.get(one) ?? one).join('、')
        : (people.get(person) ?? ''),
    day,
    madeOn,
    read: row.readAt !== null,
  }
}

/** Marks notices as read by whoever asks. */
export async function readNotices(
  context: Context,
  { zone }: InZone,
  { numbers }: { readonly numbers: readonly number[] },
): Promise<{ unread: number }> {
  const { person } = context.actor
  const own = await listOwnNotices(context, zone)
  const marked = own.filter(({ entryNumber }) => numbers.includes(Number(entryNumber)))
  const rows = marked.map(({ entryNumber }) => ({
    zoneId: zone,
    personId: person ?? '',
    entryNumber,
    readAt: context.now,
  }))
  await insertReads(context.db<WorkbenchTables>(), rows)
  return {
    unread: own.filter(({ readAt }) => readAt === null).length - marked.filter(({ readAt }) => readAt === null).length,
  }
}
