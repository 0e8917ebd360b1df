/**
 * Which processes are alive, told from the system's own table. A process that has ended but was never waited for (a
 * zombie) still answers `kill(pid, 0)`, and in a container without an init it does so for ever; here it is gone.
 */
import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync, readlinkSync } from 'node:fs'
import path from 'node:path'

export type LivingProcess = {
  readonly pid: number
  /** Name of its program. */
  readonly name: string
  /** Program and arguments, or the title the process gave itself. */
  readonly command: string
  /** Tells this process from a later one with the same pid, also across a reboot. */
  readonly startedAt: string
  /** Its working folder where the system tells us: Linux, for our own processes. */
  readonly folder: string | null
}

export const findProcess: (pid: number) => LivingProcess | undefined =
  process.platform === 'linux' ? findInProc : (pid) => readPs(['-p', String(pid)])[0]

export const listProcesses: () => LivingProcess[] = process.platform === 'linux' ? listProc : () => readPs(['-A'])

function listProc(): LivingProcess[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => findInProc(Number(name)) ?? [])
}

function findInProc(pid: number): LivingProcess | undefined {
  const stat = readOrNull(() => readFileSync(`/proc/${pid}/stat`, 'utf8'))
  if (stat === null) return undefined
  // The name stands in brackets and may hold anything, brackets and blanks too; after the last one all is regular.
  const nameEnd = stat.lastIndexOf(')')
  const [state = '', ...fields] = stat.slice(nameEnd + 2).split(' ')
  if ('ZXx'.includes(state)) return undefined
  const name = stat.slice(stat.indexOf('(') + 1, nameEnd)
  const command = readOrNull(() => readFileSync(`/proc/${pid}/cmdline`, 'utf8')) ?? ''
  const folder = readOrNull(() => readlinkSync(`/proc/${pid}/cwd`))
  return { pid, name, command: command.replaceAll('\0', ' ').trim(), startedAt: `${bootId()} ${fields[18]}`, folder }
}

function bootId(): string {
  return readOrNull(() => readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()) ?? ''
}

/** Processes come and go while we look: what cannot be read is not there. */
function readOrNull<T>(read: () => T): T | null {
  try {
    return read()
  } catch {
    return null
  }
}

/** The same facts from `ps`, for systems without /proc. */
function readPs(which: readonly string[]): LivingProcess[] {
  const { stdout } = spawnSync('ps', [...which, '-ww', '-o', 'pid=,stat=,lstart=,command='], {
    encoding: 'utf8',
    env: { ...process.env, LC_ALL: 'C', TZ: 'UTC' },
    maxBuffer: 2 ** 26,
  })
  return stdout.split('\n').flatMap((line) => findInPsLine(line) ?? [])
}

function findInPsLine(line: string): LivingProcess | undefined {
  const found = /^\s*(\d+)\s+(\S+)\s+(\S+\s+\S+\s+\S+\s+\S+\s+\S+)\s+(.*)$/.exec(line)
  if (found === null) return undefined
  const [, pid = '', state = '', startedAt = '', command = ''] = found
  if (state.startsWith('Z')) return undefined
  const name = path.basename(command.split(/:? /)[0] ?? '')
  return { pid: Number(pid), name, command, startedAt, folder: null }
}
