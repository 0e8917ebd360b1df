/** The packages of a folder as texts, for tests that damage them. */
import path from 'node:path'
import { listPackageFolders, readPackageFiles } from '#modules/plans'
import type { PackageFiles } from '#plan'

const root = path.resolve(import.meta.dirname, '../..')

/** Every package of a folder of the repository, as `loadPackage` takes them. */
export function readPackageFolders(place: string): Record<string, PackageFiles> {
  const parent = path.join(root, place)
  return Object.fromEntries(listPackageFolders(parent).map((name) => [name, readPackageFiles(path.join(parent, name))]))
}
