/** `luoshi backup-verify FILE`: is the file whole, and does everything come back from it? Nothing of the office is touched. */
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { checkBackup, drillBackup } from '#kernel/backup'
import { systemClock } from '#kernel/clock'
import { type Config, readConfig } from '#kernel/config'
import { readMigrations } from '#kernel/migrate'
import { getEngine, startPostgres } from '#kernel/postgres'
import { progressLines, sizeOf, writeJson } from './backup-facts.ts'
import { type Command, exit, json, readArguments } from './command.ts'
import { interruptible } from './interruption.ts'
import { wordsIn } from './words.ts'

export const backupVerifyCommand: Command = {
  name: 'backup-verify',
  usage: 'backup-verify FILE [--quick] [--json]',
  purpose: '检查备份并试恢复 / check a backup and restore it on trial',
  run({ root, folder, args, environment, language }) {
    const options = { ...json, quick: { type: 'boolean' } } as const
    const { positionals, flags } = readArguments(backupVerifyCommand, args, { positionals: 1, options })
    const file = path.resolve(folder, positionals[0] ?? '')
    const config = readConfig(root, environment)
    const words = wordsIn[language]
    return interruptible(words.stopped, async (signal) => {
      const watch = { report: progressLines(words), signal }
      const manifest = await checkBackup(file, watch)
      if (!flags.quick) {
        const migrations = readMigrations(path.join(root, 'migrations'))
        await withServer(config, (server) =>
          drillBackup({ file, manifest, server, migrations, now: systemClock(), ...watch }),
        )
      }
      const say = flags.quick ? words.checked : words.verified
      if (flags.json) writeJson(file, manifest)
      else process.stdout.write(`${say(file, sizeOf(file, manifest))}\n`)
      return exit.ok
    })
  },
}

/** The office's own server for a database beside the real one, or a server that lives no longer than the drill. */
async function withServer(
  { databaseUrl, engineFolder }: Config,
  work: (server: string) => Promise<void>,
): Promise<void> {
  if (databaseUrl !== null) return work(databaseUrl)
  const folder = mkdtempSync(path.join(os.tmpdir(), 'luoshi-drill-'))
  // The database's user must pass through it; what lies in it is his alone.
  chmodSync(folder, 0o711)
  try {
    const home = path.join(folder, 'data')
    const postgres = await startPostgres({ home, engine: getEngine(engineFolder), durability: 'throw-away' })
    await work(postgres.url).finally(() => postgres.stop())
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
