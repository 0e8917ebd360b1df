/** How far the draft is: what is settled, what is left of each kind, what the check finds; and which entries are listed. */
import { type DraftKind, draftKinds } from '#draft'
import type { Filter, Show } from './selection.ts'
import { useSentences } from './sentences.ts'
import { useDraftWords } from './words.ts'
import type { WorkingDraft } from './working-draft.ts'

type ProgressStripProps = {
  readonly working: WorkingDraft
  readonly filter: Filter
  readonly onFilter: (filter: Filter) => void
  readonly onGo: (entry: string) => void
}

const shows: readonly Show[] = ['all', 'undecided', 'findings']

export function ProgressStrip({ working, filter, onFilter, onGo }: ProgressStripProps) {
  const words = useDraftWords()
  const { draft, undecided } = working
  const open = draftKinds.reduce((sum, kind) => sum + (undecided[kind] ?? 0), 0)
  const done = draft.entries.filter(({ kind, status }) => kind !== 'refusal' && status !== 'proposed').length
  const total = done + open
  const refusals = draft.entries.filter(({ kind }) => kind === 'refusal').length
  const choose = (kind: DraftKind): void =>
    onFilter(filter.kind === kind ? { show: filter.show, kind: null } : { show: filter.show, kind })
  return (
    <div className="strip">
      <div className="strip-line">
        <p className="strip-progress">
          <progress max={total} value={done} aria-label={words('progress', { done, total })} />
          <span>{open === 0 ? words('progressDone') : words('progress', { done, total })}</span>
        </p>
        <div className="strip-kinds" role="group" aria-label={words('kindFilter')}>
          {draftKinds.map((kind) => {
            const count = kind === 'refusal' ? refusals : (undecided[kind] ?? 0)
            return (
              <button
                key={kind}
                type="button"
                className={`chip-button chip-${kind}`}
                aria-pressed={filter.kind === kind}
                onClick={() => choose(kind)}
              >
                {words(kind === 'refusal' ? 'kindLong.refusal' : `kind.${kind}`)}
                <b>{count}</b>
              </button>
            )
          })}
        </div>
        <label className="strip-show">
          {words('showLabel')}
          <select
            value={filter.show}
            onChange={(event) =>
              onFilter({ ...filter, show: shows.find((one) => one === event.target.value) ?? 'all' })
            }
          >
            {shows.map((show) => (
              <option key={show} value={show}>
                {words(`show.${show}`)}
              </option>
            ))}
          </select>
        </label>
      </div>
      <FindingsList working={working} onGo={onGo} />
    </div>
  )
}

function FindingsList({ working, onGo }: Pick<ProgressStripProps, 'working' | 'onGo'>) {
  const words = useDraftWords()
  const sentence = useSentences()
  const { findings, waiting } = working
  if (findings.length === 0) {
    return <p className="strip-clean">{waiting > 0 ? words('saving', { count: waiting }) : words('findingsNone')}</p>
  }
  return (
    <details className="strip-findings">
      <summary>
        {words('findings', { count: findings.length })}
        <span className="quiet" role="status">
          {waiting > 0 ? words('saving', { count: waiting }) : words('saved')}
        </span>
      </summary>
      <ol aria-label={words('findingsTitle')}>
        {findings.map(({ code, params, entry }, index) => {
          const { title, detail } = sentence({ code, params })
          return (
            <li key={index}>
              {entry === null ? (
                <b>{title}</b>
              ) : (
                <a href={`#${entry}`} onClick={() => onGo(entry)}>
                  {title}
                </a>
              )}{' '}
              <span className="quiet">{detail}</span>
            </li>
          )
        })}
      </ol>
    </details>
  )
}
