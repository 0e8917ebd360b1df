/** Plan packages on disk: reads the folders, and puts the packages that ship with the program in force. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { AppError } from '#base/errors'
import type { Context } from '#kernel/context'
import { checkPackage, type LoadedPackage, loadPackage, type PackageFiles } from '#plan'
import { applyPackage } from './service.ts'

/**
 * Loads the package of a folder; the packages it extends are the folders beside it.
 *
 * @errors plans.folder_not_found
 */
export function loadPackageFolder(folder: string): LoadedPackage {
  if (!existsSync(path.join(folder, 'plan.yaml'))) throw new AppError('plans.folder_not_found', 'not_found', { folder })
  const parent = path.dirname(folder)
  const folders = Object.fromEntries(packageFolders(parent).map((name) => [name, readFiles(path.join(parent, name))]))
  return loadPackage(path.basename(folder), folders)
}

function packageFolders(parent: string): string[] {
  return readdirSync(parent)
    .filter((name) => existsSync(path.join(parent, name, 'plan.yaml')))
    .sort()
}

function readFiles(folder: string): PackageFiles {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  const files = names.filter((name) => statSync(path.join(folder, name)).isFile() && !path.basename(name).startsWith('.'))
  return Object.fromEntries(
    files.map((name) => [name.split(path.sep).join('/'), readFileSync(path.join(folder, name), 'utf8')]),
  )
}

/**
 * Applies every package of the folder that the mode may show; demonstrations only in demonstration mode.
 * Answers a line for each, for the person at the terminal.
 *
 * @errors plans.package_has_errors when a package does not pass its check
 */
export async function applyShippedPlans(
  context: Context,
  parent: string,
  mode: 'demonstration' | 'production',
): Promise<string[]> {
  const lines: string[] = []
  for (const name of packageFolders(parent)) {
    const loaded = loadPackageFolder(path.join(parent, name))
    if (mode === 'production' && loaded.value?.demonstration !== null) continue
    lines.push(await applyChecked(context, name, loaded))
  }
  return lines
}

async function applyChecked(context: Context, name: string, loaded: LoadedPackage): Promise<string> {
  const errors = checkPackage(loaded).filter((diagnostic) => diagnostic.severity === 'error')
  if (loaded.value === null || errors.length > 0) {
    throw new AppError('plans.package_has_errors', 'invalid', { folder: name, count: errors.length })
  }
  const { version } = await applyPackage(context, loaded.value)
  const { items, promises, targets } = loaded.value
  const checkable = promises.filter(({ kind }) => kind !== 'principle')
  return `方案 ${name} 第 ${version} 版：任务 ${items.length} 项，承诺点 ${checkable.length} 个，目标 ${targets.length} 个`
}
