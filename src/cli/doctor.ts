/** `luoshi doctor`: what runs where, and whether it would start. Changes nothing. */
import { existsSync } from 'node:fs'
import path from 'node:path'
import { AppError } from '#base/errors'
import { type Config, readConfig } from '#kernel/config'
import { readMigrations } from '#kernel/migrate'
import { describeHome, findEngine } from '#kernel/postgres'
import { sentenceOf } from '#messages'
import { type Command, readArguments } from './command.ts'

type Fact = { readonly name: string; readonly value: string; readonly ok: boolean }

export const doctorCommand: Command = {
  name: 'doctor',
  usage: 'doctor [--json]',
  purpose: '体检：什么在哪里运行 / what runs where',
  async run({ root, args, environment }) {
    const { flags } = readArguments(doctorCommand, args, { positionals: 0, options: { json: { type: 'boolean' } } })
    const config = readConfig(root, environment)
    const facts = [...factsOfProgram(config), ...factsOfDatabase(config, environment)]
    if (flags.json) process.stdout.write(`${JSON.stringify(facts, null, 2)}\n`)
    else for (const { name, value, ok } of facts) process.stdout.write(`${ok ? '✔' : '✘'} ${name}　${value}\n`)
    return facts.every((fact) => fact.ok) ? 0 : 1
  },
}

function factsOfProgram(config: Config): Fact[] {
  const pages = existsSync(path.join(config.root, 'dist', 'web', 'index.html'))
  return [
    fact('系统 system', `${process.platform}-${process.arch}，用户 uid ${process.getuid?.() ?? '—'}`),
    fact('Node', `${process.version}（${process.execPath}）`),
    fact('模式 mode', config.mode === 'demonstration' ? '演示 demonstration' : '正式 production'),
    fact('网页 pages', pages ? 'dist/web' : '未构建，npm start 会构建 / not built yet', pages),
    fact('迁移 migrations', `${readMigrations(path.join(config.root, 'migrations')).length} 个`),
  ]
}

function factsOfDatabase(config: Config, environment: Readonly<Record<string, string | undefined>>): Fact[] {
  if (config.databaseUrl !== null) return [fact('数据库 database', `DATABASE_URL（${hostOf(config.databaseUrl)}）`)]
  return [
    refusalAsFact('引擎 engine', () => {
      const engine = findEngine(environment)
      return `PostgreSQL ${engine.major}，来自 ${engine.origin}（${engine.binaries}）`
    }),
    ...Object.entries(describeHome(config.home)).map(([name, value]) => fact(`数据目录 ${name}`, String(value))),
  ]
}

function hostOf(url: string): string {
  const { host, pathname } = new URL(url)
  return `${host}${pathname}`
}

function fact(name: string, value: string, ok = true): Fact {
  return { name, value, ok }
}

function refusalAsFact(name: string, look: () => string): Fact {
  try {
    return fact(name, look())
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    const { title, detail } = sentenceOf(error.code, error.params, 'zh-CN')
    return fact(name, `${title}。${detail}`, false)
  }
}
