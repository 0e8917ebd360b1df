/** The search: a line to type in, results below, arrows to move, Enter to go. */
import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react'
import { ModalDialog } from '#web/modal-dialog'
import { usePinyin } from '#web/pinyin'
import { drawFullWidth } from './text-runs.ts'
import { type Found, findables, findIn } from './find.ts'
import { Icon } from './glyphs.tsx'
import type { PlanView } from './plan-view.ts'
import { usePlanWords } from './plan-words.ts'

type FindDialogProps = {
  readonly view: PlanView
  readonly onGo: (found: Found) => void
  readonly onClose: () => void
}

const kindWords = { unit: 'resultUnit', clause: 'resultClause', promise: 'resultPromise' } as const

export function FindDialog({ view, onGo, onClose }: FindDialogProps) {
  const words = usePlanWords()
  const [query, setQuery] = useState('')
  const [active, setActive] = useState(0)
  const matchPinyin = usePinyin()
  const all = useMemo(() => findables(view), [view])
  const found = useMemo(() => findIn(all, query, matchPinyin), [all, query, matchPinyin])
  const chosen = found[Math.min(active, found.length - 1)]

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (step !== 0 && found.length > 0) {
      event.preventDefault()
      setActive((Math.min(active, found.length - 1) + step + found.length) % found.length)
    }
    if (event.key === 'Enter' && chosen !== undefined) {
      event.preventDefault()
      onGo(chosen)
    }
  }

  return (
    <ModalDialog label={words('find')} onClose={onClose} className="find-dialog">
      <div className="find-line">
        <Icon name="find" />
        <input
          autoFocus
          type="text"
          role="combobox"
          aria-expanded={found.length > 0}
          aria-controls="find-results"
          aria-label={words('find')}
          {...(chosen === undefined ? {} : { 'aria-activedescendant': `found-${chosen.kind}-${chosen.id}` })}
          placeholder={words('findHint')}
          value={query}
          onChange={(event) => {
            setQuery(event.target.value)
            setActive(0)
          }}
          onKeyDown={onKeyDown}
        />
        <kbd>Esc</kbd>
      </div>
      <ul id="find-results" role="listbox" aria-label={words('results')} className="find-results">
        {found.map((one) => (
          <Result
            key={`${one.kind} ${one.id}`}
            found={one}
            active={one === chosen}
            onGo={onGo}
            word={words(kindWords[one.kind])}
          />
        ))}
      </ul>
      {found.length > 0 ? null : (
        <p className="find-none" role="status">
          {query.trim() === '' ? words('findStart') : words('findNone', { query: query.trim() })}
        </p>
      )}
    </ModalDialog>
  )
}

type ResultProps = {
  readonly found: Found
  readonly active: boolean
  readonly word: string
  readonly onGo: (found: Found) => void
}

function Result({ found, active, word, onGo }: ResultProps) {
  const line = useRef<HTMLLIElement>(null)
  useEffect(() => {
    if (active) line.current?.scrollIntoView({ block: 'nearest' })
  }, [active])
  return (
    <li
      ref={line}
      role="option"
      id={`found-${found.kind}-${found.id}`}
      aria-selected={active}
      onClick={() => onGo(found)}
      lang="zh-CN"
    >
      <span className="found-label">{found.label}</span>
      <span className="found-name">{drawFullWidth(found.name)}</span>
      <span className="quiet">{word}</span>
    </li>
  )
}
