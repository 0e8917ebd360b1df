/** The fields of an entry, to be changed in place. What cannot be taken is said at its field, and nothing is lost. */
import { type FormEvent, useId, useRef, useState } from 'react'
import type { Draft, Entry } from '#draft'
import { EntryFields } from './entry-fields-grid.tsx'
import { fieldsOfEntry, givenFields } from './entry-fields.ts'
import { Refused } from './refused.tsx'
import { showWhole } from './into-view.ts'
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
  const id = useId()
  const [fields] = useState(() => fieldsOfEntry(words, draft, entry))
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>({})
  const type = (name: string, value: string): void => setTyped((before) => ({ ...before, [name]: value }))
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
      ref={showWhole}
      className="entry-form"
      onSubmit={save}
      onCompositionStart={() => (composing.current = true)}
      onCompositionEnd={() => (composing.current = false)}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.nativeEvent.isComposing) onClose()
      }}
    >
      <Refused refused={loose} />
      <EntryFields id={id} fields={fields} typed={typed} refused={refused} onType={type} />
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
