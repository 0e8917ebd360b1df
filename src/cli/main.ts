/** The command line. Chooses the command, and turns every refusal into one sentence and an exit code. */
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { AppError } from '#base/errors'
import { type Language, sentenceOf } from '#messages'
import { applyCommand } from './apply.ts'
import { backupVerifyCommand } from './backup-verify.ts'
import { backupCommand } from './backup.ts'
import { checkCommand } from './check.ts'
import { checkpointCommand } from './checkpoint.ts'
import { type Command, exit } from './command.ts'
import { demoResetCommand } from './demo-reset.ts'
import { diffCommand } from './diff.ts'
import { doctorCommand } from './doctor.ts'
import { eraseCommand } from './erase.ts'
import { readCommand } from './read.ts'
import { restoreCommand } from './restore.ts'
import { serveCommand } from './serve.ts'
import { verifyCommand } from './verify.ts'

const commands: readonly Command[] = [
  serveCommand,
  readCommand,
  checkCommand,
  diffCommand,
  applyCommand,
  verifyCommand,
  checkpointCommand,
  eraseCommand,
  doctorCommand,
  backupCommand,
  backupVerifyCommand,
  restoreCommand,
  demoResetCommand,
]
const asksForHelp = ['help', '--help', '-h']

async function main(language: Language): Promise<number> {
  const [name = 'help', ...args] = process.argv.slice(2)
  if (asksForHelp.includes(name) || args.some((argument) => asksForHelp.slice(1).includes(argument))) return help()
  const command = commands.find((candidate) => candidate.name === name)
  if (command === undefined) throw new AppError('cli.unknown_command', 'invalid', { name })
  const root = path.dirname(path.dirname(path.dirname(fileURLToPath(import.meta.url))))
  return command.run({ root, folder: process.cwd(), args, environment: process.env, language })
}

function help(): number {
  const width = Math.max(...commands.map((command) => command.usage.length))
  const lines = commands.map((command) => `  luoshi ${command.usage.padEnd(width)}  ${command.purpose}`)
  process.stdout.write(
    `落实 Luoshi\n\n${lines.join('\n')}\n\n退出码 / exit: 0 成功 ok · 1 失败 failed · 2 用法 usage · 3 有问题 findings · 130 中断 interrupted\n`,
  )
  return exit.ok
}

function report(error: unknown, language: Language): number {
  if (!(error instanceof AppError)) throw error
  const { title, detail } = sentenceOf(error.code, error.params, language)
  process.stderr.write(`${title}\n${detail}\n（${error.code}）\n`)
  const isUsage = ['cli.unknown_command', 'cli.unknown_option', 'cli.wrong_arguments'].includes(error.code)
  if (isUsage) return exit.usage
  return isFinding(error.code) ? exit.findings : exit.failed
}

/** The command did its work, and what it looked at is not in order. */
function isFinding(code: string): boolean {
  return ['backup.damaged', 'backup.not_a_backup', 'backup.tables_differ'].includes(code)
}

/** Who reads us through a pipe may have seen enough; a disk may be full. Neither is a fault of the program. */
function endWhereNobodyReads(stream: NodeJS.WriteStream): void {
  stream.on('error', ({ code }: NodeJS.ErrnoException) => {
    if (code !== 'EPIPE') {
      const { title, detail } = sentenceOf('cli.output_unwritable', { reason: code ?? '' }, language)
      process.stderr.write(`${title}\n${detail}\n`)
    }
    process.exit(exit.failed)
  })
}

const language: Language = process.env.LUOSHI_LANGUAGE === 'en' ? 'en' : 'zh-CN'
for (const stream of [process.stdout, process.stderr]) endWhereNobodyReads(stream)
process.exitCode = await main(language).catch((error: unknown) => report(error, language))
