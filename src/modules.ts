/**
 * The list of all rooms of the house and the arrows between them, the only place where they are written.
 * The linter's rules, the diagram of ARCHITECTURE.md and the guard's test are generated from it.
 */

/** Pure rooms use no Node API, no DOM, no database and no clock. */
export type Room = {
  readonly folder: string
  readonly door: string
  readonly may: readonly string[]
  readonly pure: boolean
  /** Packages that a pure room may use; the others use what they need. */
  readonly packages?: readonly string[]
}

/** From left to right; a room may import the rooms it names, all of them to its left. */
export const rooms: readonly Room[] = [
  { folder: 'base', door: '#base/*', may: [], pure: true, packages: ['zod'] },
  { folder: 'reader', door: '#reader', may: ['base'], pure: true, packages: ['fast-xml-parser', 'fflate', 'unpdf'] },
  { folder: 'plan', door: '#plan', may: ['base'], pure: true, packages: ['yaml', 'zod'] },
  { folder: 'audit', door: '#audit', may: ['base'], pure: true, packages: ['zod'] },
  { folder: 'draft', door: '#draft', may: ['base', 'reader', 'plan'], pure: true, packages: ['yaml', 'zod'] },
  { folder: 'messages', door: '#messages', may: ['base'], pure: true, packages: [] },
  { folder: 'kernel', door: '#kernel/*', may: ['base', 'reader', 'audit', 'messages'], pure: false },
  { folder: 'modules', door: '#modules/*', may: ['base', 'plan', 'draft', 'messages', 'kernel'], pure: false },
  { folder: 'web', door: '#web/*', may: ['base', 'modules'], pure: false },
  { folder: 'cli', door: '', may: ['base', 'reader', 'plan', 'messages', 'kernel', 'modules'], pure: false },
]

export type Slice = { readonly name: string; readonly may: readonly string[] }

/** The slices of `src/modules` in order of dependency; each may call the doors of those it names. */
export const slices: readonly Slice[] = [
  { name: 'offices', may: [] },
  { name: 'people', may: ['offices'] },
  { name: 'plans', may: ['offices'] },
  { name: 'files', may: ['offices'] },
  { name: 'drafts', may: ['offices', 'plans', 'files'] },
  { name: 'ledger', may: ['offices', 'people', 'plans', 'files'] },
  { name: 'workbench', may: ['offices', 'people', 'ledger'] },
  { name: 'setup', may: ['offices', 'people', 'plans', 'drafts', 'ledger'] },
  { name: 'audit', may: ['offices', 'people'] },
]
