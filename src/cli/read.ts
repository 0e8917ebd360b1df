/** `luoshi read FILE`: what the reader finds in a document, for people or as JSON. */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { AppError } from '#base/errors'
import { readDocument } from '#kernel/document-worker'
import { type Reading, toScoringJson } from '#reader'
import { type Command, findingsExit, readArguments } from './command.ts'
import { writeDiagnostics } from './write-diagnostics.ts'

export const readCommand: Command = {
  name: 'read',
  usage: 'read FILE [--json]',
  purpose: '读方案文件 txt/html/docx/pdf/ofd / read a plan document',
  async run({ folder, args }) {
    const options = { json: { type: 'boolean' } } as const
    const { positionals, flags } = readArguments(readCommand, args, { positionals: 1, options })
    const file = path.resolve(folder, positionals[0] ?? '')
    const { reading, diagnostics } = await readDocument(bytesOf(file), path.basename(file))
    writeDiagnostics(process.stderr, diagnostics)
    if (reading === null) return findingsExit
    process.stdout.write(flags.json ? `${JSON.stringify(toScoringJson(reading), null, 2)}\n` : summary(reading))
    return diagnostics.some((diagnostic) => diagnostic.severity === 'error') ? findingsExit : 0
  },
}

function bytesOf(file: string): Uint8Array {
  try {
    return readFileSync(file)
  } catch (cause) {
    throw new AppError('cli.file_unreadable', 'not_found', { file, reason: (cause as Error).message }, cause)
  }
}

function summary(reading: Reading): string {
  const { title, doc_number, issuer, issue_date, clauses, targets, responsibilities, deadlines } =
    toScoringJson(reading)
  const lines = [
    `标题     ${title ?? '—'}`,
    `文号     ${doc_number ?? '—'}`,
    `发文机关 ${issuer ?? '—'}`,
    `成文日期 ${issue_date ?? '—'}`,
    `条款 ${clauses.length}，目标 ${targets.length}，责任 ${responsibilities.length}，时限 ${deadlines.length}，未采纳的数 ${reading.refusals.length}`,
    ...clauses.map((clause) => `${'  '.repeat(clause.level)}${clause.number}  ${clause.heading}`),
  ]
  return `${lines.join('\n')}\n`
}
