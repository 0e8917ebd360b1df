/**
 * One server to a home. The lock is a file naming the supervising process by pid and start time, so it needs no tidying
 * after a crash: it counts only while that very process lives.
 *
 * @invariant The holder is whoever the file of the highest number names. A number is created once, whole, by `link`, and
 * only by who saw that the number before it holds nobody; numbers grow and the highest file is never removed. So two
 * programs that find the same dead holder at the same moment cannot both follow it.
 */
import { existsSync, linkSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { AppError } from '#base/errors'
import { findProcess, type LivingProcess } from './process-table.ts'

export type Lock = { release(): void }

/** @errors database.server_already_running */
export function takeLock(folder: string): Lock {
  const ticket = path.join(folder, `server-ticket-${process.pid}`)
  writeFileSync(ticket, identityOf(process.pid))
  try {
    for (;;) {
      const last = lastNumber(folder)
      const holder = findHolder(fileOf(folder, last))
      if (holder) throw new AppError('database.server_already_running', 'conflict', { home: folder, pid: holder.pid })
      if (createNumber(folder, last + 1, ticket)) return lockOf(folder, last + 1)
    }
  } finally {
    rmSync(ticket, { force: true })
  }
}

function lockOf(folder: string, number: number): Lock {
  for (const older of numbersIn(folder).filter((other) => other < number))
    rmSync(fileOf(folder, older), { force: true })
  const file = fileOf(folder, number)
  const release = (): void => {
    if (existsSync(file)) truncateSync(file)
  }
  return { release }
}

/** False where somebody else was faster, also where he already is further on. */
function createNumber(folder: string, number: number, ticket: string): boolean {
  try {
    linkSync(ticket, fileOf(folder, number))
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  }
  if (lastNumber(folder) === number) return true
  rmSync(fileOf(folder, number), { force: true })
  return false
}

function findHolder(file: string): LivingProcess | undefined {
  const written = readIfThere(file)
  const holder = findProcess(Number.parseInt(written, 10))
  return holder !== undefined && identityOf(holder.pid) === written ? holder : undefined
}

function identityOf(pid: number): string {
  return `${pid} ${findProcess(pid)?.startedAt}\n`
}

function readIfThere(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}

function lastNumber(folder: string): number {
  return Math.max(0, ...numbersIn(folder))
}

function numbersIn(folder: string): number[] {
  return readdirSync(folder).flatMap((name) => {
    const number = /^server-(\d+)\.lock$/.exec(name)?.[1]
    return number === undefined ? [] : [Number(number)]
  })
}

function fileOf(folder: string, number: number): string {
  return path.join(folder, `server-${number}.lock`)
}
