/** Where an entry is split: its words, and a caret that arrows move. Begins at the caret in the document, where there is one. */
import { type FormEvent, useEffect, useRef } from 'react'
import type { Draft, Entry } from '#draft'
import { useSentences } from './sentences.ts'
import { caretInDocument } from './source-text.tsx'
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
  const sentence = useSentences()
  const area = useRef<HTMLTextAreaElement>(null)
  const places = placesOf(entry)
  const shown = places.map((at) => draft.text.charAt(at)).join('')
  useEffect(() => {
    const caret = caretInDocument()
    const index = caret === null ? -1 : places.indexOf(caret)
    const at = index < 0 ? Math.floor(places.length / 2) : index
    area.current?.focus()
    area.current?.setSelectionRange(at, at)
    // Only where it begins: afterwards the caret is the reader's.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [])
  const split = (event?: FormEvent): void => {
    event?.preventDefault()
    const at = places[area.current?.selectionStart ?? 0]
    if (at !== undefined) onSplit(at)
  }
  return (
    <form className="entry-form" onSubmit={split}>
      <label>
        {words('splitWords')}
        <textarea
          ref={area}
          readOnly
          className="split-words"
          lang="zh-CN"
          rows={Math.min(8, Math.ceil(shown.length / 30) + 1)}
          value={shown}
          onKeyDown={(event) => {
            if (event.nativeEvent.isComposing) return
            if (event.key === 'Enter') {
              event.preventDefault()
              split()
            }
            if (event.key === 'Escape') onClose()
          }}
        />
      </label>
      <p className="quiet">{words('splitHint')}</p>
      {refused.map((finding) => (
        <p key={finding.code} className="field-error" role="alert">
          {sentence(finding).title}。{sentence(finding).detail}
        </p>
      ))}
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

/** The place in the document of each character that is shown. */
function placesOf({ spans }: Entry): number[] {
  return spans.flatMap(({ start, end }) => Array.from({ length: end - start }, (_, index) => start + index))
}
