/** 代录: a secretary enters what a leader wrote on paper, with a picture of it. */
import { type FormEvent, useId, useState } from 'react'
import type { FileSummary } from '#modules/files/schema'
import { UploadControl } from '#modules/files/web'
import { type ItemRecord, ledgerApi } from '#modules/ledger/schema'
import { useSend } from '#web/api'
import { useMe } from '#web/session'
import { useLedgerWords } from './ledger-words.ts'
import { TextField } from './text-field.tsx'

type ClerkFormProps = { readonly zone: string; readonly record: ItemRecord; readonly saved: () => void }

export function ClerkForm({ zone, record, saved }: ClerkFormProps) {
  const words = useLedgerWords()
  const me = useMe()
  const id = useId()
  const entering = useSend(ledgerApi.enterInstruction)
  const [principal, setPrincipal] = useState(record.clerkFor[0]?.id ?? '')
  const [givenOn, setGivenOn] = useState(record.today)
  const [text, setText] = useState('')
  const [paper, setPaper] = useState<readonly FileSummary[]>([])
  const { plan, id: item } = record.item
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    const words = { principal, givenOn, text, paper: paper.map((file) => file.id) }
    if (!(await entering.send({ zone, plan, item }, words)).ok) return
    setText('')
    setPaper([])
    saved()
  }
  return (
    <details className="ledger-clerk">
      <summary>{words('clerkTitle')}</summary>
      <form className="ledger-words-form" onSubmit={(event) => void submit(event)}>
        <p className="ledger-mute">{words('clerkDetail')}</p>
        <div className="ledger-pair">
          <label htmlFor={`${id}-principal`}>
            <b>{words('clerkFor')}</b>
          </label>
          <select id={`${id}-principal`} value={principal} onChange={(event) => setPrincipal(event.target.value)}>
            {record.clerkFor.map((one) => (
              <option key={one.id} value={one.id}>
                {one.name}
              </option>
            ))}
          </select>
          <label htmlFor={`${id}-day`}>
            <b>{words('clerkDay')}</b>
          </label>
          <input
            id={`${id}-day`}
            type="date"
            value={givenOn}
            max={record.today}
            required
            onChange={(event) => setGivenOn(event.target.value)}
          />
        </div>
        <TextField label={words('instructionLabel')} value={text} rows={2} onChange={setText} />
        <div className="ledger-field">
          <b>{words('clerkPaper')}</b>
          <UploadControl zone={zone} office={me?.seats[0]?.office ?? ''} files={paper} onChange={setPaper} />
        </div>
        <div className="ledger-form-acts">
          <button
            type="submit"
            className="control ledger-primary"
            disabled={entering.busy || text.trim().length < 2 || paper.length === 0}
          >
            {words('clerkSend')}
          </button>
          <small>{paper.length === 0 ? words('clerkPaperMissing') : ''}</small>
          {entering.problem === null ? null : <span role="alert">{entering.problem.said?.title}</span>}
        </div>
      </form>
    </details>
  )
}
