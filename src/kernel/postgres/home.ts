/**
 * The folder where the data live. It is the one asked for, unless we are root and the database's user cannot walk there
 * (a checkout below /root): then it is /var/lib/luoshi/<hash of the path>, and the folder asked for is a link to it.
 */
import { createHash } from 'node:crypto'
import {
  chmodSync,
  chownSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  realpathSync,
  rmdirSync,
  statSync,
  symlinkSync,
} from 'node:fs'
import path from 'node:path'
import { AppError } from '#base/errors'
import { listDataProcesses } from './data-processes.ts'
import { canEnter, type DatabaseUser, databaseUserOf, nameOf } from './owner.ts'

export type Home = {
  /** The real folder, without links. */
  readonly folder: string
  readonly data: string
  readonly passwordFile: string
  readonly user: DatabaseUser
  /** What the person at the terminal should know. */
  readonly notes: readonly string[]
}

const elsewhere = '/var/lib/luoshi'

/**
 * Makes the home, or finds it, and says who runs the database there.
 *
 * @errors database.home_link_broken, database.home_unreachable, database.home_of_other_user, database.home_not_empty
 */
export function settleHome(wanted: string): Home {
  const asked = path.resolve(wanted)
  const folder = realFolderOf(asked)
  const user = databaseUserOf(path.join(folder, 'pg'), folder)
  makeOwnFolder(folder, user)
  if (canEnter(user, folder)) return homeIn(folder, user, [])
  if (readdirSync(folder).length > 0) throw unreachable(folder, user)
  return settleElsewhere(asked, folder, user)
}

/** Facts for whoever asks where the data are. Looks only. */
export type HomeFacts = {
  readonly folder: string
  readonly link?: string
  readonly major?: number
  readonly owner?: string
  readonly running: string
}

export function describeHome(wanted: string): HomeFacts {
  const asked = path.resolve(wanted)
  const target = linkTargetOf(asked)
  const folder = target ?? asked
  const link = target === undefined ? {} : { link: `${asked} → ${target}` }
  const stat = statSync(folder, { throwIfNoEntry: false })
  if (stat === undefined) return { folder, ...link, running: '—' }
  const data = path.join(folder, 'pg')
  const major = findMajor(data)
  const processes = listDataProcesses(data)
  return {
    folder,
    ...link,
    ...(major === undefined ? {} : { major }),
    owner: nameOf(stat.uid),
    running: processes.length === 0 ? '—' : processes.map(({ pid }) => pid).join(' '),
  }
}

/** The major version that made a data folder; undefined where there is none, or none that is whole. */
export function findMajor(data: string): number | undefined {
  const file = path.join(data, 'PG_VERSION')
  return existsSync(file) ? Number.parseInt(readFileSync(file, 'utf8'), 10) : undefined
}

/** Step by step: some file systems (/proc) send a recursive mkdir round in circles. */
function makeFolder(folder: string): void {
  if (existsSync(folder)) return
  makeFolder(path.dirname(folder))
  mkdirSync(folder)
}

/** Makes the folder the user's own, which only root may need to do and only to a folder that holds nothing of others. */
function makeOwnFolder(folder: string, user: DatabaseUser): void {
  makeFolder(folder)
  if (!statSync(folder).isDirectory()) throw new AppError('database.home_is_file', 'invalid', { home: folder })
  const owner = statSync(folder).uid
  if (owner === user.uid) return refuseFilesOfOthers(folder)
  if (user.identity.uid === undefined) {
    const names = { owner: nameOf(owner), user: user.name }
    throw new AppError('database.home_of_other_user', 'unavailable', { home: folder, ...names })
  }
  refuseFilesOfOthers(folder)
  chownSync(folder, user.uid, user.gid)
}

/** What a home may hold before it has data: what a start that was cut off left, or a fresh disk. */
const ours = /^(?:pg\.new-.*|password|engine-.*|server-.*|postgres\.log.*|lost\+found)$/

/**
 * For whoever may look but not make: the files of a home are read and removed by its owner, or by root.
 *
 * @errors database.home_of_other_user
 */
export function refuseHomeOfOther(folder: string): void {
  const user = databaseUserOf(folder)
  const owner = statSync(folder).uid
  if (owner === user.uid || process.getuid?.() === 0) return
  const names = { owner: nameOf(owner), user: user.name }
  throw new AppError('database.home_of_other_user', 'unavailable', { home: folder, ...names })
}

/** Whether a home may hold this before it has data. */
export function isOurFile(name: string): boolean {
  return ours.test(name)
}

function refuseFilesOfOthers(folder: string): void {
  const entries = readdirSync(folder)
  if (entries.includes('pg') || entries.every(isOurFile)) return
  throw new AppError('database.home_not_empty', 'unavailable', { home: folder })
}

function settleElsewhere(asked: string, unreached: string, wishedUser: DatabaseUser): Home {
  const folder = path.join(elsewhere, createHash('sha256').update(asked).digest('hex').slice(0, 16))
  const data = path.join(folder, 'pg')
  const isData = existsSync(data)
  const user = isData ? databaseUserOf(data) : wishedUser
  mkdirSync(elsewhere, { recursive: true })
  // Whatever the umask is: others may pass through.
  chmodSync(elsewhere, 0o755)
  makeOwnFolder(folder, user)
  if (!canEnter(user, folder)) throw unreachable(folder, user)
  rmdirSync(unreached)
  symlinkSync(folder, unreached)
  return homeIn(folder, user, [noteOfMove(asked, folder, user, isData)])
}

function homeIn(folder: string, user: DatabaseUser, notes: readonly string[]): Home {
  const real = realpathSync(folder)
  return { folder: real, data: path.join(real, 'pg'), passwordFile: path.join(real, 'password'), user, notes }
}

function unreachable(home: string, user: DatabaseUser): AppError {
  return new AppError('database.home_unreachable', 'unavailable', { home, user: user.name })
}

function noteOfMove(asked: string, folder: string, user: DatabaseUser, isData: boolean): string {
  const found = isData ? '（沿用那里已有的数据 / with the data found there）' : ''
  return `数据库用户 ${user.name} 进不了 ${path.dirname(asked)}，数据放在 ${folder}，${path.basename(asked)} 是到那里的链接${found} / data live there, linked`
}

/**
 * The folder behind the link, where it is one. Looks only.
 *
 * @errors database.home_link_broken
 */
export function realFolderOf(asked: string): string {
  const target = linkTargetOf(asked)
  if (target === undefined) return asked
  // A link to nothing is a disk that is not mounted rather than a wish for an empty database.
  if (!existsSync(target)) throw new AppError('database.home_link_broken', 'unavailable', { home: asked, target })
  return realpathSync(target)
}

function linkTargetOf(asked: string): string | undefined {
  const isLink = lstatSync(asked, { throwIfNoEntry: false })?.isSymbolicLink() ?? false
  return isLink ? path.resolve(path.dirname(asked), readlinkSync(asked)) : undefined
}
