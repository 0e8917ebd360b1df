/** Use cases of a person's own views: a name for the filters in an address. Nobody else sees them. */
import { randomUUID } from 'node:crypto'
import { AppError } from '#base/errors'
import type { Context } from '#kernel/context'
import type { LedgerView } from './schema.ts'
import { tablesOf } from './state.ts'
import { insertView, insertViewEnd, listViewRows } from './store.ts'

type InZone = { readonly zone: string }
type Views = { views: LedgerView[] }

export async function listViews(context: Context, { zone }: InZone): Promise<Views> {
  const rows = await listViewRows(tablesOf(context), zone, personOf(context))
  return { views: rows.map(({ viewId: id, name, query }) => ({ id, name, query })) }
}

/** Keeps a view; one of the same name gives way. */
export async function saveView(
  context: Context,
  { zone }: InZone,
  { name, query }: { readonly name: string; readonly query: string },
): Promise<Views> {
  const db = tablesOf(context)
  const personId = personOf(context)
  const same = (await listViewRows(db, zone, personId)).filter((view) => view.name === name)
  for (const { viewId } of same) await insertViewEnd(db, { zoneId: zone, viewId, endedAt: context.now })
  await insertView(db, { zoneId: zone, viewId: randomUUID(), personId, name, query, madeAt: context.now })
  return listViews(context, { zone })
}

/** @errors ledger.view_not_found */
export async function endView(context: Context, { zone, view }: InZone & { readonly view: string }): Promise<Views> {
  const db = tablesOf(context)
  const own = await listViewRows(db, zone, personOf(context))
  if (!own.some(({ viewId }) => viewId === view)) throw new AppError('ledger.view_not_found', 'not_found')
  await insertViewEnd(db, { zoneId: zone, viewId: view, endedAt: context.now })
  return listViews(context, { zone })
}

/** Nobody but a person has views; no id is nobody's. */
function personOf({ actor }: Context): string {
  return actor.person ?? '00000000-0000-0000-0000-000000000000'
}
