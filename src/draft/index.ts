/** The door of drafts: from the reading of a document to a plan package, decision by decision. */
export { changesForOffices, type OfficeChanges, type OfficeRole, type TargetChange } from './changes-for-offices.ts'
export { checkDraft } from './check-draft.ts'
export { type ClauseChange, comparePlans } from './compare-plans.ts'
export { decide, type Decided } from './decide.ts'
export { Decision } from './decisions.ts'
export {
  type ClauseEntry,
  type DeadlineEntry,
  type Draft,
  type DraftKind,
  draftKinds,
  type Entry,
  type HeadEntry,
  isMissing,
  type ItemEntry,
  type KnownOffice,
  type PromiseEntry,
  type RefusalEntry,
  type TargetEntry,
  type UnitEntry,
} from './draft.ts'
export type { DraftFinding } from './findings.ts'
export type { Romanise } from './offices.ts'
export { packageFilesOf } from './package-files.ts'
export { proposeDraft, type Proposal } from './propose.ts'
export { replay, standingDecisions } from './replay.ts'
export { countUndecided, undecidedEntries } from './undecided.ts'
export type { Segment } from './word-segments.ts'
