/** The test cases of a package: facts that must be true of the plan, written beside the data by those who know it. */
import { attains } from './attainment.ts'
import type { Case, PlanPackage } from './format.ts'

type FailedCase = { readonly name: string; readonly expected: string; readonly found: string }

/** The cases that are not true of the package. */
export function failedCases(pack: PlanPackage): FailedCase[] {
  return pack.tests.flatMap((test) => {
    const { expected, found } = 'count' in test ? countCase(pack, test) : attainmentCase(pack, test)
    return expected === found ? [] : [{ name: test.name, expected, found }]
  })
}

type Outcome = { readonly expected: string; readonly found: string }

function countCase(pack: PlanPackage, test: Extract<Case, { count: unknown }>): Outcome {
  const entries: readonly Readonly<Record<string, unknown>>[] = pack[test.count]
  const wanted = Object.entries(test.where ?? {})
  const matching = entries.filter((entry) => wanted.every(([field, value]) => matches(entry[field], value)))
  return { expected: String(test.is), found: String(matching.length) }
}

function matches(found: unknown, wanted: unknown): boolean {
  return Array.isArray(found) ? found.includes(wanted) : found === wanted
}

function attainmentCase(pack: PlanPackage, test: Extract<Case, { target: unknown }>): Outcome {
  const target = pack.targets.find((candidate) => candidate.id === test.target)
  const { comparator, value } = target ?? {}
  const attained = comparator === undefined || value === undefined ? null : attains(comparator, value, test.actual)
  return { expected: String(test.attained), found: String(attained) }
}
