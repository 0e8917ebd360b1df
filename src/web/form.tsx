/**
 * The parts of a form: a field with its label, hint and error, and the summary of errors that takes the focus. An error
 * stands twice, above and at its field, in the same words.
 */
import { type HTMLInputAutoCompleteAttribute, type ReactNode, useEffect, useRef } from 'react'
import { useFrameWords } from './frame-words.tsx'
import type { Problem } from './reply.tsx'
import './form.css'

/** What has to be changed; without a field, it concerns the whole form. */
export type FormError = { readonly field: string | null; readonly text: string }

/** A refusal of the server, as the form tells it. */
export function errorOf({ said, code }: Problem, fallback: string): FormError {
  return { field: null, text: said === null ? `${fallback} (${code})` : `${said.title}。${said.detail}` }
}

/** Takes the focus each time it is given errors. */
export function ErrorSummary({ errors }: { readonly errors: readonly FormError[] }) {
  const words = useFrameWords()
  const summary = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (errors.length > 0) summary.current?.focus()
  }, [errors])
  if (errors.length === 0) return null
  return (
    <div ref={summary} className="error-summary" role="alert" tabIndex={-1}>
      <h2>{words('errorSummary', { count: errors.length })}</h2>
      <ul>
        {errors.map(({ field, text }) => (
          <li key={text}>{field === null ? text : <a href={`#${field}`}>{text}</a>}</li>
        ))}
      </ul>
    </div>
  )
}

type TextFieldProps = {
  readonly id: string
  readonly label: string
  readonly hint?: string
  readonly errors: readonly FormError[]
  readonly value: string
  readonly onChange: (value: string) => void
  readonly type?: 'text' | 'password' | 'date'
  readonly inputMode?: 'text' | 'numeric'
  readonly autoComplete?: HTMLInputAutoCompleteAttribute
  readonly min?: string
}

export function TextField({ id, label, hint, errors, onChange, ...input }: TextFieldProps) {
  return (
    <Field id={id} label={label} hint={hint} errors={errors}>
      {(described) => (
        <input
          id={id}
          className="field-input"
          {...described}
          {...input}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  )
}

type Described = { readonly 'aria-invalid': boolean; readonly 'aria-describedby'?: string }
type FieldProps = {
  readonly id: string
  readonly label: string
  readonly hint: string | undefined
  readonly errors: readonly FormError[]
  readonly children: (described: Described) => ReactNode
}

/** A labelled control of any kind; it is told what describes it. */
export function Field({ id, label, hint, errors, children }: FieldProps) {
  const error = errors.find(({ field }) => field === id)
  const describedBy = [hint === undefined ? [] : `${id}-hint`, error === undefined ? [] : `${id}-error`].flat()
  return (
    <div className={error === undefined ? 'field' : 'field field-wrong'}>
      <label htmlFor={id}>{label}</label>
      {hint === undefined ? null : (
        <p className="field-hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {error === undefined ? null : (
        <p className="field-error" id={`${id}-error`}>
          {error.text}
        </p>
      )}
      {children({
        'aria-invalid': error !== undefined,
        ...(describedBy.length === 0 ? {} : { 'aria-describedby': describedBy.join(' ') }),
      })}
    </div>
  )
}
