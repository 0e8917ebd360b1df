/** One labelled field with its help. */
import { type InputHTMLAttributes, useId } from 'react'

type FieldProps = InputHTMLAttributes<HTMLInputElement> & { readonly label: string; readonly help?: string }

export function Field({ label, help, ...input }: FieldProps) {
  const id = useId()
  return (
    <div className="setup-field">
      <label htmlFor={id}>{label}</label>
      <input id={id} required {...input} {...(help === undefined ? {} : { 'aria-describedby': `${id}-help` })} />
      {help === undefined ? null : <small id={`${id}-help`}>{help}</small>}
    </div>
  )
}
