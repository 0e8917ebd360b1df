/** Details of a clause or a promise, over the margin, never over the text. */
import { type ReactNode, useEffect, useRef } from 'react'
import type { DocumentClause } from '#modules/plans/schema'
import { ClauseDetails } from './clause-details.tsx'
import { Icon } from './glyphs.tsx'
import { checkable, type PlanView } from './plan-view.ts'
import { usePlanWords } from './plan-words.ts'
import { PromiseDetails } from './promise-details.tsx'
import type { Select, Selection } from './selection.ts'
import { drawFullWidth } from './text-runs.ts'
import './drawer.css'

type DrawerProps = { readonly view: PlanView; readonly selection: Selection; readonly select: Select }

export function Drawer({ view, selection, select }: DrawerProps) {
  const clause = view.clauseById.get(selection.clause ?? '')
  if (!selection.detail || clause === undefined) return null
  const promise = clause.promises.find((one) => one.id === selection.promise)
  return (
    <DrawerFrame key={selection.promise ?? clause.id} view={view} clause={clause} selection={selection} select={select}>
      {promise === undefined ? (
        <ClauseDetails view={view} clause={clause} />
      ) : (
        <PromiseDetails view={view} clause={clause} promise={promise} />
      )}
    </DrawerFrame>
  )
}

type DrawerFrameProps = DrawerProps & { readonly clause: DocumentClause; readonly children: ReactNode }

function DrawerFrame({ view, clause, selection, select, children }: DrawerFrameProps) {
  const words = usePlanWords()
  const panel = useRef<HTMLDivElement>(null)
  useEffect(() => {
    panel.current?.focus({ preventScroll: true })
    // Who closes the details goes on reading where they belong.
    return () => document.querySelector<HTMLElement>(`[data-detail="${clause.id}"]`)?.focus({ preventScroll: true })
  }, [clause.id])
  const trail = `${view.labelById.get(clause.id) ?? ''} ${drawFullWidth(clause.heading ?? '')}`
  return (
    <div className="drawer" role="dialog" aria-label={trail} tabIndex={-1} ref={panel}>
      <header>
        <p className="crumb" lang="zh-CN">
          {selection.promise === null ? (
            trail
          ) : (
            <a href={`?detail#${clause.id}`} data-detail={clause.id}>
              {trail}
            </a>
          )}
        </p>
        <Steps clause={clause} promise={selection.promise} />
        <button type="button" className="square" onClick={() => select(clause.id)} aria-label={words('closeDetail')}>
          <Icon name="close" />
        </button>
      </header>
      <div className="drawer-body" tabIndex={0} role="region" aria-label={words('detail')}>
        {children}
      </div>
    </div>
  )
}

/** To the promise before and after, also with the arrow keys. */
function Steps({ clause, promise }: { readonly clause: DocumentClause; readonly promise: string | null }) {
  const words = usePlanWords()
  if (promise === null) return null
  const { before, after } = neighbours(clause, promise)
  return (
    <span className="steps">
      {before === undefined ? null : (
        <a className="square" href={`#${before}`} data-step="before" aria-label={words('previous')}>
          <Icon name="previous" />
        </a>
      )}
      {after === undefined ? null : (
        <a className="square" href={`#${after}`} data-step="after" aria-label={words('next')}>
          <Icon name="next" />
        </a>
      )}
    </span>
  )
}

/** The checkable promises around one. */
export function neighbours(clause: DocumentClause, promise: string) {
  const ids = checkable(clause).map((one) => one.id)
  const at = ids.indexOf(promise)
  return { before: at > 0 ? ids[at - 1] : undefined, after: at < 0 ? undefined : ids[at + 1] }
}
