/**
 * The operating system's user that runs the database. PostgreSQL refuses root, so root hands it to somebody else who is
 * already there; an ordinary user runs it himself. No user is ever created.
 */
import { spawnSync } from 'node:child_process'
import { statSync } from 'node:fs'
import { AppError } from '#base/errors'

export type DatabaseUser = {
  readonly uid: number
  readonly gid: number
  readonly name: string
  /** What `spawn` must be told to become this user; nothing where we are it. */
  readonly identity: { readonly uid?: number; readonly gid?: number }
}

const isRoot = process.getuid?.() === 0

/** Who runs the database of this folder: its owner where it exists, else `postgres`, else `nobody`.
 *
 * @errors database.user_missing
 */
export function databaseUserOf(...places: readonly string[]): DatabaseUser {
  if (!isRoot) return ourselves()
  for (const place of places) {
    const stat = statSync(place, { throwIfNoEntry: false })
    if (stat !== undefined && stat.uid !== 0) return otherUser(stat.uid, stat.gid, nameOf(stat.uid))
  }
  const user = findUser('postgres') ?? findUser('nobody')
  if (user === undefined) throw new AppError('database.user_missing', 'unavailable')
  return user
}

/** The name of a user, or its number where the system has no name for it. */
export function nameOf(uid: number): string {
  return askId('-nu', String(uid)) ?? String(uid)
}

/** Whether this user can walk into the folder. The kernel is asked, so groups and access lists count. */
export function canEnter(user: DatabaseUser, folder: string): boolean {
  const { status } = spawnSync('/bin/sh', ['-c', 'cd "$1"', 'sh', folder], {
    ...user.identity,
    cwd: '/',
    stdio: 'ignore',
  })
  return status === 0
}

function ourselves(): DatabaseUser {
  const [uid, gid] = [process.getuid?.() ?? 0, process.getgid?.() ?? 0]
  return { uid, gid, name: nameOf(uid), identity: {} }
}

function findUser(name: string): DatabaseUser | undefined {
  const [uid, gid] = [askId('-u', name), askId('-g', name)]
  return uid === undefined || gid === undefined ? undefined : otherUser(Number(uid), Number(gid), name)
}

function otherUser(uid: number, gid: number, name: string): DatabaseUser {
  return { uid, gid, name, identity: { uid, gid } }
}

function askId(question: string, who: string): string | undefined {
  const { status, stdout } = spawnSync('id', [question, who], { encoding: 'utf8' })
  return status === 0 ? stdout.trim() : undefined
}
