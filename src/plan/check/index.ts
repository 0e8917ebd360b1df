/** Everything that can be wrong with a package, all at once, each at its line. */
import { compareDiagnostics, type Diagnostic } from '#base/diagnostic'
import { finding } from '#plan/finding'
import type { PlanPackage } from '#plan/format'
import type { LoadedPackage } from '#plan/load'
import { checkCases } from './cases.ts'
import { checkClauses } from './clauses.ts'
import { checkItems } from './items.ts'
import { checkLayers } from './layers.ts'
import { checkQuotes } from './quotes.ts'
import { checkReferences } from './references.ts'
import { checkTargets } from './targets.ts'

/** A plan begins before it ends. */
function checkTerm(loaded: LoadedPackage, { plan: { from, to } }: PlanPackage): Diagnostic[] {
  return from <= to ? [] : [finding(loaded.placeInPlan(['to']), 'plan.term_reversed', { from, to })]
}

/** Findings of loading and of meaning, in the order of files and lines. */
export function checkPackage(loaded: LoadedPackage): Diagnostic[] {
  const pack = loaded.readable
  const ofMeaning =
    pack === null
      ? []
      : [checkTerm, checkReferences, checkClauses, checkQuotes, checkItems, checkTargets, checkCases].flatMap((check) =>
          check(loaded, pack),
        )
  return [...loaded.diagnostics, ...checkLayers(loaded), ...ofMeaning].sort(compareDiagnostics)
}
