/**
 * Copies the packaged engine, once, to where the database's user can run it, and makes the library links that the
 * package leaves to an install script. Without them `initdb` would load the system's libpq, or none.
 */
import { spawnSync } from 'node:child_process'
import {
  constants,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs'
import path from 'node:path'
import type { Engine } from './engine.ts'

/** What only compiling against PostgreSQL needs. */
const notNeededToRun = /\.a$|\/pkgconfig$|\/include$/

type LibraryLink = { readonly source: string; readonly target: string }

/** The engine as it can be run: itself, or its copy below `folder`, complete from the moment it is there. */
export function stageEngine(engine: Engine, folder: string): Engine {
  if (engine.origin !== 'npm') return engine
  const staged = path.join(folder, `engine-${engine.version}`)
  if (!existsSync(staged)) copyEngine(path.dirname(engine.binaries), staged)
  return { ...engine, binaries: path.join(staged, 'bin') }
}

/** Removes the engines of other versions, which an upgrade of the package leaves behind. */
export function removeOtherEngines(engine: Engine, folder: string): void {
  const others = readdirSync(folder).filter((name) => name.startsWith('engine-') && name !== `engine-${engine.version}`)
  for (const other of others) rmSync(path.join(folder, other), { recursive: true, force: true })
}

function copyEngine(native: string, staged: string): void {
  const part = `${staged}.part-${process.pid}`
  try {
    fillPart(native, part)
    moveInto(staged, part)
  } finally {
    rmSync(part, { recursive: true, force: true })
  }
}

function fillPart(native: string, part: string): void {
  rmSync(part, { recursive: true, force: true })
  mkdirSync(path.dirname(part), { recursive: true })
  cpSync(native, part, {
    recursive: true,
    mode: constants.COPYFILE_FICLONE,
    filter: (file) => !notNeededToRun.test(file),
  })
  for (const link of libraryLinks(native)) linkLibrary(part, link)
  // Everybody may run it and nobody but us may change it, whatever the umask was when npm unpacked it.
  spawnSync('chmod', ['-R', 'a+rX,go-w', part])
  // A power cut must not leave a folder that looks complete and holds empty files.
  spawnSync('sync')
}

/** Two programs may stage at once; their copies are equal and the first one stays. */
function moveInto(staged: string, part: string): void {
  try {
    renameSync(part, staged)
  } catch (error) {
    if (!existsSync(staged)) throw error
  }
}

function libraryLinks(native: string): LibraryLink[] {
  return JSON.parse(readFileSync(path.join(native, 'pg-symlinks.json'), 'utf8')) as LibraryLink[]
}

function linkLibrary(part: string, { source, target }: LibraryLink): void {
  const inside = (file: string): string => path.join(part, path.relative('native', file))
  const link = inside(target)
  if (!existsSync(link)) symlinkSync(path.relative(path.dirname(link), inside(source)), link)
}
