/** For the office: to which successor of a split unit this item goes. */
import { type ItemRecord, ledgerApi } from '#modules/ledger/schema'
import { useSend } from '#web/api'
import { namesOf } from './labels.ts'
import { useLedgerWords } from './ledger-words.ts'

type SplitChoicesProps = { readonly zone: string; readonly record: ItemRecord; readonly reload: () => void }

export function SplitChoices({ zone, record, reload }: SplitChoicesProps) {
  const words = useLedgerWords()
  const allotting = useSend(ledgerApi.allotItems)
  const nameOf = namesOf(record)
  const { plan, id: item, units } = record.item
  const open = units.flatMap(({ office, unconfirmed }) => unconfirmed.map((split) => ({ ...split, office })))
  if (open.length === 0) return null
  const allot = async (from: string, to: string): Promise<void> => {
    if ((await allotting.send({ zone }, { allotments: [{ plan, item, from, to }] })).ok) reload()
  }
  return (
    <div className="ledger-choices">
      {open.flatMap(({ from, choices, office }) =>
        choices.map((to) => (
          <button
            key={`${from} ${to}`}
            type="button"
            className="control"
            disabled={allotting.busy}
            onClick={() => void allot(from, to)}
          >
            {words(to === office ? 'confirm' : 'moveTo', { name: nameOf(to) })}
          </button>
        )),
      )}
      {allotting.problem === null ? null : <p role="alert">{allotting.problem.said?.title}</p>}
    </div>
  )
}
