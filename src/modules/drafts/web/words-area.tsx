/** Words of the document in which arrows move a caret or select; begins with what is selected on the page. */
import { type KeyboardEvent, type RefObject, useLayoutEffect } from 'react'
import { selectionInDocument } from './source-text.tsx'

type WordsAreaProps = {
  readonly area: RefObject<HTMLTextAreaElement | null>
  readonly text: string
  /** The place in the document of each character. */
  readonly places: readonly number[]
  readonly label: string
  readonly onEnter: () => void
  readonly onClose: () => void
}

const charactersInLine = 30
const rowsMax = 8

export function WordsArea({ area, text, places, label, onEnter, onClose }: WordsAreaProps) {
  const shown = places.map((at) => text.charAt(at)).join('')
  useLayoutEffect(() => {
    const selected = selectionInDocument()
    const [start, end] = [selected?.start ?? -1, selected?.end ?? -1].map((at) => places.indexOf(at))
    const middle = Math.floor(places.length / 2)
    const from = start === undefined || start < 0 ? middle : start
    area.current?.focus()
    area.current?.setSelectionRange(from, end === undefined || end < from ? from : end)
    // Only where it begins: afterwards the caret is the reader's.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [])
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Enter') {
      event.preventDefault()
      onEnter()
    }
    if (event.key === 'Escape') onClose()
  }
  return (
    <label>
      {label}
      <textarea
        ref={area}
        readOnly
        className="split-words"
        lang="zh-CN"
        rows={Math.min(rowsMax, Math.ceil(shown.length / charactersInLine) + 1)}
        value={shown}
        onKeyDown={onKeyDown}
      />
    </label>
  )
}

/** The place in the document of each character of some stretches. */
export function placesOf(spans: readonly { readonly start: number; readonly end: number }[]): number[] {
  return spans.flatMap(({ start, end }) => Array.from({ length: end - start }, (_, index) => start + index))
}
