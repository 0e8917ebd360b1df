/** `luoshi backup FILE`: everything in one file, also while the program runs. */
import path from 'node:path'
import { writeBackup } from '#kernel/backup'
import { systemClock } from '#kernel/clock'
import { readConfig } from '#kernel/config'
import { progressLines, sizeOf, writeJson } from './backup-facts.ts'
import { type Command, exit, json, readArguments } from './command.ts'
import { interruptible } from './interruption.ts'
import { withExisting } from './owner-database.ts'
import { versionOf } from './program-version.ts'
import { wordsIn } from './words.ts'

export const backupCommand: Command = {
  name: 'backup',
  usage: 'backup FILE [--json]',
  purpose: '备份全部数据，运行中也可以 / save everything, also while running',
  run({ root, folder, args, environment, language }) {
    const { positionals, flags } = readArguments(backupCommand, args, { positionals: 1, options: json })
    const file = path.resolve(folder, positionals[0] ?? '')
    const config = readConfig(root, environment)
    const words = wordsIn[language]
    return interruptible(words.stopped, async (signal) => {
      const report = progressLines(words)
      const program = versionOf(root)
      const manifest = await withExisting(config, (url) =>
        writeBackup({ file, url, program, now: systemClock(), report, signal }),
      )
      if (flags.json) writeJson(file, manifest)
      else process.stdout.write(`${words.saved(file, sizeOf(file, manifest))}\n`)
      return exit.ok
    })
  },
}
