/**
 * Starts a program that must not outlive us. Its parent is one line of `sh`, in a session of its own so that Ctrl+C does
 * not reach it; the line holds a pipe from us, and when that closes, however we died, it interrupts the program (for
 * PostgreSQL: fast shutdown). It also waits for the program, so that no zombie is left where nobody else waits.
 */
import { type ChildProcess, spawn, type StdioOptions } from 'node:child_process'
import type { DatabaseUser } from './owner.ts'

const line = [
  '"$@" 3<&- & program=$!',
  '(read -r nothing <&3; kill -INT $program) 2>/dev/null & watch=$!',
  'wait $program; code=$?',
  'kill $watch 2>/dev/null; wait $watch',
  'exit $code',
].join('\n')

export type Guarded = {
  readonly child: ChildProcess
  /** How the program ended. Rejects where not even the shell could be started. */
  readonly ended: Promise<{ readonly code: number | null; readonly signal: NodeJS.Signals | null }>
}

/** @param complaints where stderr goes: a descriptor, or a pipe to read from */
export function startGuarded(command: readonly string[], user: DatabaseUser, complaints: number | 'pipe'): Guarded {
  const stdio: StdioOptions = ['ignore', 'ignore', complaints, 'pipe']
  const child = spawn('/bin/sh', ['-c', line, 'luoshi-postgres', ...command], {
    ...user.identity,
    stdio,
    detached: true,
    cwd: '/',
    // Nothing of ours: a PGDATA or PGOPTIONS meant for another server would be obeyed. English, because we read it.
    env: { PATH: process.env.PATH, LC_ALL: 'C', TZ: 'UTC' },
  })
  const ended = new Promise<Awaited<Guarded['ended']>>((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (code, signal) => {
      child.stdio[3]?.destroy()
      resolve({ code, signal })
    })
  })
  ended.catch(() => undefined)
  // The other end is closed whenever the shell goes first; that is no error of ours.
  child.stdio[3]?.on('error', () => undefined)
  return { child, ended }
}
