/** Everything that can be wrong with a package, all at once, each at its line. */
import { compareDiagnostics, type Diagnostic } from '#base/diagnostic'
import type { LoadedPackage } from '#plan/load'
import { checkCases } from './cases.ts'
import { checkClauses } from './clauses.ts'
import { checkItems } from './items.ts'
import { checkLayers } from './layers.ts'
import { checkQuotes } from './quotes.ts'
import { checkReferences } from './references.ts'
import { checkTargets } from './targets.ts'

/** Findings of loading and of meaning, in the order of files and lines. */
export function checkPackage(loaded: LoadedPackage): Diagnostic[] {
  const pack = loaded.readable
  const ofMeaning =
    pack === null
      ? []
      : [checkReferences, checkClauses, checkQuotes, checkItems, checkTargets, checkCases].flatMap((check) =>
          check(loaded, pack),
        )
  return [...loaded.diagnostics, ...checkLayers(loaded), ...ofMeaning].sort(compareDiagnostics)
}
