/** The living document: outline, text, margin, details, search and keys. */
import { type MouseEvent, type PointerEvent, useMemo, useState } from 'react'
import type { DocumentClause } from '#modules/plans/schema'
import { Frame } from '#web/frame'
import { type KeyHelp, type Keys, useKeys } from '#web/keyboard'
import { ModalDialog } from '#web/modal-dialog'
import { DocumentBody } from './document-body.tsx'
import { DocumentHead } from './document-head.tsx'
import { Drawer, neighbours } from './drawer.tsx'
import { FindDialog } from './find-dialog.tsx'
import type { Found } from './find.ts'
import { FilteredHead } from './filtered-head.tsx'
import { filterSections, isActive, useFilter } from './filter.ts'
import { GlyphSheet } from './glyphs.tsx'
import { MobileBar } from './mobile-bar.tsx'
import { Outline } from './outline.tsx'
import type { PlanView, Section } from './plan-view.ts'
import { usePlanWords } from './plan-words.ts'
import { PrintHeader } from './print-header.tsx'
import { useReading } from './reading.ts'
import { type Select, type Selection, selectionOf, useSelection } from './selection.ts'
import { useShowSelected } from './show-selected.ts'

type Opened = 'find' | 'outline' | null

export function LivingDocument({ view }: { readonly view: PlanView }) {
  const words = usePlanWords()
  const { selection, select } = useSelection()
  const { filter, change } = useFilter()
  const sections = useMemo(() => filterSections(view.sections, filter), [view, filter])
  const reading = useReading(sections)
  const [opened, setOpened] = useState<Opened>(null)
  const close = (): void => setOpened(null)
  useShowSelected(selection)
  useKeys(useMemo(() => keysOf(view, sections, select, setOpened), [view, sections, select]))

  const go = (found: Found): void => {
    close()
    if (found.kind === 'unit') change({ unit: found.id })
    else select(found.id, 'detail')
  }
  const follow = (event: MouseEvent): void => {
    followLink(event, select)
    if (event.defaultPrevented) close()
  }
  const outline = <Outline view={view} sections={sections} reading={reading} />
  return (
    <Frame
      title={view.document.plan.title}
      demonstration={view.document.plan.demonstration}
      asOf={view.document.asOf}
      onFind={() => setOpened('find')}
      onOutline={() => setOpened('outline')}
      keys={keyHelp(words)}
      aside={
        <div className="outline" onClick={follow}>
          {outline}
        </div>
      }
    >
      <GlyphSheet />
      <PrintHeader document={view.document} />
      <div
        className={selection.detail ? 'sheet with-drawer' : 'sheet'}
        onClick={follow}
        onPointerDown={noteWhereSelectionBegins}
      >
        <Missing view={view} selection={selection} />
        {isActive(filter) ? <FilteredHead view={view} sections={sections} /> : <DocumentHead view={view} />}
        <DocumentBody view={view} sections={sections} selection={selection} />
        <Drawer view={view} selection={selection} select={select} />
      </div>
      <MobileBar view={view} onOutline={() => setOpened('outline')} onFind={() => setOpened('find')} />
      {opened === 'find' ? <FindDialog view={view} onGo={go} onClose={close} /> : null}
      {opened === 'outline' ? (
        <ModalDialog label={words('outline')} className="outline-dialog" onClose={close}>
          <div onClick={follow}>{outline}</div>
        </ModalDialog>
      ) : null}
    </Frame>
  )
}

/** Style sheets keep the margin out of a selection that begins in the text. */
function noteWhereSelectionBegins({ target, currentTarget }: PointerEvent<HTMLElement>): void {
  currentTarget.dataset['selecting'] = (target as Element).closest('.margin') === null ? 'text' : 'margin'
}

/** A link to what this version does not have says so, rather than showing the top of the document in silence. */
function Missing({ view, selection }: { readonly view: PlanView; readonly selection: Selection }) {
  const words = usePlanWords()
  const { clause, promise } = selection
  const held = view.clauseById.get(clause ?? '')
  const isThere = clause === null || (held !== undefined && (promise === null || hasPromise(held, promise)))
  return isThere ? null : (
    <p className="missing" role="status">
      {words('missing', { id: promise ?? clause })}
    </p>
  )
}

function hasPromise({ promises }: DocumentClause, id: string): boolean {
  return promises.some((promise) => promise.id === id)
}

/** Links within the document keep the filter; words of a promise lead to it as its row does. */
function followLink(event: MouseEvent, select: Select): void {
  if (event.defaultPrevented || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey) return
  const target = event.target as Element
  const link = target.closest('a')
  const href = link?.getAttribute('href') ?? ''
  if (/^(\?detail)?#/.test(href)) {
    event.preventDefault()
    select(href.slice(href.indexOf('#') + 1), href.startsWith('?') ? 'detail' : 'look')
    return
  }
  const promise = target.closest<HTMLElement>('[data-promise]')?.dataset['promise']
  if (link === null && promise !== undefined && (window.getSelection()?.isCollapsed ?? true)) select(promise)
}

function keyHelp(words: ReturnType<typeof usePlanWords>): KeyHelp[] {
  return [
    { marks: ['/'], meaning: words('key.find') },
    { marks: ['J', 'K'], meaning: words('key.next') },
    { marks: ['Enter'], meaning: words('key.open') },
    { marks: ['↑', '↓', '←', '→'], meaning: words('key.arrows') },
    { marks: ['Esc'], meaning: words('key.close') },
  ]
}

/** The keys ask the address itself, so that quick strokes never act on what was chosen before. */
function keysOf(view: PlanView, sections: readonly Section[], select: Select, open: (opened: Opened) => void): Keys {
  const chosen = (): Selection => selectionOf(window.location.hash, window.location.search)
  const order = sections.flatMap((section) =>
    section.clauses.filter((clause) => clause.item).map((clause) => clause.id),
  )
  const move = (step: 1 | -1): void => {
    const { clause, detail } = chosen()
    const at = clause === null ? -1 : order.indexOf(clause)
    select(order[Math.min(order.length - 1, Math.max(0, at + step))] ?? null, detail ? 'detail' : 'look')
  }
  const turn = (side: 'before' | 'after'): boolean => {
    const { clause, promise } = chosen()
    const held = view.clauseById.get(clause ?? '')
    if (held === undefined || promise === null) return false
    select(neighbours(held, promise)[side] ?? promise)
    return true
  }
  return {
    '/': () => open('find'),
    j: () => move(1),
    k: () => move(-1),
    Enter: () => {
      const { clause } = chosen()
      if (clause === null) return false
      select(clause, 'detail')
      return true
    },
    ArrowLeft: () => turn('before'),
    ArrowRight: () => turn('after'),
    Escape: () => {
      const { clause, detail } = chosen()
      select(detail ? clause : null)
    },
  }
}
