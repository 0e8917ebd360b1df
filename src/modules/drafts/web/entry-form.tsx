/** The fields of an entry, to be changed in place. What cannot be taken is said at its field, and nothing is lost. */
import { type FormEvent, useId, useRef, useState } from 'react'
import type { Draft, Entry } from '#draft'
import { fieldsOfEntry, type FormField, givenFields } from './entry-fields.ts'
import { useSentences } from './sentences.ts'
import { useDraftWords } from './words.ts'
import type { Finding } from './working-draft.ts'

type EntryFormProps = {
  readonly draft: Draft
  readonly entry: Entry
  readonly refused: readonly Finding[]
  readonly onSave: (fields: Record<string, unknown>) => void
  readonly onClose: () => void
}

export function EntryForm({ draft, entry, refused, onSave, onClose }: EntryFormProps) {
  const words = useDraftWords()
  const sentence = useSentences()
  const id = useId()
  const [fields] = useState(() => fieldsOfEntry(words, draft, entry))
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>({})
  const composing = useRef(false)
  const isTakenIn = entry.kind === 'refusal'
  const loose = refused.filter(({ params }) => !fields.some(({ name }) => name === params['field']))

  const save = (event: FormEvent): void => {
    event.preventDefault()
    if (composing.current) return
    const given = givenFields(fields, typed, isTakenIn ? 'all' : 'changed')
    if (Object.keys(given).length === 0) onClose()
    else onSave(given)
  }

  return (
    <form
      className="entry-form"
      onSubmit={save}
      onCompositionStart={() => (composing.current = true)}
      onCompositionEnd={() => (composing.current = false)}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.nativeEvent.isComposing) onClose()
      }}
    >
      {loose.length === 0 ? null : (
        <div className="refused" role="alert">
          <b>{words('refusedTitle')}</b>
          {loose.map((finding) => (
            <p key={finding.code}>
              {sentence(finding).title}。{sentence(finding).detail}
            </p>
          ))}
        </div>
      )}
      <div className="entry-fields">
        {fields.map((field, index) => {
          const wrong = refused.find(({ params }) => params['field'] === field.name)
          const own = `${id}-${field.name}`
          return (
            <div key={field.name} className={`entry-field entry-field-${field.kind}`}>
              <label htmlFor={own}>{field.label}</label>
              <Input
                id={own}
                field={field}
                first={index === 0}
                value={typed[field.name] ?? field.value}
                onChange={(value) => setTyped((before) => ({ ...before, [field.name]: value }))}
                wrong={wrong !== undefined}
              />
              {wrong === undefined ? null : (
                <p id={`${own}-error`} className="field-error" role="alert">
                  {sentence(wrong).title}。{sentence(wrong).detail}
                </p>
              )}
            </div>
          )
        })}
      </div>
      <p className="entry-form-ways">
        <button type="submit" className="control primary">
          {words(isTakenIn ? 'takeInSave' : 'save')}
        </button>
        <button type="button" className="control" onClick={onClose}>
          {words('cancel')}
        </button>
      </p>
    </form>
  )
}

type InputProps = {
  readonly id: string
  readonly field: FormField
  readonly first: boolean
  readonly value: string
  readonly wrong: boolean
  readonly onChange: (value: string) => void
}

function Input({ id, field, first, value, wrong, onChange }: InputProps) {
  const words = useDraftWords()
  const own = {
    id,
    value,
    autoFocus: first,
    lang: 'zh-CN',
    'aria-invalid': wrong,
    ...(wrong ? { 'aria-describedby': `${id}-error` } : {}),
  }
  if (field.kind === 'choice') {
    return (
      <select {...own} onChange={(event) => onChange(event.target.value)}>
        {field.mayBeNone ? <option value="">{words('choiceNone')}</option> : null}
        {(field.options ?? []).map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    )
  }
  if (field.kind === 'lines' || field.kind === 'words') {
    const hint = words(field.kind === 'lines' ? 'linesHint' : 'wordsHint')
    return (
      <textarea
        {...own}
        rows={Math.max(2, value.split('\n').length)}
        placeholder={hint}
        title={hint}
        onChange={(event) => onChange(event.target.value)}
      />
    )
  }
  const mode = field.kind === 'decimal' ? 'decimal' : field.kind === 'year' ? 'numeric' : 'text'
  return (
    <input
      {...own}
      type={field.kind === 'day' ? 'date' : 'text'}
      inputMode={mode}
      onChange={(event) => onChange(event.target.value)}
    />
  )
}
