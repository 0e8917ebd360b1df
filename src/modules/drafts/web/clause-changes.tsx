/** The clauses of both versions: what came is underlined, what went is struck through; readable in black and white. */
import type { DraftComparison } from '#modules/drafts/schema'
import type { ClauseNames } from './clause-names.ts'
import { useDraftWords } from './words.ts'

type ClauseChangesProps = { readonly comparison: DraftComparison; readonly names: ClauseNames }
type ClauseChange = DraftComparison['clauses'][number]

export function ClauseChanges({ comparison: { clauses, baseVersion }, names }: ClauseChangesProps) {
  const words = useDraftWords()
  const shown = clauses.filter(({ change }) => change !== 'same')
  const same = clauses.length - shown.length
  return (
    <section aria-labelledby="clauses" className={baseVersion === null ? 'clauses-new' : ''}>
      <h2 id="clauses">{words('clausesTitle')}</h2>
      {shown.map((change, index) => (
        <article key={index} className={`change change-${change.change}`}>
          <h3>
            <span lang="zh-CN">{names(change.after ?? change.before)}</span>
            {baseVersion === null ? null : <b>{words(`change.${change.change}`)}</b>}
          </h3>
          <Words change={change} />
        </article>
      ))}
      {same === 0 ? null : (
        <p className="quiet">{shown.length === 0 ? words('allSame') : words('onlyChanges', { count: same })}</p>
      )}
    </section>
  )
}

function Words({ change: { change, segments } }: { readonly change: ClauseChange }) {
  if (change === 'moved') return null
  return (
    <p lang="zh-CN">
      {segments.map(({ kind, text }, index) =>
        kind === 'added' ? (
          <ins key={index}>{text}</ins>
        ) : kind === 'removed' ? (
          <del key={index}>{text}</del>
        ) : (
          <span key={index}>{text}</span>
        ),
      )}
    </p>
  )
}
