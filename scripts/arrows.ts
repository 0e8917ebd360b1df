/**
 * Turns the list of rooms (`src/modules.ts`) into the linter's rules and the diagram of ARCHITECTURE.md.
 * `scripts/generate.ts` writes the files and the test of the guard reads them.
 */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { type Room, rooms, type Slice, slices } from '../src/modules.ts'

type Override = { files: string[]; rules: Record<string, unknown> }

const everywhere = {
  'import/no-cycle': 'error',
  'import/no-default-export': 'error',
  'import/no-relative-parent-imports': 'error',
  'unicorn/filename-case': ['error', { case: 'kebabCase' }],
  'typescript/no-explicit-any': 'error',
  'typescript/no-floating-promises': 'error',
  'typescript/switch-exhaustiveness-check': 'error',
  'no-unused-vars': 'error',
} as const

/** The whole configuration of the linter. */
export function linterConfiguration(): object {
  return {
    $schema: './node_modules/oxlint/configuration_schema.json',
    plugins: ['typescript', 'import', 'unicorn', 'react', 'oxc'],
    categories: { correctness: 'error' },
    ignorePatterns: ['dist', '.cache', '.types', 'data'],
    rules: everywhere,
    overrides: [
      ...rooms.filter((room) => room.folder !== 'modules').map(overrideOfRoom),
      ...slices.flatMap(overridesOfSlice),
      {
        files: ['*.config.ts', 'test/**', 'scripts/**', 'bench/**', 'bin/**'],
        rules: { 'import/no-default-export': 'off', 'import/no-relative-parent-imports': 'off' },
      },
      { files: ['**/*.test.ts', '**/*.fixture.ts'], rules: { 'no-restricted-globals': 'off' } },
    ],
  }
}

function overrideOfRoom(room: Room): Override {
  const allowed = rooms.filter((other) => room.may.includes(other.folder)).map((other) => other.door)
  // The browser sees a slice through its shapes and its screens only.
  const doors =
    room.folder === 'web'
      ? allowed.flatMap((door) => (door === '#modules/*' ? slices.flatMap(({ name }) => browserDoors(name)) : [door]))
      : allowed
  return override(
    `src/${room.folder}/**`,
    [...doors, ...innerDoors(room)],
    room.pure ? (room.packages ?? []) : null,
    `${room.folder} may import: ${room.may.join(', ') || 'nothing'}`,
  )
}

/** `#reader/lines`: a file of the room, for the room's own folders only; `../` could climb out of it unseen. */
function innerDoors({ door }: Room): string[] {
  return door === '' ? [] : [door.endsWith('/*') ? door : `${door}/*`]
}

function overridesOfSlice(slice: Slice): Override[] {
  const room = rooms.find((candidate) => candidate.folder === 'modules')
  const lower = rooms.filter((other) => room?.may.includes(other.folder)).map((other) => other.door)
  const pure = rooms.filter((other) => other.pure).map((other) => other.door)
  const folder = `src/modules/${slice.name}`
  const says = (part: string): string => `${part} may use the slices: ${slice.may.join(', ') || 'none'}`
  const schemas = slice.may.map((name) => `#modules/${name}/schema`)
  return [
    override(
      `${folder}/**/*.ts`,
      [...lower, ...slice.may.map((name) => `#modules/${name}`), ...schemas],
      null,
      says(slice.name),
    ),
    override(`${folder}/*schema.ts`, [...pure, ...schemas], ['zod'], says(`${slice.name}/schema`)),
    override(
      `${folder}/web/**`,
      [...pure, '#web/*', ...slice.may.flatMap(browserDoors), `#modules/${slice.name}/schema`],
      null,
      says(`${slice.name}/web`),
    ),
  ]
}

function browserDoors(slice: string): string[] {
  return [`#modules/${slice}/schema`, `#modules/${slice}/web`]
}

/** Every door of the house. `#modules/*` stands for the doors of all slices. */
function allDoors(): string[] {
  const ofRooms = rooms
    .filter((room) => room.folder !== 'modules')
    .flatMap((room) => [...new Set([room.door, ...innerDoors(room)])])
    .filter((door) => door !== '')
  return [...ofRooms, ...slices.flatMap(({ name }) => [`#modules/${name}`, ...browserDoors(name)])]
}

/** What tests beside the code they test may use everywhere. */
const testing = ['vitest', 'fast-check', 'docx']

/** Every package the house depends on. */
function allPackages(): string[] {
  const manifest = JSON.parse(readFileSync(path.resolve(import.meta.dirname, '../package.json'), 'utf8')) as {
    readonly dependencies: object
    readonly devDependencies: object
  }
  return Object.keys({ ...manifest.dependencies, ...manifest.devDependencies }).filter(
    (name) => !testing.includes(name),
  )
}

/** What has a will of its own: the time, the network, chance. A pure room receives such things as values. */
const impureGlobals = ['Date', 'fetch', 'setTimeout', 'setInterval', 'performance', 'crypto', 'process', 'navigator']

/**
 * Forbids every door but the named ones: the linter's patterns cannot say "all except".
 *
 * @param packages the only packages a pure room may use; null for a room that is not pure
 */
function override(
  files: string,
  open: readonly string[],
  packages: readonly string[] | null,
  message: string,
): Override {
  const isOpen = (door: string): boolean =>
    open.includes(door) || (open.includes('#modules/*') && /^#modules\/[^/]+$/.test(door))
  const shut = allDoors().filter((door) => !isOpen(door))
  const shutPackages = packages === null ? [] : allPackages().filter((name) => !packages.includes(name))
  const shutPatterns = [
    ...shut.map((door) => door.replace('*', '.+')),
    ...shutPackages.map((name) => `${name}(?:/.+)?`),
  ]
  const regex = `^(?:${shutPatterns.join('|')})$`
  const ofPure = { 'import/no-nodejs-modules': 'error', 'no-restricted-globals': ['error', ...impureGlobals] }
  return {
    files: [files],
    rules: {
      ...(shutPatterns.length > 0 ? { 'no-restricted-imports': ['error', { patterns: [{ regex, message }] }] } : {}),
      ...(packages === null ? {} : ofPure),
    },
  }
}

/** The arrows as lines of text, for ARCHITECTURE.md. */
export function arrowDiagram(): string {
  const line = (name: string, may: readonly string[]): string => `${name.padEnd(10)} → ${may.join(', ') || '—'}`
  return [
    ...rooms.map((room) => line(room.folder, room.may)),
    ...slices.map((slice) => line(`· ${slice.name}`, slice.may)),
  ].join('\n')
}
