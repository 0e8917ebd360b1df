/** `luoshi diff A B`: what changes for the office when B replaces A. */
import path from 'node:path'
import { AppError } from '#base/errors'
import { loadPackageFolder } from '#modules/plans'
import { diffPackages, type PlanPackage } from '#plan'
import { type Command, readArguments } from './command.ts'

const words = { added: '新增', removed: '删除', changed: '变更' } as const

export const diffCommand: Command = {
  name: 'diff',
  usage: 'diff A B [--json]',
  purpose: '比较两个方案包 / compare two packages',
  async run({ folder, args }) {
    const options = { json: { type: 'boolean' } } as const
    const { positionals, flags } = readArguments(diffCommand, args, { positionals: 2, options })
    const [before, after] = positionals.map((place) => getPackage(path.resolve(folder, place)))
    if (before === undefined || after === undefined) return 1
    const changes = diffPackages(before, after)
    if (flags.json) {
      process.stdout.write(`${JSON.stringify(changes, null, 2)}\n`)
      return 0
    }
    for (const { change, kind, id, fields } of changes) {
      process.stdout.write(`${words[change]} ${kind} ${id}\n`)
      for (const { field, from, to } of fields) process.stdout.write(`    ${field}: ${show(from)} → ${show(to)}\n`)
    }
    process.stdout.write(changes.length === 0 ? '没有差别\n' : `共 ${changes.length} 处\n`)
    return 0
  },
}

function getPackage(folder: string): PlanPackage {
  const { value } = loadPackageFolder(folder)
  if (value === null) throw new AppError('plans.package_has_errors', 'invalid', { folder, count: 1 })
  return value
}

function show(value: unknown): string {
  return value === undefined ? '—' : JSON.stringify(value)
}
