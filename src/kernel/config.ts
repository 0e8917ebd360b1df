/** Every setting of the program, read once from the environment; no other place asks for one. */
import { existsSync } from 'node:fs'
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
  /** Addresses of their own for those who are no staff; null where all come in by one door. */
  readonly faces: Readonly<Record<'enterprise' | 'public', Address | null>>
  /** The virus scanner (clamd); null where the office has none. */
  readonly clamd: Address | null
  /** Whether the pages are reached by https. */
  readonly https: boolean
  /** Where signed heads of the log are kept, outside of the database. */
  readonly checkpointFolder: string
  /** Where the key that signs them is kept. */
  readonly keyFolder: string
  /** Descriptor whose closing means that the launcher is gone. */
  readonly launcherDescriptor: number | null
  readonly logLevel: string
}

export type Address = { readonly host: string; readonly port: number }

/** Where `npm run init` puts an office's own data. */
const officeFolder = 'data-office'

type Environment = Readonly<Record<string, string | undefined>>

/** @errors config.invalid naming the setting and what it takes */
export function readConfig(root: string, environment: Environment): Config {
  // An office that has been founded here is what a start is about from then on; the demonstration stays beside it.
  const isFounded = environment.LUOSHI_HOME === undefined && existsSync(path.join(root, officeFolder))
  const standardMode = isFounded ? 'production' : 'demonstration'
  const mode = oneOf('LUOSHI_MODE', environment.LUOSHI_MODE || standardMode, ['demonstration', 'production'])
  const home = path.resolve(
    root,
    environment.LUOSHI_HOME || (mode === 'production' && isFounded ? officeFolder : 'data'),
  )
  return {
    root,
    home,
    databaseUrl: postgresUrl('DATABASE_URL', environment.DATABASE_URL || null),
    engineFolder: environment.LUOSHI_PG_BIN || null,
    mode,
    host: environment.LUOSHI_HOST || '127.0.0.1',
    port: wholeNumber('PORT', environment.PORT || '3000', 65_535),
    faces: {
      enterprise: address('LUOSHI_ENTERPRISE_ADDRESS', environment.LUOSHI_ENTERPRISE_ADDRESS || null),
      public: address('LUOSHI_PUBLIC_ADDRESS', environment.LUOSHI_PUBLIC_ADDRESS || null),
    },
    clamd: address('LUOSHI_CLAMD', environment.LUOSHI_CLAMD || null),
    https: oneOf('LUOSHI_HTTPS', environment.LUOSHI_HTTPS || 'no', ['yes', 'no']) === 'yes',
    checkpointFolder: path.resolve(root, environment.LUOSHI_CHECKPOINTS || path.join(home, 'checkpoints')),
    keyFolder: path.resolve(root, environment.LUOSHI_KEYS || path.join(home, 'keys')),
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

function address(name: string, value: string | null): Address | null {
  if (value === null) return null
  const [, host = '', port = ''] = /^(.+):(\d+)$/.exec(value) ?? []
  if (host === '') throw new AppError('config.invalid', 'invalid', { name, value, allowed: 'host:port' })
  return { host: host.replace(/^\[|\]$/g, ''), port: wholeNumber(name, port, 65_535) }
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
