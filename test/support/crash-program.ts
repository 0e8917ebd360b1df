/** Runs `crash-writer.ts` somewhere, follows what it says, and knows how to kill there. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, readlinkSync } from 'node:fs'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as delay } from 'node:timers/promises'

const writer = path.join(import.meta.dirname, 'crash-writer.ts')
const deadlineMs = 60_000

/** Where programs run: on this machine, or in a container of which nobody collects the dead. */
export type Place = {
  readonly prefix: readonly string[]
  kill(...pids: number[]): void
  close(): void
}

export type Program = {
  readonly child: ChildProcess
  /** Every line so far. */
  readonly lines: readonly string[]
  /** Waits for a line that starts so and answers its words after that. */
  said(start: string): Promise<string[]>
  /** Waits until the program has ended and all it said was read. */
  readonly ended: Promise<void>
}

export const thisMachine: Place = {
  prefix: [],
  kill: (...pids) => pids.forEach((pid) => process.kill(pid, 'SIGKILL')),
  close: () => undefined,
}

/** Undefined where the system does not let us make one. */
export async function openContainerWithoutInit(): Promise<Place | undefined> {
  const options = ['--pid', '--fork', '--mount-proc', '--kill-child']
  if (spawnSync('unshare', [...options, 'true']).status !== 0) return undefined
  const container = spawn('unshare', [...options, 'sleep', '3600'], { stdio: 'ignore' })
  const children = `/proc/${container.pid}/task/${container.pid}/children`
  await until('the container runs', () => readFileSync(children, 'utf8').trim() !== '')
  const enter = ['nsenter', '--target', readFileSync(children, 'utf8').trim(), '--pid', '--mount']
  return {
    // The program's parent becomes a sleep, which waits for nobody; so is process 1, which inherits the orphans. The
    // outermost shell goes at once, and with it nsenter, which would keep the program's output open.
    prefix: [...enter, 'sh', '-c', '("$@" & exec sleep 3600 >/dev/null 2>&1) &', 'sh'],
    kill: (...pids) => void spawnSync('nsenter', [...enter.slice(1), 'kill', '-9', ...pids.map(String)]),
    close: () => void container.kill('SIGKILL'),
  }
}

export function startProgram(place: Place, args: readonly string[]): Program {
  const [command = '', ...rest] = [...place.prefix, process.execPath, writer, ...args]
  const child = spawn(command, rest, { stdio: ['ignore', 'pipe', 'inherit'] })
  const lines: string[] = []
  const reader = createInterface({ input: child.stdout })
  reader.on('line', (line) => lines.push(line))
  const ended = new Promise<void>((resolve) => reader.on('close', resolve))
  const find = (start: string): string | undefined => lines.find((line) => `${line} `.startsWith(`${start} `))
  const said = async (start: string): Promise<string[]> => {
    const isOver = ended.then(() => 'over' as const)
    while (find(start) === undefined) {
      const news = new Promise<'news'>((resolve) => reader.once('line', () => resolve('news')))
      const outcome = await Promise.race([news, isOver, delay(deadlineMs, 'late' as const, { ref: false })])
      if (outcome !== 'news' && find(start) === undefined) {
        throw new Error(`no line "${start}" (${outcome}) in:\n${lines.slice(-5).join('\n')}`)
      }
    }
    return find(start)?.slice(start.length).trim().split(' ') ?? []
  }
  return { child, lines, said, ended }
}

/** Waits for what has no event: a file, a process of somebody else. */
export async function until(what: string, isSo: () => boolean): Promise<void> {
  const deadline = performance.now() + deadlineMs
  while (!isSo()) {
    if (performance.now() > deadline) throw new Error(`waited in vain until ${what}`)
    await delay(5)
  }
}

/**
 * Every living process that works in the folder or names it, found without any of the code under test.
 *
 * @shape pid and command line
 */
export function processesAt(folder: string): string[] {
  return readdirSync('/proc')
    .filter((pid) => /^\d+$/.test(pid))
    .flatMap((pid) => {
      const command = readQuietly(() => readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' '))
      const place = readQuietly(() => readlinkSync(`/proc/${pid}/cwd`))
      // A sleep that stands for a missing init still carries the name of nothing but itself.
      return command.includes(folder) || place.startsWith(folder) ? [`${pid} ${command}`] : []
    })
}

/** The dead that nobody waited for, by name, inside a container. */
export function zombiesInContainers(): string[] {
  return readdirSync('/proc')
    .filter((pid) => /^\d+$/.test(pid))
    .flatMap((pid) => {
      const status = readQuietly(() => readFileSync(`/proc/${pid}/status`, 'utf8'))
      const isContained = /^NSpid:\t\d+\t\d+/m.test(status)
      return /^State:\tZ/m.test(status) && isContained ? [/^Name:\t(.*)$/m.exec(status)?.[1] ?? ''] : []
    })
}

function readQuietly(read: () => string): string {
  try {
    return read()
  } catch {
    return ''
  }
}

/** Whether /proc is there to look at: the tests of crashes need it. */
export const canWatchProcesses = existsSync('/proc/self/stat')
