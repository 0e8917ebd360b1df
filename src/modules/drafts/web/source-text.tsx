/** The words of a row as they were read, with everything marked that something was read from. */
import { memo, useMemo } from 'react'
import { linesOf, type Row, type Run } from './rows.ts'

type SourceTextProps = { readonly text: string; readonly row: Row; readonly chosen: string | null }

export const SourceText = memo(function SourceText({ text, row, chosen }: SourceTextProps) {
  const lines = useMemo(() => linesOf(text, row), [text, row])
  return (
    <div className="source" lang="zh-CN">
      {lines.map((runs) => (
        <p key={runs[0]?.start}>
          {runs.map((run) => (
            <SourceRun key={run.start} run={run} chosen={chosen} />
          ))}
        </p>
      ))}
    </div>
  )
})

function SourceRun({ run, chosen }: { readonly run: Run; readonly chosen: string | null }) {
  const top = run.marks.findLast(({ rejected }) => !rejected) ?? run.marks.at(-1)
  if (top === undefined) return <span data-start={run.start}>{run.text}</span>
  const classes = ['read', `read-${top.kind}`]
  if (top.rejected) classes.push('read-rejected')
  if (run.marks.some(({ entry }) => entry === chosen)) classes.push('chosen')
  return (
    <span className={classes.join(' ')} data-start={run.start} data-entry={top.entry}>
      {run.text}
    </span>
  )
}

/** What the reader has selected in the document, or where his caret stands in it; null where he has done neither. */
export function selectionInDocument(): { readonly start: number; readonly end: number } | null {
  const selection = window.getSelection()
  const anchor = placeOf(selection?.anchorNode, selection?.anchorOffset)
  const focus = placeOf(selection?.focusNode, selection?.focusOffset)
  return anchor === null || focus === null ? null : { start: Math.min(anchor, focus), end: Math.max(anchor, focus) }
}

function placeOf(node: Node | null | undefined, offset = 0): number | null {
  const run = node?.parentElement?.closest<HTMLElement>('[data-start]')
  return run === null || run === undefined ? null : Number(run.dataset['start']) + offset
}
