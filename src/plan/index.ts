/** The door of plan packages: format, loading, checking, comparing. */
export { attains } from './attainment.ts'
export { checkPackage } from './check/index.ts'
export {
  type Carrier,
  carrierKinds,
  type Coverage,
  countCoverage,
  coverageOf,
  coverages,
  type CoveredPromise,
} from './coverage.ts'
export { diffPackages, type EntryChange } from './difference.ts'
export { clauseOfPromise, findKey } from './entries.ts'
export {
  comparators,
  entryKinds,
  formatVersion,
  Id,
  officeKinds,
  promiseKinds,
  realisationKinds,
  strengths,
  targetKinds,
} from './format.ts'
export type {
  Clause,
  Comparator,
  Demonstration,
  Entries,
  EntryKind,
  Item,
  Office,
  PlanPackage,
  PlanPromise,
  Question,
  Target,
} from './format.ts'
export type { PackageFiles } from './layer.ts'
export { findBaseName, type LoadedPackage, loadPackage } from './load.ts'
export { findClauseNumber } from './numerals.ts'
export { headingEndOf, locateQuote, occurrencesOf, type Quote, wordsOfQuote } from './quotes.ts'
export { squeezedWords } from './squeezed-text.ts'
export { coveragePage, jsonSchemas, planFormatPage } from './describe.ts'
