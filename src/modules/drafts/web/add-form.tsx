/** What the reader missed: a person selects its words in the clause, says what it is, and gives its fields. */
import { type FormEvent, useId, useMemo, useRef, useState } from 'react'
import type { Decision, Draft, Entry } from '#draft'
import { EntryFields } from './entry-fields-grid.tsx'
import { fieldsToAdd, givenFields } from './entry-fields.ts'
import { Refused } from './refused.tsx'
import { placesOf, WordsArea } from './words-area.tsx'
import { showWhole } from './into-view.ts'
import { useDraftWords } from './words.ts'
import type { Finding } from './working-draft.ts'

type Addition = Extract<Decision, { decision: 'add' }>

type AddFormProps = {
  readonly draft: Draft
  readonly entry: Entry
  readonly refused: readonly Finding[]
  readonly onAdd: (addition: Addition) => void
  readonly onClose: () => void
}

const kinds = ['target', 'promise', 'deadline', 'item'] as const satisfies readonly Addition['kind'][]

export function AddForm({ draft, entry, refused, onAdd, onClose }: AddFormProps) {
  const words = useDraftWords()
  const id = useId()
  const area = useRef<HTMLTextAreaElement>(null)
  const [kind, setKind] = useState<Addition['kind']>('target')
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>({})
  const places = useMemo(() => placesOf(spansAround(draft, entry)), [draft, entry])
  const fields = useMemo(() => fieldsToAdd(words, draft, kind), [words, draft, kind])
  const names = new Set(fields.map(({ name }) => name))
  const add = (event?: FormEvent): void => {
    event?.preventDefault()
    const { selectionStart = 0, selectionEnd = 0 } = area.current ?? {}
    const [start, end] = [places[selectionStart] ?? 0, (places[selectionEnd - 1] ?? -1) + 1]
    onAdd({ decision: 'add', kind, start, end: Math.max(start, end), fields: givenFields(fields, typed, 'all') })
  }
  return (
    <form
      ref={showWhole}
      className="entry-form"
      onSubmit={add}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.nativeEvent.isComposing) onClose()
      }}
    >
      <WordsArea
        area={area}
        text={draft.text}
        places={places}
        label={words('addWords')}
        onEnter={add}
        onClose={onClose}
      />
      <p className="quiet">{words('addHint')}</p>
      <Refused refused={refused.filter(({ params }) => !names.has(String(params['field'])))} />
      <label>
        {words('addKind')}
        <select value={kind} onChange={(event) => setKind(kinds.find((one) => one === event.target.value) ?? kind)}>
          {kinds.map((one) => (
            <option key={one} value={one}>
              {words(`kind.${one}`)}
            </option>
          ))}
        </select>
      </label>
      <EntryFields
        key={kind}
        id={id}
        fields={fields}
        typed={typed}
        refused={refused}
        onType={(name, value) => setTyped((before) => ({ ...before, [name]: value }))}
      />
      <p className="entry-form-ways">
        <button type="submit" className="control primary">
          {words('addSave')}
        </button>
        <button type="button" className="control" onClick={onClose}>
          {words('cancel')}
        </button>
      </p>
    </form>
  )
}

/** The words of the clause an entry stands in. */
function spansAround({ entries }: Draft, entry: Entry): Entry['spans'] {
  const at = entry.spans[0]?.start ?? 0
  const clause = entries.findLast((one) => one.kind === 'clause' && (one.spans[0]?.start ?? Infinity) <= at)
  return clause?.spans ?? entry.spans
}
