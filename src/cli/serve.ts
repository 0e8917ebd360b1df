/** `luoshi serve`: the composition root. Database, migrations, plans, pages, server; and the way down again. */
import { once } from 'node:events'
import { Socket } from 'node:net'
import path from 'node:path'
import { AppError } from '#base/errors'
import { faces } from '#base/roles'
import { programActor } from '#kernel/actor'
import { type Address, type Config, readConfig } from '#kernel/config'
import { act, type Program } from '#kernel/context'
import type { HttpServer } from '#kernel/http'
import { type Accounts, openAccounts } from '#kernel/identity'
import { createLogger, type Logger } from '#kernel/log'
import { servePages } from '#kernel/pages'
import { noVirusCheck, clamdVirusCheck } from '#kernel/uploads'
import { installDemonstration } from '#modules/people'
import { installShippedPlans, type ShippedPlan } from '#modules/plans'
import { openSetupDesk, type SetupDesk } from '#modules/setup'
import { buildServer, type ServerParts } from './build-server.ts'
import { type Command, readArguments } from './command.ts'
import { openDatabase, type OpenDatabase } from './open-database.ts'
import { openProgram } from './open-program.ts'
import { pageAddresses } from './pages.ts'
import { startWorkers, type Workers } from './workers.ts'
import { type Words, wordsIn } from './words.ts'

const portsTried = 20
const virusCheckSeconds = 30

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
  const { connection, logins, lost } = database
  const program = openProgram(config, connection, log)
  const accounts = openAccounts({ url: logins.auth, secret: logins.secretFor('sessions'), https: config.https })
  const workers = startWorkers(config, program, logins, accounts)
  try {
    const loaded = await Promise.race([loadPlans(config, program, accounts), lost])
    if (stop.aborted) return
    const desk = openSetupDesk(program, accounts)
    const servers = await buildServers(config, program, accounts, workers, desk)
    try {
      const urls = await listenAll(servers, config)
      announce([
        ...linesOf(config, urls, database, loaded, words),
        ...((await desk.isNeeded()) ? [`➜ ${words.setup(`${urls[0] ?? ''}/setup`, desk.code)}`] : []),
      ])
      if (!stop.aborted) await Promise.race([once(stop, 'abort'), lost])
    } finally {
      await Promise.all(servers.map(({ routes }) => routes.close()))
    }
  } finally {
    await workers.stop()
    await accounts.close()
  }
}

/** Puts the shipped plans in force where they are new, and fills a demonstration with the people to try it as. */
async function loadPlans(config: Config, program: Program, accounts: Accounts): Promise<ShippedPlan[]> {
  const plans = await installShippedPlans(program, path.join(config.root, 'plans'))
  for (const { zone, demonstration } of plans) {
    if (demonstration === null) continue
    program.demonstrationDay ??= demonstration.clock
    await act(program, programActor(zone), (context) => installDemonstration(context, accounts, demonstration))
  }
  return plans
}

/** A server for each face that has an address of its own; the staff's one serves everybody where the others have none. */
async function buildServers(
  config: Config,
  program: Program,
  accounts: Accounts,
  workers: Workers,
  desk: SetupDesk,
): Promise<HttpServer[]> {
  const wanted = faces.filter((face) => face === 'staff' || config.faces[face] !== null)
  return Promise.all(wanted.map((face) => serverOf(config, { program, accounts, workers, desk, face })))
}

async function serverOf({ clamd, root }: Config, parts: Omit<ServerParts, 'virusCheck'>): Promise<HttpServer> {
  const virusCheck = clamd === null ? noVirusCheck : clamdVirusCheck({ ...clamd, timeoutSeconds: virusCheckSeconds })
  const server = await buildServer({ ...parts, virusCheck })
  await servePages(server, path.join(root, 'dist', 'web'), pageAddresses)
  return server
}

async function listenAll(servers: readonly HttpServer[], config: Config): Promise<string[]> {
  const urls: string[] = []
  for (const server of servers) {
    const { face } = server
    urls.push(await listen(server, face === 'staff' ? config : (config.faces[face] ?? config)))
  }
  return urls
}

/**
 * Listens on the port asked for, or on the next free one: two trials on one machine must not quarrel.
 *
 * @errors http.cannot_listen
 */
async function listen({ routes }: HttpServer, { host, port }: Address): Promise<string> {
  for (let candidate = port; ; candidate += 1) {
    try {
      return await routes.listen({ host, port: candidate })
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
  urls: readonly string[],
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
    ...urls.map((url) => `➜ ${words.open}   ${url}`),
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
