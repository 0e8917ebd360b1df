/** `luoshi check DIR`: everything wrong with a package, at once, each at its place. */
import path from 'node:path'
import { loadPackageFolder } from '#modules/plans'
import { checkPackage, countCoverage, coverageOf, type CoveredPromise } from '#plan'
import { type Command, exit, json, readArguments } from './command.ts'
import { type Words, wordsIn } from './words.ts'
import { writeDiagnostics } from './write-diagnostics.ts'

export const checkCommand: Command = {
  name: 'check',
  usage: 'check DIR [--promises] [--json]',
  purpose: '检查方案包 / check a plan package',
  async run({ folder, args, language }) {
    const options = { ...json, promises: { type: 'boolean' } } as const
    const { positionals, flags } = readArguments(checkCommand, args, { positionals: 1, options })
    const loaded = loadPackageFolder(path.resolve(folder, positionals[0] ?? ''))
    const diagnostics = checkPackage(loaded)
    const findings = diagnostics.filter((diagnostic) => diagnostic.severity !== 'note')
    const promises = loaded.value === null ? null : coverageOf(loaded.value)
    const coverage = promises === null ? null : countCoverage(promises)
    if (flags.json) {
      process.stdout.write(`${JSON.stringify({ diagnostics, coverage, promises }, null, 2)}\n`)
    } else {
      const words = wordsIn[language]
      writeDiagnostics(process.stdout, diagnostics, language)
      if (flags.promises) for (const promise of promises ?? []) process.stdout.write(`${lineOf(promise, words)}\n`)
      const counts = coverage === null ? '' : words.coverage(coverage)
      process.stdout.write(`${words.verdict(findings.length)}${counts}\n`)
    }
    return findings.length === 0 ? exit.ok : exit.findings
  },
}

/** What carries a promise, on one line. */
function lineOf({ id, coverage, carriers }: CoveredPromise, words: Words): string {
  const by = carriers.map(({ kind, id: carrier }) => `${kind} ${carrier}`).join(', ')
  return [id, words.carried[coverage], by].filter(Boolean).join('  ')
}
