/**
 * Makes the data folder of a new home. `initdb` works beside it and the result is moved into place when it is whole, so
 * a crash in the middle leaves a folder to sweep away and never half a database.
 */
import { randomBytes } from 'node:crypto'
import {
  chownSync,
  closeSync,
  existsSync,
  fsyncSync,
  mkdtempSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import path from 'node:path'
import { text } from 'node:stream/consumers'
import { AppError } from '#base/errors'
import type { Engine } from './engine.ts'
import { explainFailure, findEngineFailure } from './failures.ts'
import { startGuarded } from './guard.ts'
import { findMajor, type Home } from './home.ts'
import { reasonIn } from './log-file.ts'
import type { Durability } from './settings.ts'

export const superuser = 'luoshi'
/** So begins the name of a data folder that is swept away at the next start. */
export const unfinished = 'pg.new-'

/** @errors database.home_damaged, database.home_other_major, database.password_missing */
export function refuseUnusableData(home: Home, engine: Engine): void {
  if (!existsSync(home.data)) return
  const found = findMajor(home.data)
  if (found === undefined) throw new AppError('database.home_damaged', 'unavailable', { folder: home.data })
  if (found !== engine.major) {
    throw new AppError('database.home_other_major', 'unavailable', { home: home.folder, found, engine: engine.major })
  }
  if (!existsSync(home.passwordFile)) {
    throw new AppError('database.password_missing', 'unavailable', { file: home.passwordFile })
  }
}

/**
 * Makes the data folder where there is none.
 *
 * @errors database.initialise_failed, database.engine_unusable, database.disk_full, database.home_unwritable
 */
export async function initialiseWhereNew(home: Home, engine: Engine, durability: Durability): Promise<void> {
  sweep(home)
  if (!existsSync(home.data)) await initialise(home, engine, durability)
}

/** What a crash in the middle of `initdb` left. Its last process may still be writing, hence the second try. */
function sweep(home: Home): void {
  const leftovers = readdirSync(home.folder).filter((name) => name.startsWith(unfinished))
  for (const name of leftovers) {
    rmSync(path.join(home.folder, name), { recursive: true, force: true, maxRetries: 20, retryDelay: 50 })
  }
}

async function initialise(home: Home, engine: Engine, durability: Durability): Promise<void> {
  writePassword(home)
  const folder = mkdtempSync(path.join(home.folder, unfinished))
  if (home.user.identity.uid !== undefined) chownSync(folder, home.user.uid, home.user.gid)
  const { child, ended } = startGuarded(initdbCommand(home, engine, folder, durability), home.user, 'pipe')
  const [complaints, { code }] = await Promise.all([child.stderr ? text(child.stderr) : '', ended])
  if (code !== 0) {
    rmSync(folder, { recursive: true, force: true })
    throw whyNot(home, engine, code, complaints)
  }
  renameSync(folder, home.data)
  syncFolder(home.folder)
}

function whyNot(home: Home, engine: Engine, code: number | null, complaints: string): unknown {
  const reason = reasonIn(complaints) || `initdb ${code}`
  const failure = findEngineFailure(engine.binaries, code, reason)
  const otherwise = (): AppError => new AppError('database.initialise_failed', 'unavailable', { reason })
  return failure ?? explainFailure(home.folder, complaints, otherwise)
}

function initdbCommand(home: Home, engine: Engine, folder: string, durability: Durability): string[] {
  const command = [path.join(engine.binaries, 'initdb'), '-D', folder, '-U', superuser, '-A', 'scram-sha-256']
  const options = [`--pwfile=${home.passwordFile}`, '--encoding=UTF8', '--data-checksums', '--no-instructions']
  return [...command, ...options, ...localeOptions(engine), ...(durability === 'kept' ? [] : ['--no-sync'])]
}

/**
 * Text is compared by code point and classified by Unicode: with the C character type no Chinese character would be a
 * letter and trigram search would find nothing. From 17 on PostgreSQL brings that locale itself; `../search-check.ts` makes sure.
 */
function localeOptions(engine: Engine): string[] {
  const locale = process.platform === 'darwin' ? ['--locale=C', '--lc-ctype=en_US.UTF-8'] : ['--locale=C.UTF-8']
  return engine.major >= 17 ? ['--locale-provider=builtin', '--builtin-locale=C.UTF-8', ...locale] : locale
}

/** A new password for a new database; one from a crashed beginning fits nothing. */
function writePassword({ passwordFile, user }: Home): void {
  rmSync(passwordFile, { force: true })
  writeFileSync(passwordFile, `${randomBytes(24).toString('base64url')}\n`, { mode: 0o600, flush: true })
  if (user.identity.uid !== undefined) chownSync(passwordFile, user.uid, user.gid)
}

function syncFolder(folder: string): void {
  const descriptor = openSync(folder, 'r')
  fsyncSync(descriptor)
  closeSync(descriptor)
}
