/** `luoshi diff A B`: what changes for the office when B replaces A. */
import { diffPackages } from '#plan'
import { findCheckedPackage } from './checked-package.ts'
import { type Command, exit, json, readArguments } from './command.ts'
import { wordsIn } from './words.ts'

export const diffCommand: Command = {
  name: 'diff',
  usage: 'diff A B [--json]',
  purpose: '比较两个方案包 / compare two packages',
  async run(invocation) {
    const { positionals, flags } = readArguments(diffCommand, invocation.args, { positionals: 2, options: json })
    const [before, after] = positionals.map((place) => findCheckedPackage(place, invocation))
    if (!before || !after) return exit.findings
    const changes = diffPackages(before, after)
    if (flags.json) {
      process.stdout.write(`${JSON.stringify(changes, null, 2)}\n`)
      return exit.ok
    }
    const words = wordsIn[invocation.language]
    for (const { change, kind, id, fields } of changes) {
      process.stdout.write(`${words.change[change]} ${kind} ${id}\n`)
      for (const { field, from, to } of fields) process.stdout.write(`    ${field}: ${show(from)} → ${show(to)}\n`)
    }
    process.stdout.write(`${words.changes(changes.length)}\n`)
    return exit.ok
  },
}

function show(value: unknown): string {
  return value === undefined ? '—' : JSON.stringify(value)
}
