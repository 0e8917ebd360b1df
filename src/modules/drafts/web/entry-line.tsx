/** One entry of the proposal in a line; while it is being changed, its form stands below. */
import type { ReactNode } from 'react'
import type { Entry } from '#draft'
import { StatusMark } from './entry-marks.tsx'
import { type Names, wordsOfEntry } from './entry-words.ts'
import { useSentences } from './sentences.ts'
import { useDraftWords } from './words.ts'
import type { Finding } from './working-draft.ts'

type EntryLineProps = {
  readonly names: Names
  readonly entry: Entry
  readonly chosen: boolean
  readonly findings: readonly Finding[]
  readonly children?: ReactNode
}

export function EntryLine({ names, entry, chosen, findings, children }: EntryLineProps) {
  const words = useDraftWords()
  const { main, side } = wordsOfEntry(words, names, entry)
  const classes = ['entry', `entry-${entry.kind}`, `is-${entry.status}`, ...(chosen ? ['chosen'] : [])]
  return (
    <li id={entry.id} tabIndex={-1} className={classes.join(' ')} {...(chosen ? { 'aria-current': true } : {})}>
      <a className="entry-link" href={`#${entry.id}`}>
        <StatusMark status={entry.status} />
        <span className="entry-kind">{words(`kind.${entry.kind}`)}</span>
        <span className="entry-main" lang="zh-CN">
          {main}
        </span>
        <span className="entry-side">{side}</span>
        <span className="entry-confidence">{confidenceOf(words, entry)}</span>
      </a>
      {findings.map((finding) => (
        <EntryFinding key={finding.code} finding={finding} />
      ))}
      {children}
    </li>
  )
}

function EntryFinding({ finding }: { readonly finding: Finding }) {
  const { title, detail } = useSentences()(finding)
  return (
    <p className="entry-finding">
      <b>{title}</b> {detail}
    </p>
  )
}

function confidenceOf(words: ReturnType<typeof useDraftWords>, { confidence, status }: Entry): ReactNode {
  if (confidence === null || status !== 'proposed') return null
  const percent = Math.round(confidence * 100)
  return <span title={words('confidence', { percent })}>{percent}%</span>
}
