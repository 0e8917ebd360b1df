/** Filters of the ledger as they stand in the address: what is shown, in which groups, and how many of each. Pure. */
import type { Ledger, LedgerItem, LedgerUnit } from '#modules/ledger/schema'

export const groupings = ['unit', 'section', 'due'] as const
export type Grouping = (typeof groupings)[number]

/** waiting: what is open or missing. */
export const reportingFilters = ['waiting', 'reported', 'late', 'open', 'missing'] as const
export type ReportingFilter = (typeof reportingFilters)[number]

export type Filter = {
  readonly month: string | null
  readonly mine: boolean
  readonly group: Grouping | null
  readonly reporting: ReportingFilter | null
  readonly unit: string | null
  readonly section: string | null
  readonly plan: string | null
  readonly instructions: boolean
  readonly unconfirmed: boolean
  readonly words: string
}

export function filterOf(query: URLSearchParams): Filter {
  const oneOf = <const Value extends string>(values: readonly Value[], name: string): Value | null =>
    values.find((value) => value === query.get(name)) ?? null
  return {
    month: query.get('month'),
    mine: query.has('mine'),
    group: oneOf(groupings, 'group'),
    reporting: oneOf(reportingFilters, 'reporting'),
    unit: query.get('unit'),
    section: query.get('section'),
    plan: query.get('plan'),
    instructions: query.has('instructions'),
    unconfirmed: query.has('unconfirmed'),
    words: query.get('q') ?? '',
  }
}

/** The query with some parameters set, or taken out where null. */
export function changed(query: URLSearchParams, changes: Readonly<Record<string, string | null>>): string {
  const next = new URLSearchParams(query)
  for (const [name, value] of Object.entries(changes)) {
    if (value === null || (value === '' && name === 'q')) next.delete(name)
    else next.set(name, value)
  }
  const text = next.toString().replaceAll(/=(?=&|$)/g, '')
  return text === '' ? '' : `?${text}`
}

/** The units of an item that a filter speaks of: all of them where it names none. */
function unitsMeant({ own }: Ledger, { mine, unit }: Filter, item: LedgerItem): LedgerUnit[] {
  return item.units.filter(({ office }) => (!mine || own.includes(office)) && (unit === null || office === unit))
}

function isReporting({ reporting }: LedgerUnit, wanted: ReportingFilter): boolean {
  return wanted === 'waiting' ? reporting === 'open' || reporting === 'missing' : reporting === wanted
}

export function itemsShown(ledger: Ledger, filter: Filter): LedgerItem[] {
  const { reporting, section, plan, instructions, unconfirmed, words, mine, unit } = filter
  return ledger.items.filter((item) => {
    const units = unitsMeant(ledger, filter, item)
    return (
      (units.length > 0 || (!mine && unit === null)) &&
      (reporting === null || units.some((one) => isReporting(one, reporting))) &&
      (section === null || item.section === section) &&
      (plan === null || item.plan === plan) &&
      (!instructions || item.openInstructions > 0) &&
      (!unconfirmed || units.some((one) => one.unconfirmed.length > 0)) &&
      item.heading.includes(words.trim())
    )
  })
}

export type Group = { readonly key: string; readonly items: readonly LedgerItem[] }

/** The items in groups, in the order of the plan; one nameless group where nothing is grouped. An item of several units stands with each. */
export function groupsOf(ledger: Ledger, filter: Filter, items: readonly LedgerItem[]): Group[] {
  if (filter.group === null) return [{ key: '', items }]
  const pairs = items.flatMap((item) => keysOf(ledger, filter, item).map((key) => ({ key, item })))
  const groups = [...Map.groupBy(pairs, ({ key }) => key)].map(([key, all]) => ({
    key,
    items: all.map(({ item }) => item),
  }))
  if (filter.group === 'unit') return groups.sort((a, b) => b.items.length - a.items.length)
  if (filter.group === 'due') return groups.sort((a, b) => (a.key || '9').localeCompare(b.key || '9'))
  return groups
}

function keysOf(ledger: Ledger, filter: Filter, item: LedgerItem): string[] {
  if (filter.group === 'unit') return unitsMeant(ledger, filter, item).map(({ office }) => office)
  if (filter.group === 'due') return [item.deadline ?? '']
  return [`${item.plan} ${item.section}`]
}

export type Counts = Readonly<
  Record<'items' | 'owed' | 'reported' | 'late' | 'open' | 'missing' | 'instructions' | 'unconfirmed', number>
>

/** Counts over what the filter's units owe, as far as the reader may know it. */
export function countsOf(ledger: Ledger, filter: Filter, items: readonly LedgerItem[]): Counts {
  const units = items.flatMap((item) => unitsMeant(ledger, filter, item))
  const count = (wanted: ReportingFilter): number => units.filter((unit) => isReporting(unit, wanted)).length
  return {
    items: items.length,
    owed: units.filter(({ reporting }) => reporting !== null).length,
    reported: count('reported'),
    late: count('late'),
    open: count('open'),
    missing: count('missing'),
    instructions: items.reduce((sum, { openInstructions }) => sum + openInstructions, 0),
    unconfirmed: units.filter(({ unconfirmed }) => unconfirmed.length > 0).length,
  }
}
