/** What a draft would change, clause by clause and for whom; and the button that puts it in force. */
import { useMemo } from 'react'
import { Link, useParams } from 'react-router'
import { type Draft, replay } from '#draft'
import { type DraftComparison, draftsApi, type DraftView } from '#modules/drafts/schema'
import { useEndpoint } from '#web/api'
import { Frame } from '#web/frame'
import { PlainPage, ProblemPage, WaitingPage } from '#web/plain-pages'
import { hasRole, useMe } from '#web/session'
import { ApplyPanel } from './apply-panel.tsx'
import { ClauseChanges } from './clause-changes.tsx'
import { OfficeChanges } from './office-changes.tsx'
import { namesOfClauses } from './clause-names.ts'
import { useDraftWords } from './words.ts'

export function ComparisonPage() {
  const words = useDraftWords()
  const { draft = '' } = useParams()
  const zone = useMe()?.zone ?? null
  const params = zone === null ? null : { zone, draft }
  const view = useEndpoint(draftsApi.getDraft, params)
  const comparison = useEndpoint(draftsApi.compareDraft, params)
  if (view.state === 'failed') return <ProblemPage problem={view.problem} retry={view.retry} />
  if (comparison.state === 'failed') {
    const { problem, retry } = comparison
    if (problem.said === null || !problem.code.startsWith('drafts.incomplete'))
      return <ProblemPage problem={problem} retry={retry} />
    return (
      <PlainPage title={words('notYet')} detail={`${problem.said.title}。${problem.said.detail}`}>
        <Link to={`/drafts/${draft}`}>{words('backToDraft')}</Link>
      </PlainPage>
    )
  }
  if (view.state === 'waiting' || comparison.state === 'waiting' || zone === null) return <WaitingPage />
  return <Comparison zone={zone} view={view.value} comparison={comparison.value} />
}

type ComparisonProps = {
  readonly zone: string
  readonly view: DraftView
  readonly comparison: DraftComparison
}

function Comparison({ zone, view, comparison }: ComparisonProps) {
  const words = useDraftWords()
  const me = useMe()
  const draft = useMemo(() => replay(JSON.parse(view.proposal) as Draft, view.taken), [view])
  const names = useMemo(() => namesOfClauses(words, draft), [words, draft])
  const title = draft.entries.find((entry) => entry.kind === 'head' && entry.field === 'title')
  const name = title?.kind === 'head' ? title.value : view.fileName
  const { baseVersion, newOffices, orphans } = comparison
  return (
    <Frame title={words('comparisonTitle')}>
      <div className="comparison">
        <p className="draft-kind">
          <Link to="/drafts">{words('title')}</Link>
          <Link to={`/drafts/${view.id}`}>{words('backToDraft')}</Link>
        </p>
        <h1 lang="zh-CN">{name}</h1>
        <p className="quiet">
          {baseVersion === null ? words('comparisonNew') : words('comparisonBase', { version: baseVersion })}
        </p>
        <ApplyPanel
          zone={zone}
          view={view}
          comparison={comparison}
          name={name}
          mayApply={view.state === 'open' && hasRole(me, 'office', 'administrator')}
        />
        {orphans.length === 0 ? null : (
          <section className="orphans" aria-labelledby="orphans">
            <h2 id="orphans">{words('orphansTitle')}</h2>
            <p>{words('orphansDetail')}</p>
            <ul lang="zh-CN">
              {orphans.map((orphan) => (
                <li key={orphan}>{orphan}</li>
              ))}
            </ul>
          </section>
        )}
        <OfficeChanges comparison={comparison} names={names} />
        {newOffices.length === 0 ? null : (
          <section aria-labelledby="new-offices">
            <h2 id="new-offices">{words('newOfficesTitle')}</h2>
            <ul className="new-offices">
              {newOffices.map((office) => (
                <li key={office.id}>
                  <span lang="zh-CN">{office.name}</span> <code>{office.id}</code>
                </li>
              ))}
            </ul>
          </section>
        )}
        <ClauseChanges comparison={comparison} names={names} />
      </div>
    </Frame>
  )
}
