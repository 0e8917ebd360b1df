/** Every setting of the program, read once from the environment; no other place asks for one. */
import path from 'node:path'
import { AppError } from '#base/errors'

export type Mode = 'demonstration' | 'production'

export type Config = {
  /** Folder of the checkout: migrations, plans and pages are found from here. */
  readonly root: string
  /** Where the embedded database lives, when there is no `databaseUrl`. */
  readonly home: string
  readonly databaseUrl: string | null
  /** Folder of PostgreSQL's programs to run instead of the packaged ones. */
  readonly engineFolder: string | null
  readonly mode: Mode
  readonly host: string
  readonly port: number
  /** Descriptor whose closing means that the launcher is gone. */
  readonly launcherDescriptor: number | null
  readonly logLevel: string
}

type Environment = Readonly<Record<string, string | undefined>>

/** @errors config.invalid naming the setting and what it takes */
export function readConfig(root: string, environment: Environment): Config {
  return {
    root,
    home: path.resolve(root, environment.LUOSHI_HOME || 'data'),
    databaseUrl: postgresUrl('DATABASE_URL', environment.DATABASE_URL || null),
    engineFolder: environment.LUOSHI_PG_BIN || null,
    mode: oneOf('LUOSHI_MODE', environment.LUOSHI_MODE || 'demonstration', ['demonstration', 'production']),
    host: environment.LUOSHI_HOST || '127.0.0.1',
    port: wholeNumber('PORT', environment.PORT || '3000', 65_535),
    launcherDescriptor: environment.LUOSHI_LAUNCHER_FD ? Number(environment.LUOSHI_LAUNCHER_FD) : null,
    logLevel: oneOf('LUOSHI_LOG', environment.LUOSHI_LOG || 'warn', ['debug', 'info', 'warn', 'error', 'silent']),
  }
}

function postgresUrl(name: string, value: string | null): string | null {
  if (value === null || (URL.canParse(value) && /^postgres(?:ql)?:$/.test(new URL(value).protocol))) return value
  // The value may hold a password: it is not repeated.
  throw new AppError('config.invalid', 'invalid', {
    name,
    value: '…',
    allowed: 'postgres://user:password@host:5432/database',
  })
}

function oneOf<const T extends string>(name: string, value: string, allowed: readonly T[]): T {
  const found = allowed.find((option) => option === value)
  if (found === undefined)
    throw new AppError('config.invalid', 'invalid', { name, value, allowed: allowed.join(' | ') })
  return found
}

function wholeNumber(name: string, value: string, max: number): number {
  const number = Number(value)
  if (!/^\d+$/.test(value) || number > max) {
    throw new AppError('config.invalid', 'invalid', { name, value, allowed: `0…${max}` })
  }
  return number
}
