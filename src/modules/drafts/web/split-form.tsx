/** Where an entry is split: its words, and a caret that arrows move. */
import { type FormEvent, useMemo, useRef } from 'react'
import type { Draft, Entry } from '#draft'
import { Refused } from './refused.tsx'
import { placesOf, WordsArea } from './words-area.tsx'
import { showWhole } from './into-view.ts'
import { useDraftWords } from './words.ts'
import type { Finding } from './working-draft.ts'

type SplitFormProps = {
  readonly draft: Draft
  readonly entry: Entry
  readonly refused: readonly Finding[]
  readonly onSplit: (at: number) => void
  readonly onClose: () => void
}

export function SplitForm({ draft, entry, refused, onSplit, onClose }: SplitFormProps) {
  const words = useDraftWords()
  const area = useRef<HTMLTextAreaElement>(null)
  const places = useMemo(() => placesOf(entry.spans), [entry])
  const split = (event?: FormEvent): void => {
    event?.preventDefault()
    const at = places[area.current?.selectionStart ?? 0]
    if (at !== undefined) onSplit(at)
  }
  return (
    <form ref={showWhole} className="entry-form" onSubmit={split}>
      <WordsArea
        area={area}
        text={draft.text}
        places={places}
        label={words('splitWords')}
        onEnter={split}
        onClose={onClose}
      />
      <p className="quiet">{words('splitHint')}</p>
      <Refused refused={refused} />
      <p className="entry-form-ways">
        <button type="submit" className="control primary">
          {words('splitSave')}
        </button>
        <button type="button" className="control" onClick={onClose}>
          {words('cancel')}
        </button>
      </p>
    </form>
  )
}
