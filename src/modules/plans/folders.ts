/** Plan packages on disk: reads the folders, and puts the packages that ship with the program in force. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { AppError } from '#base/errors'
import { programActor } from '#kernel/actor'
import { act, type Program } from '#kernel/context'
import {
  checkPackage,
  type Demonstration,
  findBaseName,
  type LoadedPackage,
  loadPackage,
  type PackageFiles,
  type PlanPackage,
} from '#plan'
import { type Installed, installPackage } from './service.ts'

/**
 * Loads the package of a folder; the packages it extends are the folders beside it.
 *
 * @errors plans.folder_not_found, plans.file_unreadable
 */
export function loadPackageFolder(folder: string): LoadedPackage {
  if (!isPackage(folder)) throw new AppError('plans.folder_not_found', 'not_found', { folder })
  const parent = path.dirname(folder)
  const folders: Record<string, PackageFiles> = {}
  let name: string | null = path.basename(folder)
  while (name !== null && !Object.hasOwn(folders, name) && isPackage(path.join(parent, name))) {
    const files = readPackageFiles(path.join(parent, name))
    folders[name] = files
    name = findBaseName(files)
  }
  return loadPackage(path.basename(folder), folders)
}

/** Names of the folders in `parent` that are packages. */
export function listPackageFolders(parent: string): string[] {
  return readdirSync(parent)
    .filter((name) => isPackage(path.join(parent, name)))
    .sort()
}

/**
 * Every file of a package as text, by its path in the folder; hidden ones left out.
 *
 * @errors plans.file_unreadable
 */
export function readPackageFiles(folder: string): PackageFiles {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  const files = names.filter((name) => !path.basename(name).startsWith('.'))
  return Object.fromEntries(
    files.flatMap((name) => {
      const text = readText(path.join(folder, name))
      return text === null ? [] : [[name.split(path.sep).join('/'), text]]
    }),
  )
}

function isPackage(folder: string): boolean {
  return existsSync(path.join(folder, 'plan.yaml'))
}

/** Null for a folder. What is not UTF-8 comes as U+FFFD, which the package's own check points at. */
function readText(file: string): string | null {
  try {
    return statSync(file).isFile() ? new TextDecoder().decode(readFileSync(file)) : null
  } catch (cause) {
    throw new AppError('plans.file_unreadable', 'invalid', { file, reason: (cause as Error).message }, cause)
  }
}

/** What became of a package that ships with the program. */
export type ShippedPlan = Installed & {
  readonly name: string
  readonly zone: string
  /** What it brings to try the product with; null for a plan of an office's own. */
  readonly demonstration: Demonstration | null
  readonly items: number
  readonly promises: number
  readonly targets: number
}

/**
 * Puts the packages of the folder in force whose plan has no version yet; demonstrations only in demonstration mode. In
 * production only those of zones that were founded here: what ships with the program is another office's plan.
 * Answers what became of each.
 *
 * @errors plans.package_has_errors when a package does not pass its check
 */
export async function installShippedPlans(program: Program, parent: string): Promise<ShippedPlan[]> {
  const plans: ShippedPlan[] = []
  const founded = await program.zones()
  for (const name of listPackageFolders(parent)) {
    const pack = getChecked(name, loadPackageFolder(path.join(parent, name)))
    const zone = pack.plan.zone.id
    if (program.mode === 'production' && (pack.demonstration !== null || !founded.includes(zone))) continue
    const installed = await act(program, programActor(zone), (context) => installPackage(context, pack))
    plans.push({ name, zone, demonstration: pack.demonstration, ...factsOf(pack), ...installed })
  }
  return plans
}

function getChecked(name: string, loaded: LoadedPackage): PlanPackage {
  const errors = checkPackage(loaded).filter((diagnostic) => diagnostic.severity === 'error')
  if (loaded.value !== null && errors.length === 0) return loaded.value
  throw new AppError('plans.package_has_errors', 'invalid', { folder: name, count: errors.length })
}

function factsOf({ items, promises, targets }: PlanPackage) {
  const checkable = promises.filter(({ kind }) => kind !== 'principle')
  return { items: items.length, promises: checkable.length, targets: targets.length }
}
