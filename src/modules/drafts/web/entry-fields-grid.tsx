/** Fields of an entry as controls; what is wrong with one is said at it. */
import type { FormField } from './entry-fields.ts'
import { useSentences } from './sentences.ts'
import { useDraftWords } from './words.ts'
import type { Finding } from './working-draft.ts'

type EntryFieldsProps = {
  readonly id: string
  readonly fields: readonly FormField[]
  readonly typed: Readonly<Record<string, string>>
  readonly refused: readonly Finding[]
  readonly onType: (name: string, value: string) => void
}

/** The first field takes the focus. */
export function EntryFields({ id, fields, typed, refused, onType }: EntryFieldsProps) {
  const sentence = useSentences()
  return (
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
              onChange={(value) => onType(field.name, value)}
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
