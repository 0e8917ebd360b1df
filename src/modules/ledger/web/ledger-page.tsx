/** The ledger: one table of every item, its filters in the address. */
import { useMemo } from 'react'
import { useSearchParams } from 'react-router'
import { type Ledger, ledgerApi } from '#modules/ledger/schema'
import { GlyphSheet } from '#modules/plans/web'
import { useEndpoint } from '#web/api'
import { Frame } from '#web/frame'
import { useKeys } from '#web/keyboard'
import { hasRole, useMe } from '#web/session'
import { CountStrip } from './count-strip.tsx'
import { countsOf, filterOf, groupsOf, itemsShown } from './filter.ts'
import { FilterBar } from './filter-bar.tsx'
import { LedgerHead } from './ledger-head.tsx'
import { LedgerTable } from './ledger-table.tsx'
import { useLedgerWords } from './ledger-words.ts'
import { SplitBar } from './split-bar.tsx'
import { tableKeys } from './table-keys.ts'
import { ViewBar } from './view-bar.tsx'
import { Awaited } from './waiting.tsx'
import { useZone } from './zone.tsx'

export function LedgerPage() {
  const zone = useZone()
  const [query] = useSearchParams()
  const month = query.get('month') ?? undefined
  // Without a zone the server says what is missing: signing in.
  const reply = useEndpoint(ledgerApi.getLedger, zone === undefined ? null : { zone: zone ?? 'none', month })
  return (
    <Awaited reply={reply}>
      {(ledger, reload) => <LoadedLedger zone={zone ?? ''} ledger={ledger} reload={reload} />}
    </Awaited>
  )
}

type LoadedProps = { readonly zone: string; readonly ledger: Ledger; readonly reload: () => void }

function LoadedLedger({ zone, ledger, reload }: LoadedProps) {
  const words = useLedgerWords()
  const me = useMe()
  const [query] = useSearchParams()
  const filter = useMemo(() => filterOf(query), [query])
  const items = useMemo(() => itemsShown(ledger, filter), [ledger, filter])
  useKeys(tableKeys)
  return (
    <Frame
      title={words('title')}
      asOf={ledger.today}
      keys={[
        { marks: ['j', 'k'], meaning: words('keyMove') },
        { marks: ['Enter'], meaning: words('keyOpen') },
      ]}
    >
      <GlyphSheet />
      <div className="ledger">
        <LedgerHead zone={zone} ledger={ledger} filter={filter} reload={reload} />
        {ledger.items.length === 0 ? (
          <Statement title={words('emptyTitle')} detail={words('emptyDetail')} />
        ) : (
          <>
            <CountStrip counts={countsOf(ledger, filter, items)} query={query} />
            <ViewBar zone={zone} query={query} own={ledger.own} />
            <FilterBar ledger={ledger} filter={filter} shown={items.length} query={query} />
            {hasRole(me, 'office') ? <SplitBar zone={zone} ledger={ledger} reload={reload} /> : null}
            {items.length === 0 ? (
              <Statement
                title={words(filter.mine && filter.reporting === null ? 'noneMine' : 'noneTitle')}
                detail={words('noneDetail')}
              />
            ) : (
              <LedgerTable ledger={ledger} groups={groupsOf(ledger, filter, items)} grouping={filter.group} />
            )}
          </>
        )}
      </div>
    </Frame>
  )
}

function Statement({ title, detail }: { readonly title: string; readonly detail: string }) {
  return (
    <div className="ledger-none" role="status">
      <h2>{title}</h2>
      <p>{detail}</p>
    </div>
  )
}
