/** A labelled field of several lines, with what is wrong beside it. */
import { useEffect, useId, useRef } from 'react'

type TextFieldProps = {
  readonly label: string
  readonly hint?: string
  readonly value: string
  readonly rows: number
  readonly error?: string | null
  readonly onChange: (value: string) => void
}

const lengthMax = 2000

export function TextField({ label, hint, value, rows, error = null, onChange }: TextFieldProps) {
  const id = useId()
  const field = useRef<HTMLTextAreaElement>(null)
  useEffect(() => {
    if (error !== null) field.current?.focus()
  }, [error])
  return (
    <div className="ledger-field">
      <label htmlFor={id}>
        <b>{label}</b> {hint === undefined ? null : <small>{hint}</small>}
      </label>
      <textarea
        ref={field}
        id={id}
        rows={rows}
        maxLength={lengthMax}
        value={value}
        aria-invalid={error !== null}
        {...(error === null ? {} : { 'aria-describedby': `${id}-error` })}
        onChange={(event) => onChange(event.target.value)}
      />
      {error === null ? null : (
        <p id={`${id}-error`} className="ledger-error">
          {error}
        </p>
      )}
    </div>
  )
}
