/** One clause: the text at the left, what lives beside it at the right, both from the same line. */
import { memo, useMemo } from 'react'
import type { DocumentClause } from '#modules/plans/schema'
import { Margin } from './margin.tsx'
import { MarkedText, PrintedText } from './marked-text.tsx'
import { checkable, type PlanView } from './plan-view.ts'

type ClauseRowProps = {
  readonly view: PlanView
  readonly clause: DocumentClause
  readonly selected: boolean
  readonly chosen: string | null
}

export const ClauseRow = memo(function ClauseRow({ view, clause, selected, chosen }: ClauseRowProps) {
  const numbers = useNumbers(clause, selected)
  return (
    <article className={selected ? 'clause selected' : 'clause'} id={clause.id} tabIndex={-1} data-clause={clause.id}>
      <div className="text" lang="zh-CN">
        {clause.paragraphs.map((paragraph, index) =>
          paragraph.role === 'responsibility' ? (
            <p key={index} className="responsibility">
              <PrintedText text={paragraph.text} />
            </p>
          ) : clause.level === 1 && index === 0 ? null : (
            <p key={index}>
              <MarkedText clause={clause} paragraph={index} chosen={chosen} numbers={numbers} />
            </p>
          ),
        )}
      </div>
      <Margin view={view} clause={clause} numbers={numbers} />
    </article>
  )
})

/** Numbers that tie words to rows; only where the reader looks, and only where there is something to tell apart. */
function useNumbers(clause: DocumentClause, selected: boolean): ReadonlyMap<string, number> | null {
  return useMemo(() => {
    if (!selected) return null
    return new Map(checkable(clause).map((promise, index) => [promise.id, index + 1]))
  }, [clause, selected])
}
