/** Whether what a unit owes for a month is there. Pure. */
import { type Allotment, pathOf, type Succession } from './responsibility.ts'
import type { Reporting } from './schema.ts'

/** A note as it was saved once, with the last day that was in time then. */
export type Saving = { readonly office: string; readonly savedOn: string; readonly closesOn: string }

type Asked = {
  readonly succession: Succession
  /** Of the item. */
  readonly allotments: readonly Allotment[]
  /** Every saving of a note on the item for the month. */
  readonly savings: readonly Saving[]
  readonly closesOn: string
  readonly today: string
}

/**
 * A saving tells of a part of the item where, on the day it was made, its writer had that part, and the part has not
 * been allotted to somebody else since. Only a unit all of whose parts are told of has reported.
 *
 * @param parts of the unit, by the offices the plan gave them to
 */
export function reportingOf(parts: readonly string[], asked: Asked): Reporting {
  const told = parts.map((part) => savingsOfPart(part, asked))
  if (told.every((savings) => savings.some(({ savedOn, closesOn }) => savedOn <= closesOn))) return 'reported'
  if (told.every((savings) => savings.length > 0)) return 'late'
  return asked.today <= asked.closesOn ? 'open' : 'missing'
}

function savingsOfPart(part: string, { succession, allotments, savings, today }: Asked): Saving[] {
  const way = pathOf(succession, allotments, part, today).offices
  return savings.filter(
    ({ office, savedOn }) => way.includes(office) && pathOf(succession, allotments, part, savedOn).holder === office,
  )
}
