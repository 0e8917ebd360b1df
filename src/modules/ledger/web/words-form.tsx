/** A form of one text: an instruction, or a reply to one. */
import { type FormEvent, useState } from 'react'
import type { Problem } from '#web/reply'
import { TextField } from './text-field.tsx'

type WordsFormProps = {
  readonly label: string
  readonly button: string
  readonly busy: boolean
  readonly problem: Problem | null
  /** Answers whether it was taken. */
  readonly send: (text: string) => Promise<boolean>
}

export function WordsForm({ label, button, busy, problem, send }: WordsFormProps) {
  const [text, setText] = useState('')
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    if (await send(text)) setText('')
  }
  return (
    <form className="ledger-words-form" onSubmit={(event) => void submit(event)}>
      <TextField label={label} value={text} rows={2} onChange={setText} />
      <div className="ledger-form-acts">
        <button type="submit" className="control ledger-primary" disabled={busy || text.trim().length < 2}>
          {button}
        </button>
        {problem === null ? null : <span role="alert">{problem.said?.title ?? problem.code}</span>}
      </div>
    </form>
  )
}
