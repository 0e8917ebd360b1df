/** `luoshi doctor`: what runs where, and whether it would start. Changes nothing. */
import { existsSync } from 'node:fs'
import path from 'node:path'
import { AppError } from '#base/errors'
import { findCheckpointKey, publicKeyLine } from '#kernel/audit'
import { type Config, readConfig } from '#kernel/config'
import { readMigrations } from '#kernel/migrate'
import { openClient } from '#kernel/database'
import { describeHome, getEngine } from '#kernel/postgres'
import { type Language, sentenceOf } from '#messages'
import { type Command, json, readArguments } from './command.ts'
import { wordsIn } from './words.ts'

type Fact = { readonly name: string; readonly value: string; readonly ok: boolean }

export const doctorCommand: Command = {
  name: 'doctor',
  usage: 'doctor [--json]',
  purpose: '体检：什么在哪里运行 / what runs where',
  async run({ root, args, environment, language }) {
    const { flags } = readArguments(doctorCommand, args, { positionals: 0, options: json })
    const config = readConfig(root, environment)
    const facts = [
      ...factsOfProgram(config),
      ...(await factsOfDatabase(config, language)),
      ...factsOfLog(config, language),
    ]
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

function factsOfLog({ keyFolder, checkpointFolder }: Config, language: Language): Fact[] {
  const words = wordsIn[language]
  const key = findCheckpointKey(keyFolder)
  return [
    fact(words.publicKey, key === null ? words.noKeyYet : publicKeyLine(key)),
    fact(words.keptIn, checkpointFolder),
  ]
}

async function factsOfDatabase({ databaseUrl, engineFolder, home }: Config, language: Language): Promise<Fact[]> {
  if (databaseUrl !== null) return [await refusalAsFact('数据库 database', language, () => versionAt(databaseUrl))]
  const facts = describeHome(home)
  const engine = await refusalAsFact('引擎 engine', language, () => {
    const { major, origin, binaries } = getEngine(engineFolder)
    if (facts.major !== undefined && facts.major !== major) {
      throw new AppError('database.home_other_major', 'unavailable', { home, found: facts.major, engine: major })
    }
    return `PostgreSQL ${major}，来自 ${origin}（${binaries}）`
  })
  return [engine, ...Object.entries(facts).map(([name, value]) => fact(`数据目录 ${name}`, String(value)))]
}

async function versionAt(url: string): Promise<string> {
  const client = await openClient(url)
  try {
    const { rows } = await client.query<{ version: string }>(`select current_setting('server_version') as version`)
    return `DATABASE_URL（${client.host}，PostgreSQL ${rows[0]?.version}）`
  } finally {
    await client.end()
  }
}

function fact(name: string, value: string, ok = true): Fact {
  return { name, value, ok }
}

async function refusalAsFact(name: string, language: Language, look: () => string | Promise<string>): Promise<Fact> {
  try {
    return fact(name, await look())
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    const { title, detail } = sentenceOf(error.code, error.params, language)
    return fact(name, `${title}。${detail}`, false)
  }
}
