/** All imports of the zone, those that wait first; above them the way in. */
import { Link } from 'react-router'
import { draftsApi, type DraftSummary } from '#modules/drafts/schema'
import { useEndpoint } from '#web/api'
import { Frame } from '#web/frame'
import { ProblemPage, WaitingPage } from '#web/plain-pages'
import { hasRole, useMe } from '#web/session'
import { StartForm } from './start-form.tsx'
import { useDraftWords } from './words.ts'

export function DraftsPage() {
  const words = useDraftWords()
  const me = useMe()
  const zone = me?.zone ?? null
  const mayStart = hasRole(me, 'office', 'administrator')
  const reply = useEndpoint(draftsApi.listDrafts, zone === null ? null : { zone })
  if (reply.state === 'failed') return <ProblemPage problem={reply.problem} retry={reply.retry} />
  if (reply.state === 'waiting' || zone === null) return <WaitingPage />
  const drafts = reply.value.drafts.toSorted((a, b) => Number(a.state !== 'open') - Number(b.state !== 'open'))
  return (
    <Frame title={words('title')}>
      <div className="drafts-sheet">
        <h1>{words('title')}</h1>
        <p className="quiet">{words(mayStart ? 'purpose' : 'readOnlyList')}</p>
        {mayStart ? <StartForm zone={zone} /> : null}
        <h2>{words('listTitle')}</h2>
        {drafts.length === 0 ? (
          <p className="quiet" role="status">
            {words('listNone')} {mayStart ? words('listNoneOwn') : ''}
          </p>
        ) : (
          <ul className="drafts-list">
            {drafts.map((draft) => (
              <DraftLine key={draft.id} draft={draft} />
            ))}
          </ul>
        )}
      </div>
    </Frame>
  )
}

function DraftLine({ draft }: { readonly draft: DraftSummary }) {
  const words = useDraftWords()
  const { id, fileName, plan, baseVersion, state, version, decisions, startedAt } = draft
  return (
    <li className={`drafts-line drafts-${state}`}>
      <Link to={`/drafts/${id}`} lang="zh-CN">
        {fileName}
      </Link>
      <span>{plan}</span>
      <span>{baseVersion === null ? words('newPlan') : words('revisionOf', { version: baseVersion })}</span>
      <span>{words('startedAt', { day: startedAt.slice(0, 10) })}</span>
      <span>{words('steps', { count: decisions })}</span>
      <b>{state === 'applied' ? words('appliedAs', { version: version ?? 1 }) : words(`state.${state}`)}</b>
    </li>
  )
}
