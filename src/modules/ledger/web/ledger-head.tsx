/** The head of the ledger: title, the month that is asked for, exports, and the office's closing day. */
import { type FormEvent, useState } from 'react'
import { useNavigate, useSearchParams } from 'react-router'
import { addressOf } from '#base/endpoint'
import { type Ledger, ledgerApi } from '#modules/ledger/schema'
import { useEndpoint, useSend } from '#web/api'
import { hasRole, useMe } from '#web/session'
import { changed, type Filter } from './filter.ts'
import { useLedgerWords } from './ledger-words.ts'

type LedgerHeadProps = {
  readonly zone: string
  readonly ledger: Ledger
  readonly filter: Filter
  readonly reload: () => void
}

export function LedgerHead({ zone, ledger, filter, reload }: LedgerHeadProps) {
  const words = useLedgerWords()
  const me = useMe()
  const navigate = useNavigate()
  const [query] = useSearchParams()
  const { month, months, closesOn } = ledger
  const book = { zone, month, unit: filter.unit ?? undefined, section: filter.section ?? undefined }
  return (
    <header className="ledger-head">
      <div>
        <h1>{words('title')}</h1>
        <p>
          {months.length === 0 ? words('askedNone') : words('asked', { month, day: closesOn })}
          {hasRole(me, 'office') ? <ClosingDay zone={zone} saved={reload} /> : null}
        </p>
      </div>
      <div className="ledger-acts">
        {months.length === 0 ? null : (
          <label>
            <span>{words('month')}</span>
            <select
              value={month}
              onChange={(event) => void navigate({ search: changed(query, { month: event.target.value }) })}
            >
              {[...new Set([...months, month])].map((one) => (
                <option key={one}>{one}</option>
              ))}
            </select>
          </label>
        )}
        <a className="control" href={addressOf(ledgerApi.exportLedger, book)} download>
          {words('exportLedger')}
        </a>
        {hasRole(me, 'office', 'leader', 'auditor') ? (
          <a className="control" href={addressOf(ledgerApi.exportUnreported, { zone, month })} download>
            {words('exportUnreported')}
          </a>
        ) : null}
      </div>
    </header>
  )
}

/** 截止日 is set here, by the office, for every month from now on. */
function ClosingDay({ zone, saved }: { readonly zone: string; readonly saved: () => void }) {
  const words = useLedgerWords()
  const [open, setOpen] = useState(false)
  const reply = useEndpoint(ledgerApi.getSettings, open ? { zone } : null)
  const saving = useSend(ledgerApi.changeSettings)
  if (!open) {
    return (
      <button type="button" className="ledger-quiet" onClick={() => setOpen(true)}>
        {words('closingChange')}
      </button>
    )
  }
  if (reply.state !== 'ready') return null
  const submit = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault()
    const closingDay = Number(new FormData(event.currentTarget).get('day'))
    if (!(await saving.send({ zone }, { closingDay }, reply.etag)).ok) return
    setOpen(false)
    saved()
  }
  return (
    <form className="ledger-closing" onSubmit={(event) => void submit(event)}>
      <label>
        <span>{words('closingLabel')}</span>
        <input name="day" type="number" min={1} max={28} required defaultValue={reply.value.closingDay} />
      </label>
      <button type="submit" className="control" disabled={saving.busy}>
        {words('save')}
      </button>
      <button type="button" className="ledger-quiet" onClick={() => setOpen(false)}>
        {words('cancel')}
      </button>
      {saving.problem === null ? null : <span role="alert">{saving.problem.said?.title}</span>}
    </form>
  )
}
