/** The daily backup into the folder that the administrator chose, and which of the older ones stay. */
import { existsSync, readdirSync, rmSync } from 'node:fs'
import path from 'node:path'
import { writeBackup } from '#kernel/backup'
import { civilDay } from '#kernel/clock'
import type { Context } from '#kernel/context'
import { findSetting, putSetting } from '#kernel/zone-settings'
import { backupFolderSetting, lastBackupSetting } from '#modules/setup'
import { daysToKeep } from './backup-retention.ts'

const pattern = /^luoshi-(\d{4}-\d\d-\d\d)\.tar\.gz$/

/** Does nothing where no folder was chosen; where it fails it is tried again, and the day stays open. */
export async function backUpDaily(context: Context, ownerUrl: string, program: string): Promise<void> {
  const folder = await findSetting(context, backupFolderSetting)
  if (folder === undefined) return
  const day = civilDay(context.now)
  const file = path.join(folder, `luoshi-${day}.tar.gz`)
  const report = (): void => undefined
  const signal = new AbortController().signal
  if (!existsSync(file)) await writeBackup({ file, url: ownerUrl, program, now: context.now, report, signal })
  await putSetting(context, lastBackupSetting, day)
  const days = readdirSync(folder).flatMap((name) => pattern.exec(name)?.[1] ?? [])
  const kept = daysToKeep(days)
  for (const old of days.filter((one) => !kept.has(one))) rmSync(path.join(folder, `luoshi-${old}.tar.gz`))
}
