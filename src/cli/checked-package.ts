/** The package of a folder, if nothing is wrong with it; otherwise every finding is printed. */
import path from 'node:path'
import { loadPackageFolder } from '#modules/plans'
import { checkPackage, type PlanPackage } from '#plan'
import type { Invocation } from './command.ts'
import { writeDiagnostics } from './write-diagnostics.ts'

/** Null after findings that are errors. */
export function findCheckedPackage(place: string, { folder, language }: Invocation): PlanPackage | null {
  const loaded = loadPackageFolder(path.resolve(folder, place))
  const errors = checkPackage(loaded).filter((diagnostic) => diagnostic.severity === 'error')
  writeDiagnostics(process.stderr, errors, language)
  return errors.length > 0 ? null : loaded.value
}
