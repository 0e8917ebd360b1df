/** Filters by unit and state; they live in the address, so a filtered page can be sent on. */
import { useMemo } from 'react'
import { useSearchParams } from 'react-router'
import type { DocumentClause, State } from '#modules/plans/schema'
import { stateOrder } from './orders.ts'
import type { Section } from './plan-view.ts'

export type Filter = { readonly unit: string; readonly state: State | '' }

export function isActive(filter: Filter): boolean {
  return filter.unit !== '' || filter.state !== ''
}

function matches(clause: DocumentClause, filter: Filter): boolean {
  const unit = filter.unit === '' || clause.units.some((one) => one.office === filter.unit)
  return unit && (filter.state === '' || clause.state === filter.state)
}

/** The sections with what matches; headings stay above their matches. Without a filter, the sections themselves. */
export function filterSections(sections: readonly Section[], filter: Filter): readonly Section[] {
  if (!isActive(filter)) return sections
  return sections
    .map(({ head, clauses }) => ({
      head: head === null ? null : { ...head, paragraphs: head.paragraphs.slice(0, 1) },
      clauses: clauses.filter((clause) => clause.item && matches(clause, filter)),
    }))
    .filter((section) => section.clauses.length > 0)
}

/** The filter of the address and how to change it. */
export function useFilter(): { readonly filter: Filter; readonly change: (filter: Partial<Filter>) => void } {
  const [params, setParams] = useSearchParams()
  const unit = params.get('unit') ?? ''
  // An address may say anything; what is no state filters nothing.
  const state = stateOrder.find((one) => one === params.get('state')) ?? ''
  const filter = useMemo<Filter>(() => ({ unit, state }), [unit, state])
  const change = (changes: Partial<Filter>): void =>
    setParams(
      (before) => {
        for (const [name, value] of Object.entries(changes)) {
          if (value === '') before.delete(name)
          else before.set(name, value)
        }
        return before
      },
      { replace: true, preventScrollReset: true },
    )
  return { filter, change }
}
