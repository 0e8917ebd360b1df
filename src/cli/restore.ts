/** `luoshi restore FILE`: a backup into a database that holds nothing. */
import path from 'node:path'
import { checkBackup, restoreBackup } from '#kernel/backup'
import { systemClock } from '#kernel/clock'
import { readConfig } from '#kernel/config'
import { readMigrations } from '#kernel/migrate'
import { refuseBrokenSearch } from '#kernel/search-check'
import { progressLines, sizeOf, writeJson } from './backup-facts.ts'
import { type Command, exit, json, readArguments } from './command.ts'
import { interruptible } from './interruption.ts'
import { withOwn } from './owner-database.ts'
import { wordsIn } from './words.ts'

export const restoreCommand: Command = {
  name: 'restore',
  usage: 'restore FILE [--json]',
  purpose: '把备份恢复到空的数据库 / restore a backup into an empty database',
  run({ root, folder, args, environment, language }) {
    const { positionals, flags } = readArguments(restoreCommand, args, { positionals: 1, options: json })
    const file = path.resolve(folder, positionals[0] ?? '')
    const config = readConfig(root, environment)
    const words = wordsIn[language]
    return interruptible(words.stopped, async (signal) => {
      const watch = { report: progressLines(words), signal }
      const manifest = await checkBackup(file, watch)
      const migrations = readMigrations(path.join(root, 'migrations'))
      const migrated = await withOwn(config, async (url) => {
        await refuseBrokenSearch(url)
        return restoreBackup({ file, manifest, url, migrations, now: systemClock(), ...watch })
      })
      if (flags.json) {
        writeJson(file, manifest)
        return exit.ok
      }
      process.stdout.write(`${words.restored(manifest.taken_at, sizeOf(file, manifest))}\n`)
      if (migrated.length > 0) process.stdout.write(`${words.migrated(migrated)}\n`)
      return exit.ok
    })
  },
}
