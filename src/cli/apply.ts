/** `luoshi apply DIR`: puts a checked package in force. */
import path from 'node:path'
import { AppError } from '#base/errors'
import { systemClock } from '#kernel/clock'
import { readConfig } from '#kernel/config'
import { createLogger } from '#kernel/log'
import { applyPackage, loadPackageFolder } from '#modules/plans'
import { checkPackage } from '#plan'
import { type Command, findingsExit, readArguments } from './command.ts'
import { openDatabase } from './open-database.ts'
import { writeDiagnostics } from './write-diagnostics.ts'

export const applyCommand: Command = {
  name: 'apply',
  usage: 'apply DIR',
  purpose: '启用方案包；再次启用同一版本不起作用 / put a package in force',
  async run({ root, folder, args, environment }) {
    const { positionals } = readArguments(applyCommand, args, { positionals: 1 })
    const loaded = loadPackageFolder(path.resolve(folder, positionals[0] ?? ''))
    const errors = checkPackage(loaded).filter((diagnostic) => diagnostic.severity === 'error')
    if (loaded.value === null || errors.length > 0) {
      writeDiagnostics(process.stderr, errors)
      return findingsExit
    }
    const config = readConfig(root, environment)
    if (loaded.value.demonstration !== null && config.mode === 'production') {
      throw new AppError('plans.demonstration_refused', 'conflict', { plan: loaded.value.plan.id })
    }
    const database = await openDatabase(config)
    try {
      const { connection } = database
      const context = { connection, mode: config.mode, now: systemClock(), log: createLogger(config.logLevel) }
      const { outcome, version } = await applyPackage(context, loaded.value)
      const sentence = outcome === 'unchanged' ? `第 ${version} 版已在执行，没有变化` : `第 ${version} 版开始执行`
      process.stdout.write(`${loaded.value.plan.id}：${sentence}\n`)
    } finally {
      await database.close()
    }
    return 0
  },
}
