/** The command line. Chooses the command, and turns every refusal into one sentence and an exit code. */
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { AppError } from '#base/errors'
import { sentenceOf } from '#messages'
import { applyCommand } from './apply.ts'
import { checkCommand } from './check.ts'
import type { Command, Invocation } from './command.ts'
import { diffCommand } from './diff.ts'
import { doctorCommand } from './doctor.ts'
import { readCommand } from './read.ts'
import { serveCommand } from './serve.ts'

const commands: readonly Command[] = [serveCommand, readCommand, checkCommand, diffCommand, applyCommand, doctorCommand]

const exit = { ok: 0, failed: 1, usage: 2 } as const

async function main(): Promise<number> {
  const [name, ...args] = process.argv.slice(2)
  const command = commands.find((candidate) => candidate.name === name)
  if (command === undefined) {
    const asked = name === undefined || name === 'help' || name === '--help'
    const out = asked ? process.stdout : process.stderr
    out.write(helpText())
    return asked ? exit.ok : exit.usage
  }
  const root = path.dirname(path.dirname(path.dirname(fileURLToPath(import.meta.url))))
  const invocation: Invocation = { root, folder: process.cwd(), args, environment: process.env }
  return command.run(invocation)
}

function helpText(): string {
  const width = Math.max(...commands.map((command) => command.usage.length))
  const lines = commands.map((command) => `  luoshi ${command.usage.padEnd(width)}  ${command.purpose}`)
  return `落实 Luoshi\n\n${lines.join('\n')}\n\n退出码 / exit: 0 成功 ok · 1 失败 failed · 2 用法 usage · 3 有问题 findings\n`
}

function report(error: unknown): number {
  if (!(error instanceof AppError)) throw error
  const { title, detail } = sentenceOf(error.code, error.params, 'zh-CN')
  process.stderr.write(`${title}\n${detail}\n（${error.code}）\n`)
  return error.code === 'cli.usage' ? exit.usage : exit.failed
}

process.exitCode = await main().catch(report)
