/** The door of the search for responsibilities: who leads, who supports and who answers for each clause. */
import type { Outline } from '#reader/outline'
import type { DocumentRule, Responsibility } from '#reader/reading'

export type FoundResponsibilities = {
  readonly responsibilities: readonly Responsibility[]
  readonly rules: readonly DocumentRule[]
}

/** The responsibilities of a document in reading order, and the rules it states about them. */
export function findResponsibilities(_outline: Outline): FoundResponsibilities {
  return { responsibilities: [], rules: [] }
}
