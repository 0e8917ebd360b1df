/** The packages of a folder as texts, for tests that damage them. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import type { PackageFiles } from '#plan'

const root = path.resolve(import.meta.dirname, '../..')

/** Every package of a folder of the repository, as `loadPackage` takes them. */
export function readPackageFolders(place: string): Record<string, PackageFiles> {
  const parent = path.join(root, place)
  const names = readdirSync(parent).filter((name) => existsSync(path.join(parent, name, 'plan.yaml')))
  return Object.fromEntries(names.map((name) => [name, readFolder(path.join(parent, name))]))
}

function readFolder(folder: string): PackageFiles {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    statSync(path.join(folder, name)).isFile(),
  )
  return Object.fromEntries(files.map((name) => [name, readFileSync(path.join(folder, name), 'utf8')]))
}
