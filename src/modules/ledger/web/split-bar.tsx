/** After a split: what stands with a successor by default, and the office's word on it. */
import { useState } from 'react'
import { type Ledger, ledgerApi } from '#modules/ledger/schema'
import { useSend } from '#web/api'
import { useLedgerWords } from './ledger-words.ts'

type SplitBarProps = { readonly zone: string; readonly ledger: Ledger; readonly reload: () => void }

export function SplitBar({ zone, ledger, reload }: SplitBarProps) {
  const words = useLedgerWords()
  const allotting = useSend(ledgerApi.allotItems)
  const [done, setDone] = useState<number | null>(null)
  const allotments = ledger.items.flatMap((item) =>
    item.units.flatMap(({ office, unconfirmed }) =>
      unconfirmed
        .filter(({ choices }) => choices.includes(office))
        .map(({ from }) => ({ plan: item.plan, item: item.id, from, to: office })),
    ),
  )
  const confirmAll = async (): Promise<void> => {
    const sent = await allotting.send({ zone }, { allotments })
    if (!sent.ok) return
    setDone(sent.value.allotted)
    reload()
  }
  if (allotments.length === 0) {
    return done === null ? null : (
      <p className="ledger-split" role="status">
        {words('allotted', { count: done })}
      </p>
    )
  }
  return (
    <p className="ledger-split">
      <button type="button" className="control" disabled={allotting.busy} onClick={() => void confirmAll()}>
        {words('confirmAll', { count: allotments.length })}
      </button>
      {allotting.problem === null ? null : <span role="alert">{allotting.problem.said?.title}</span>}
    </p>
  )
}
