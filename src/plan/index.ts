/** The door of plan packages: format, loading, checking, comparing. */
export {
  comparators,
  entryKinds,
  formatVersion,
  officeKinds,
  promiseKinds,
  realisationKinds,
  strengths,
  targetKinds,
} from './format.ts'
export type { Clause, Entries, EntryKind, Item, Office, PlanPackage, PlanPromise, Question, Target } from './format.ts'
