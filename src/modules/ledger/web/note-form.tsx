/** The one monthly input: progress, problems, next steps, evidence. The draft stays in the browser until it is saved. */
import { useState } from 'react'
import { Link } from 'react-router'
import { type ItemRecord, ledgerApi, type Note } from '#modules/ledger/schema'
import { useEndpoint } from '#web/api'
import { useMe } from '#web/session'
import { clockTime } from './draft.ts'
import { namesOf } from './labels.ts'
import { useLedgerWords } from './ledger-words.ts'
import { NoteEditor } from './note-editor.tsx'

export type Receipt = { readonly note: Note; readonly at: string }

type NoteFormProps = {
  readonly zone: string
  readonly record: ItemRecord
  /** Offices of the reader's that are responsible. */
  readonly writers: readonly string[]
  readonly saved: () => void
}

export function NoteForm({ zone, record, writers, saved }: NoteFormProps) {
  const words = useLedgerWords()
  const me = useMe()
  const nameOf = namesOf(record)
  const [chosen, setChosen] = useState({ office: writers[0] ?? '', month: record.month })
  const [receipt, setReceipt] = useState<Receipt | null>(null)
  const { office, month } = chosen
  const { plan, id: item } = record.item
  const params = { zone, plan, item, office, month }
  const reply = useEndpoint(ledgerApi.getNote, params)
  const choose = (change: Partial<typeof chosen>): void => {
    setReceipt(null)
    setChosen({ ...chosen, ...change })
  }
  const keep = (note: Note): void => {
    setReceipt({ note, at: clockTime(new Date()) })
    if (reply.state === 'ready') reply.reload()
    saved()
  }
  const closesOn = record.months.find((one) => one.month === month)?.closesOn ?? record.closesOn
  return (
    <section className="ledger-note-form" aria-labelledby="note-form">
      <header>
        <h2 id="note-form">{words('myNote')}</h2>
        <div>
          {writers.length < 2 ? (
            <span lang="zh-CN">{nameOf(office)}</span>
          ) : (
            <label>
              <span>{words('forOffice')}</span>
              <select value={office} onChange={(event) => choose({ office: event.target.value })}>
                {writers.map((one) => (
                  <option key={one} value={one}>
                    {nameOf(one)}
                  </option>
                ))}
              </select>
            </label>
          )}
          <label>
            <span>{words('month')}</span>
            <select value={month} onChange={(event) => choose({ month: event.target.value })}>
              {record.months.map((one) => (
                <option key={one.month}>{one.month}</option>
              ))}
            </select>
          </label>
        </div>
      </header>
      {reply.state === 'ready' ? (
        <NoteEditor
          key={`${office} ${month}`}
          params={params}
          note={reply.value}
          etag={reply.etag}
          draftKey={`luoshi.draft ${me?.person?.id ?? ''} ${plan} ${item} ${office} ${month}`}
          before={record.notes.find((note) => note.office === office && note.month < month) ?? null}
          isLate={record.today > closesOn}
          saved={keep}
        />
      ) : null}
      <p className="ledger-receipt" role="status">
        {receipt === null ? null : (
          <>
            {words('receipt', {
              office: nameOf(receipt.note.office),
              month: receipt.note.month,
              revision: receipt.note.revisions[0]?.revision ?? 1,
              time: receipt.at,
            })}
            {receipt.note.revisions[0]?.late ? ` ${words('receiptLate')}` : ''}{' '}
            <Link className="ledger-quiet" to="/workbench">
              {words('toWorkbench')}
            </Link>
          </>
        )}
      </p>
    </section>
  )
}
