/** The door of the search for deadlines: the times by which or within which a clause wants something done. */
import type { Outline } from '#reader/outline'
import type { Deadline } from '#reader/reading'

/** The deadlines of a document in reading order. */
export function findDeadlines(_outline: Outline): readonly Deadline[] {
  return []
}
