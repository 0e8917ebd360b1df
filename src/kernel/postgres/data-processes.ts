/**
 * The PostgreSQL processes of one data folder: finding them, and ending them. A cleanly stopped database has none; after
 * a crash there may be a postmaster without its supervisor, or backends without their postmaster.
 */
import { readFileSync, realpathSync, rmSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { AppError } from '#base/errors'
import { type LivingProcess, listProcesses } from './process-table.ts'
import { clusterName, clusterPrefix } from './settings.ts'

/**
 * From polite to certain. Fast shutdown ends the sessions and writes a checkpoint; immediate leaves the rest to crash
 * recovery; and what does not listen is killed, which loses no committed row either.
 */
const steps = [
  { signal: 'SIGINT', waitMs: 30_000 },
  { signal: 'SIGQUIT', waitMs: 10_000 },
  { signal: 'SIGKILL', waitMs: 10_000 },
] as const
const lookEveryMs = 20

/** What a postmaster says about itself in its data folder. */
type PostmasterFile = { readonly pid: number; readonly port: number; readonly status: string }

export function findPostmasterFile(data: string): PostmasterFile | undefined {
  try {
    const lines = readFileSync(path.join(data, 'postmaster.pid'), 'utf8').split('\n')
    return { pid: Number(lines[0]), port: Number(lines[3]), status: lines[7]?.trim() ?? '' }
  } catch {
    return undefined
  }
}

/** Every living PostgreSQL process of this data folder, the postmaster and those it started. */
export function listDataProcesses(data: string): LivingProcess[] {
  const folder = realPathOf(data)
  return listProcesses().filter((process) => process.name === 'postgres' && worksIn(process, folder))
}

function worksIn(process: LivingProcess, folder: string): boolean {
  if (process.folder !== null) return process.folder === folder
  const isChild = process.command.startsWith(`postgres: ${clusterName(folder)}`)
  return isChild || `${process.command} `.includes(` -D ${folder} `)
}

function realPathOf(folder: string): string {
  try {
    return realpathSync(folder)
  } catch {
    return folder
  }
}

/** Whether a server of ours: its name stands in the arguments and the titles of all of them. One that is dying has neither. */
function isOurs({ command }: LivingProcess): boolean {
  return command === '' || command.includes(clusterPrefix)
}

/**
 * Ends every process of the data folder and removes the file that a killed postmaster leaves behind: PostgreSQL itself
 * would take a zombie, or a stranger with the same pid, for a running server and refuse to start.
 *
 * @errors database.process_unstoppable
 */
export async function stopDataProcesses(data: string): Promise<void> {
  const strangers = listDataProcesses(data).filter((process) => !isOurs(process))
  // Somebody runs a server of his own there; to end it, or to start a second one, would be the worst we could do.
  if (strangers.length > 0) {
    throw unstoppable(
      data,
      strangers.map(({ pid }) => pid),
    )
  }
  for (const { signal, waitMs } of steps) {
    if (await endWith(data, signal, waitMs)) return rmSync(path.join(data, 'postmaster.pid'), { force: true })
  }
  throw unstoppable(
    data,
    listDataProcesses(data).map(({ pid }) => pid),
  )
}

async function endWith(data: string, signal: (typeof steps)[number]['signal'], waitMs: number): Promise<boolean> {
  const deadline = performance.now() + waitMs
  for (const { pid } of whomToTell(data, signal)) tell(pid, signal, data)
  for (;;) {
    const living = listDataProcesses(data)
    if (living.length === 0) return true
    // Backends that lost their postmaster go by themselves, but not before the query they are in.
    const leaderless = signal === 'SIGINT' && findLeader(data, living) === undefined
    if (leaderless || performance.now() > deadline) return false
    await delay(lookEveryMs)
  }
}

/** A living postmaster ends its own; only where there is none, or none that listens, each is told. */
function whomToTell(data: string, signal: string): LivingProcess[] {
  const living = listDataProcesses(data)
  const leader = findLeader(data, living)
  return leader !== undefined && signal !== 'SIGKILL' ? [leader] : living
}

function findLeader(data: string, living: readonly LivingProcess[]): LivingProcess | undefined {
  const pid = findPostmasterFile(data)?.pid
  return living.find((process) => process.pid === pid)
}

/** A process that belongs to somebody else is not ours to end. */
function tell(pid: number, signal: NodeJS.Signals, folder: string): void {
  try {
    process.kill(pid, signal)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'EPERM') throw unstoppable(folder, [pid])
    if (code !== 'ESRCH') throw error
  }
}

function unstoppable(folder: string, pids: readonly number[]): AppError {
  return new AppError('database.process_unstoppable', 'unavailable', { folder, pids: pids.map(String) })
}
