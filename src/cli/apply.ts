/** `luoshi apply DIR`: puts a checked package in force. */
import { AppError } from '#base/errors'
import { programActor } from '#kernel/actor'
import { readConfig } from '#kernel/config'
import { act, type Context } from '#kernel/context'
import { createLogger } from '#kernel/log'
import { type Applied, applyPackage } from '#modules/plans'
import { findCheckedPackage } from './checked-package.ts'
import { type Command, exit, readArguments } from './command.ts'
import { openDatabase } from './open-database.ts'
import { openProgram } from './open-program.ts'
import { wordsIn } from './words.ts'

export const applyCommand: Command = {
  name: 'apply',
  usage: 'apply DIR',
  purpose: '启用方案包；再次启用同一版本不起作用 / put a package in force',
  async run(invocation) {
    const { root, args, environment, language } = invocation
    const { positionals } = readArguments(applyCommand, args, { positionals: 1 })
    const pack = findCheckedPackage(positionals[0] ?? '', invocation)
    if (pack === null) return exit.findings
    const config = readConfig(root, environment)
    if (pack.demonstration !== null && config.mode === 'production') {
      throw new AppError('plans.demonstration_refused', 'conflict', { plan: pack.plan.id })
    }
    const database = await openDatabase(config)
    try {
      const program = openProgram(config, database.connection, createLogger(config.logLevel))
      const work = (context: Context): Promise<Applied> => applyPackage(context, pack)
      const { outcome, version } = await act(program, programActor(pack.plan.zone.id), work)
      const words = wordsIn[language]
      process.stdout.write(
        `${pack.plan.id}: ${outcome === 'unchanged' ? words.unchanged(version) : words.applied(version)}\n`,
      )
    } finally {
      await database.close()
    }
    return exit.ok
  },
}
