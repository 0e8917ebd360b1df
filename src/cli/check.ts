/** `luoshi check DIR`: everything wrong with a package, at once, each at its place. */
import path from 'node:path'
import { loadPackageFolder } from '#modules/plans'
import { checkPackage, countCoverage, coverageOf } from '#plan'
import { type Command, exit, json, readArguments } from './command.ts'
import { wordsIn } from './words.ts'
import { writeDiagnostics } from './write-diagnostics.ts'

export const checkCommand: Command = {
  name: 'check',
  usage: 'check DIR [--json]',
  purpose: '检查方案包 / check a plan package',
  async run({ folder, args, language }) {
    const { positionals, flags } = readArguments(checkCommand, args, { positionals: 1, options: json })
    const loaded = loadPackageFolder(path.resolve(folder, positionals[0] ?? ''))
    const diagnostics = checkPackage(loaded)
    const findings = diagnostics.filter((diagnostic) => diagnostic.severity !== 'note')
    const coverage = loaded.value === null ? null : countCoverage(coverageOf(loaded.value))
    if (flags.json) {
      process.stdout.write(`${JSON.stringify({ diagnostics, coverage }, null, 2)}\n`)
    } else {
      const words = wordsIn[language]
      writeDiagnostics(process.stdout, diagnostics, language)
      const counts = coverage === null ? '' : words.coverage(coverage)
      process.stdout.write(`${words.verdict(findings.length)}${counts}\n`)
    }
    return findings.length === 0 ? exit.ok : exit.findings
  },
}
