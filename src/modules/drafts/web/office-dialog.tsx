/** Choosing an office: a line to type in, results below, arrows to move, Enter to choose. */
import { type KeyboardEvent, useMemo, useState } from 'react'
import type { Draft } from '#draft'
import { ModalDialog } from '#web/modal-dialog'
import { usePinyin } from '#web/pinyin'
import { findOffices, officesOf } from './offices.ts'
import { useDraftWords } from './words.ts'

type OfficeDialogProps = {
  readonly draft: Draft
  readonly label: string
  readonly onChoose: (office: string) => void
  /** Where none of them is meant; absent where a new one would be out of place. */
  readonly onNew?: () => void
  readonly onClose: () => void
}

const newOne = ''

export function OfficeDialog({ draft, label, onChoose, onNew, onClose }: OfficeDialogProps) {
  const words = useDraftWords()
  const matchPinyin = usePinyin()
  const [query, setQuery] = useState('')
  const [active, setActive] = useState(0)
  const all = useMemo(() => officesOf(draft), [draft])
  const found = useMemo(() => findOffices(all, query, matchPinyin), [all, query, matchPinyin])
  const ids = [...found.map(({ id }) => id), ...(onNew === undefined ? [] : [newOne])]
  const chosen = ids[Math.min(active, ids.length - 1)]
  const take = (id: string | undefined): void => {
    if (id === newOne) onNew?.()
    else if (id !== undefined) onChoose(id)
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (step !== 0 && ids.length > 0) {
      event.preventDefault()
      setActive((Math.min(active, ids.length - 1) + step + ids.length) % ids.length)
    }
    if (event.key === 'Enter') {
      event.preventDefault()
      take(chosen)
    }
  }
  return (
    <ModalDialog label={label} className="office-dialog" onClose={onClose}>
      <h2>{label}</h2>
      <input
        autoFocus
        type="text"
        role="combobox"
        aria-expanded={ids.length > 0}
        aria-controls="office-results"
        aria-label={words('pickPlaceholder')}
        {...(chosen === undefined ? {} : { 'aria-activedescendant': `office-${chosen}` })}
        placeholder={words('pickPlaceholder')}
        value={query}
        onChange={(event) => {
          setQuery(event.target.value)
          setActive(0)
        }}
        onKeyDown={onKeyDown}
      />
      <ul id="office-results" role="listbox" aria-label={words('results')}>
        {found.map(({ id, name, known }) => (
          <li
            key={id}
            id={`office-${id}`}
            role="option"
            aria-selected={id === chosen}
            onClick={() => onChoose(id)}
            ref={id === chosen ? showLine : null}
          >
            <span lang="zh-CN">{name}</span>
            <small>{words(known ? 'pickKnown' : 'pickDraft')}</small>
          </li>
        ))}
        {onNew === undefined ? null : (
          <li id={`office-${newOne}`} role="option" aria-selected={chosen === newOne} onClick={onNew}>
            {words('pickNew')}
          </li>
        )}
      </ul>
      {found.length > 0 || query.trim() === '' ? null : (
        <p className="quiet" role="status">
          {words('pickNone', { query: query.trim() })}
        </p>
      )}
    </ModalDialog>
  )
}

function showLine(line: HTMLLIElement | null): void {
  line?.scrollIntoView({ block: 'nearest' })
}
