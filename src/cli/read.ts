/** `luoshi read FILE`: what the reader finds in a document, for people or as JSON. */
import { readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { AppError } from '#base/errors'
import { readDocument } from '#kernel/document-worker'
import { type Reading, toReadingJson } from '#reader'
import { type Command, exit, json, readArguments } from './command.ts'
import { type Words, wordsIn } from './words.ts'
import { writeDiagnostics } from './write-diagnostics.ts'

export const readCommand: Command = {
  name: 'read',
  usage: 'read FILE [--json]',
  purpose: '读方案文件 txt/html/docx/pdf/ofd / read a plan document',
  async run({ folder, args, language }) {
    const { positionals, flags } = readArguments(readCommand, args, { positionals: 1, options: json })
    const file = path.resolve(folder, positionals[0] ?? '')
    const { reading, diagnostics } = await readDocument(bytesOf(file), path.basename(file))
    writeDiagnostics(process.stderr, diagnostics, language)
    if (flags.json) {
      const found = reading === null ? {} : toReadingJson(reading)
      process.stdout.write(`${JSON.stringify({ ...found, diagnostics }, null, 2)}\n`)
    } else if (reading !== null) {
      process.stdout.write(summary(reading, wordsIn[language]))
    }
    return reading === null || diagnostics.some(({ severity }) => severity === 'error') ? exit.findings : exit.ok
  },
}

/** @errors cli.is_folder, cli.file_unreadable */
function bytesOf(file: string): Uint8Array {
  try {
    const stat = statSync(file)
    if (stat.isDirectory()) throw new AppError('cli.is_folder', 'invalid', { file })
    // A device never ends.
    if (!stat.isFile()) throw new AppError('cli.file_unreadable', 'invalid', { file, reason: 'ENODEV' })
    return readFileSync(file)
  } catch (cause) {
    if (cause instanceof AppError) throw cause
    const { code, message } = cause as { code?: string; message: string }
    throw new AppError('cli.file_unreadable', 'not_found', { file, reason: code ?? message }, cause)
  }
}

function summary(reading: Reading, { reading: names, found }: Words): string {
  const { title, doc_number, issuer, issue_date, clauses, targets, responsibilities, deadlines, refusals } =
    toReadingJson(reading)
  const head = [
    [names.title, title],
    [names.number, doc_number],
    [names.issuer, issuer],
    [names.date, issue_date],
  ]
  const lines = [
    ...head.map(([name, value]) => `${name}  ${value ?? '—'}`),
    found(clauses.length, targets.length, responsibilities.length, deadlines.length, refusals.length),
    ...clauses.map((clause) => `${'  '.repeat(clause.level)}${clause.number}  ${clause.heading}`),
  ]
  return `${lines.join('\n')}\n`
}
