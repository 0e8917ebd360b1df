/** What clauses and offices are called in the ledger. */
import type { Ledger, LedgerItem } from '#modules/ledger/schema'
import { drawFullWidth } from '#modules/plans/web'

/** 二（五） for the fifth item of the second section. */
export function labelOf({ plans }: Pick<Ledger, 'plans'>, { plan, section, number }: LedgerItem): string {
  const head = plans.find(({ id }) => id === plan)?.sections.find(({ id }) => id === section)
  return drawFullWidth((head?.number ?? '').replace(/、$/, '') + (number ?? ''))
}

export function namesOf({ offices }: Pick<Ledger, 'offices'>): (office: string) => string {
  const names = new Map(offices.map(({ id, shortName }) => [id, shortName]))
  return (office) => names.get(office) ?? office
}

export function itemPath({ plan, id }: { readonly plan: string; readonly id: string }): string {
  return `/ledger/${encodeURIComponent(plan)}/${encodeURIComponent(id)}`
}
