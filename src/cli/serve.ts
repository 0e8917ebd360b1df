/** `luoshi serve`: the composition root. Database, migrations, plans, pages, server; and the way down again. */
import { once } from 'node:events'
import { Socket } from 'node:net'
import { AppError } from '#base/errors'
import { type Config, readConfig } from '#kernel/config'
import type { Context } from '#kernel/context'
import type { Connection } from '#kernel/database'
import { createHttpServer, type HttpServer } from '#kernel/http'
import { createLogger, type Logger } from '#kernel/log'
import { servePages } from '#kernel/pages'
import { registerHealth } from '#kernel/health'
import { systemClock } from '#kernel/clock'
import { installShippedPlans, plansPages, registerPlans, type ShippedPlan } from '#modules/plans'
import { type Command, readArguments } from './command.ts'
import { openDatabase, type OpenDatabase } from './open-database.ts'
import { type Words, wordsIn } from './words.ts'
import path from 'node:path'

const portsTried = 20

export const serveCommand: Command = {
  name: 'serve',
  usage: 'serve',
  purpose: '迁移、载入方案并提供网页（npm start） / migrate, load the plans, serve',
  async run({ root, args, environment, language }) {
    readArguments(serveCommand, args, { positionals: 0 })
    const config = readConfig(root, environment)
    const stop = stopSignal(config, wordsIn[language])
    const log = createLogger(config.logLevel)
    const database = await openDatabase(config)
    try {
      if (!stop.aborted) await serveUntil(stop, config, database, log, wordsIn[language])
    } finally {
      await database.close()
    }
    return 0
  },
}

async function serveUntil(
  stop: AbortSignal,
  config: Config,
  database: OpenDatabase,
  log: Logger,
  words: Words,
): Promise<void> {
  const { connection, lost } = database
  const plans = path.join(config.root, 'plans')
  const loaded = await Promise.race([installShippedPlans(contextOf(config, connection, log), plans), lost])
  if (stop.aborted) return
  const server = await buildServer(config, connection, log)
  try {
    const url = await listen(server, config)
    announce(linesOf(config, url, database, loaded, words))
    if (!stop.aborted) await Promise.race([once(stop, 'abort'), lost])
  } finally {
    await server.close()
  }
}

function contextOf({ mode }: Config, connection: Connection, log: Logger): Context {
  return { connection, log, mode, now: systemClock() }
}

async function buildServer(config: Config, connection: Connection, log: Logger): Promise<HttpServer> {
  const server = await createHttpServer(log)
  registerHealth(server, connection)
  registerPlans(server, (requestLog) => contextOf(config, connection, requestLog))
  await servePages(server, path.join(config.root, 'dist', 'web'), Object.values(plansPages))
  return server
}

/**
 * Listens on the port asked for, or on the next free one: two trials on one machine must not quarrel.
 *
 * @errors http.cannot_listen
 */
async function listen(server: HttpServer, { host, port }: Config): Promise<string> {
  for (let candidate = port; ; candidate += 1) {
    try {
      return await server.listen({ host, port: candidate })
    } catch (error) {
      const { code, message } = error as { code?: string; message: string }
      if (code === 'EADDRINUSE' && candidate < port + portsTried) continue
      throw new AppError('http.cannot_listen', 'unavailable', { host, port: candidate, reason: code ?? message }, error)
    }
  }
}

/** What the person at the terminal should know, a line each. */
function linesOf(
  { mode }: Config,
  url: string,
  { embedded, migrated }: OpenDatabase,
  plans: readonly ShippedPlan[],
  words: Words,
): string[] {
  const facts = [
    ...(embedded === null ? [words.database] : [words.home(embedded.home, embedded.major), ...embedded.notes]),
    ...(migrated.length === 0 ? [] : [words.migrated(migrated)]),
    ...plans.map((plan) =>
      plan.outcome === 'differs'
        ? words.planDiffers(plan.name, plan.version)
        : words.plan(plan.name, plan.version, plan),
    ),
  ]
  return [
    `落实 Luoshi${mode === 'demonstration' ? `        ${words.demonstration}` : ''}`,
    ...facts.map((fact) => `✔ ${fact}`),
    `➜ ${words.open}   ${url}`,
    `➜ ${words.stop}   Ctrl+C`,
  ]
}

function announce(lines: readonly string[]): void {
  process.stdout.write(`\n${lines.map((line) => `  ${line}`).join('\n')}\n\n`)
}

/** Says stop when a signal comes, or when the launcher that holds the other end of the pipe is gone. */
function stopSignal({ launcherDescriptor }: Config, words: Words): AbortSignal {
  const controller = new AbortController()
  const stop = (): void => {
    if (!controller.signal.aborted) process.stderr.write(`${words.stopping}\n`)
    controller.abort()
  }
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(signal, stop)
  if (launcherDescriptor === null) return controller.signal
  const launcher = new Socket({ fd: launcherDescriptor, readable: true, writable: false })
  // Waiting for the launcher's end must not keep a program alive that is done.
  launcher.on('close', stop).on('error', stop).resume().unref()
  return controller.signal
}
