/** What a zone decided about its own work: its name, its days, its places. Each slice names its own settings. */
import type { Context } from './context.ts'

type SettingsTables = {
  zoneSettings: {
    zoneId: string
    name: string
    revision: number
    value: string
    recordedBy: string
    recordedAt: Date
  }
}

/** The last word of the zone of who acts; undefined where nobody decided. */
export async function findSetting(context: Context, name: string): Promise<string | undefined> {
  const row = await lastSetting(context, name)
  return row?.value
}

async function lastSetting(context: Context, name: string) {
  return context
    .db<SettingsTables>()
    .selectFrom('zoneSettings')
    .select(['revision', 'value'])
    .where('zoneId', '=', context.actor.zone)
    .where('name', '=', name)
    .orderBy('revision', 'desc')
    .limit(1)
    .executeTakeFirst()
}

/** Decides anew; the same value again changes nothing. */
export async function putSetting(context: Context, name: string, value: string): Promise<void> {
  const known = await lastSetting(context, name)
  if (known?.value === value) return
  const { actor, now } = context
  const revision = (known?.revision ?? 0) + 1
  const row = { zoneId: actor.zone, name, revision, value, recordedBy: actor.name, recordedAt: now }
  await context.db<SettingsTables>().insertInto('zoneSettings').values(row).execute()
  context.record({ action: 'settings.changed', object: `settings.setting/${name}`, payload: { name, value } })
}
