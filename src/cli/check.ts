/** `luoshi check DIR`: everything wrong with a package, at once, each at its place. */
import path from 'node:path'
import { loadPackageFolder } from '#modules/plans'
import { checkPackage, countCoverage, coverageOf } from '#plan'
import { type Command, findingsExit, readArguments } from './command.ts'
import { writeDiagnostics } from './write-diagnostics.ts'

export const checkCommand: Command = {
  name: 'check',
  usage: 'check DIR [--json]',
  purpose: '检查方案包 / check a plan package',
  async run({ folder, args }) {
    const options = { json: { type: 'boolean' } } as const
    const { positionals, flags } = readArguments(checkCommand, args, { positionals: 1, options })
    const loaded = loadPackageFolder(path.resolve(folder, positionals[0] ?? ''))
    const diagnostics = checkPackage(loaded)
    const findings = diagnostics.filter((diagnostic) => diagnostic.severity !== 'note')
    const coverage = loaded.value === null ? null : countCoverage(coverageOf(loaded.value).promises)
    if (flags.json) {
      process.stdout.write(`${JSON.stringify({ diagnostics, coverage }, null, 2)}\n`)
    } else {
      writeDiagnostics(process.stdout, diagnostics)
      process.stdout.write(summary(findings.length, coverage))
    }
    return findings.length === 0 ? 0 : findingsExit
  },
}

function summary(findings: number, coverage: ReturnType<typeof countCoverage> | null): string {
  const verdict = findings === 0 ? '没有问题' : `${findings} 个问题`
  if (coverage === null) return `${verdict}\n`
  const { realised, assumed, noted, nothing, principle } = coverage
  const promises = realised + assumed + noted + nothing
  return `${verdict}。承诺点 ${promises} 个：有实现 ${realised}，【假设】${assumed}，仅备注 ${noted}，尚无 ${nothing}；原则性表述 ${principle} 处\n`
}
