/** The package's own test cases. They count, so they run only where everything could be read. */
import type { Diagnostic } from '#base/diagnostic'
import { failedCases } from '#plan/cases'
import { finding } from '#plan/finding'
import type { PlanPackage } from '#plan/format'
import type { LoadedPackage } from '#plan/load'

export function checkCases(loaded: LoadedPackage, pack: PlanPackage): Diagnostic[] {
  if (loaded.value === null) return []
  return failedCases(pack).map(({ name, expected, found }) =>
    finding(loaded.placeOf('tests', name), 'plan.case_failed', { name, expected, found }),
  )
}
