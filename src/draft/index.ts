/** The door of drafts: from the reading of a document to a plan package, decision by decision. */
export { type Draft, draftKinds, type Entry } from './draft.ts'
export { packageFilesOf } from './package-files.ts'
export { proposeDraft, type Proposal } from './propose.ts'
