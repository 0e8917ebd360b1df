/** What is listed of a draft: rows and entries that pass the filter, and the findings by entry. */
import { useMemo } from 'react'
import { undecidedEntries } from '#draft'
import type { Row } from './rows.ts'
import type { Filter } from './selection.ts'
import type { Finding, WorkingDraft } from './working-draft.ts'

type Listing = {
  readonly rows: readonly Row[]
  /** Ids of the listed entries, in reading order. */
  readonly listed: readonly string[]
  readonly findings: ReadonlyMap<string, readonly Finding[]>
}

export function useListing({ draft, rows: whole, findings: all }: WorkingDraft, filter: Filter): Listing {
  const findings = useMemo(() => byEntry(all), [all])
  const rows = useMemo(() => {
    if (filter.show === 'all' && filter.kind === null) return whole
    const open = filter.show === 'undecided' ? new Set(undecidedEntries(draft).map(({ id }) => id)) : null
    return whole.flatMap((row) => {
      const entries = row.entries.filter(
        ({ id, kind }) =>
          (filter.kind === null || kind === filter.kind) &&
          (open === null || open.has(id)) &&
          (filter.show !== 'findings' || findings.has(id)),
      )
      return entries.length === 0 ? [] : [entries.length === row.entries.length ? row : { ...row, entries }]
    })
  }, [whole, draft, filter, findings])
  const listed = useMemo(() => rows.flatMap(({ entries }) => entries.map(({ id }) => id)), [rows])
  return { rows, listed, findings }
}

const saysUndecided = /^draft\.undecided_/

/** What is undecided is said once for each kind, above; what is wrong with an entry stands at it. */
function byEntry(findings: readonly Finding[]): Map<string, readonly Finding[]> {
  const own = findings.filter(({ entry, code }) => entry !== null && !saysUndecided.test(code))
  return Map.groupBy(own, ({ entry }) => entry ?? '')
}
