/** Pages that show no plan: waiting, not found, failed, broken. Each says what happened and what to do. */
import Button from 'antd/es/button'
import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { Frame } from './frame.tsx'
import { useFrameWords } from './frame-words.tsx'
import { peopleApi } from '#modules/people/schema'
import { useEndpoint } from './api.tsx'
import { wayIn } from './navigation.tsx'
import type { Problem } from './reply.tsx'
import { useMe } from './session.tsx'
import './plain-pages.css'

/** Nothing for a moment, then the shape of a page, after three seconds a sentence; all by style sheet. */
export function WaitingPage() {
  const words = useFrameWords()
  return (
    <Frame title={words('loading')}>
      <div className="waiting" role="status">
        <h1 className="visually-hidden">{words('loading')}</h1>
        <div className="waiting-bars" aria-hidden="true">
          {[62, 34, 0, 100, 96, 88, 0, 100, 91].map((width, index) => (
            <i key={index} style={{ width: `${width}%` }} />
          ))}
        </div>
        <p className="waiting-long">{words('loadingLong')}</p>
      </div>
    </Frame>
  )
}

export function NotFoundPage() {
  const words = useFrameWords()
  return (
    <PlainPage title={words('notFoundTitle')} detail={words('notFoundDetail')}>
      <Link to="/">{words('toHome')}</Link>
      <Link to="/plans">{words('toPlans')}</Link>
    </PlainPage>
  )
}

/** Only for who is signed in: the way to do so, and back. */
export function SignInNeededPage() {
  const words = useFrameWords()
  const me = useMe()
  return (
    <PlainPage title={words('signInTitle')} detail={words('signInDetail')}>
      {/* Not within the page: it begins anew with whoever comes in. */}
      <Button type="primary" href={wayIn(me)}>
        {words(me?.mayPickRole === true ? 'pickRoleWay' : 'signInWay')}
      </Button>
      <Link to="/document">{words('toDocument')}</Link>
    </PlainPage>
  )
}

/** Not for the seats one sits in: which these are, and who could give another. */
function ForbiddenPage({ problem }: { readonly problem: Problem }) {
  const words = useFrameWords()
  const me = useMe()
  const reply = useEndpoint(peopleApi.listGrantors, me === null || me.zone === null ? null : { zone: me.zone })
  const grantors = reply.state === 'ready' ? reply.value.grantors : []
  const seats = (me?.seats ?? []).map(({ role, officeName }) => `${words(`role.${role}`)} · ${officeName}`)
  return (
    <PlainPage title={problem.said?.title ?? words('failedTitle')} detail={problem.said?.detail ?? ''}>
      <span className="plain-facts">
        <span>{words('forbiddenSeats', { seats: seats.join('；') })}</span>
        {grantors.length === 0 ? null : (
          <span>
            {words('forbiddenGrantors', {
              people: grantors.map(({ name, officeName }) => `${name}（${officeName}）`).join('、'),
            })}
          </span>
        )}
      </span>
      <Link to="/">{words('toHome')}</Link>
    </PlainPage>
  )
}

/** A request that brought nothing. */
export function ProblemPage({ problem, retry }: { readonly problem: Problem; readonly retry: () => void }) {
  const words = useFrameWords()
  if (problem.kind === 'not_found') return <NotFoundPage />
  if (problem.kind === 'sign_in') return <SignInNeededPage />
  if (problem.kind === 'forbidden') return <ForbiddenPage problem={problem} />
  const offline = problem.kind === 'offline'
  const ours = offline
    ? { title: words('offlineTitle'), detail: words('offlineDetail') }
    : { title: words('failedTitle'), detail: words('failedDetail') }
  return (
    <PlainPage {...(problem.said ?? ours)}>
      <Button type="primary" onClick={retry}>
        {words('retry')}
      </Button>
      {offline ? null : <span className="plain-code">{words('code', { code: problem.code })}</span>}
    </PlainPage>
  )
}

/** The page itself failed while it was drawn. */
export function BrokenPage() {
  const words = useFrameWords()
  return (
    <PlainPage title={words('brokenTitle')} detail={words('brokenDetail')}>
      <Button type="primary" onClick={() => window.location.reload()}>
        {words('retry')}
      </Button>
    </PlainPage>
  )
}

type PlainPageProps = { readonly title: string; readonly detail: string; readonly children?: ReactNode }

/** One statement, one sentence, and where to go. */
export function PlainPage({ title, detail, children }: PlainPageProps) {
  return (
    <Frame title={title}>
      <div className="plain" role="status">
        <h1>{title}</h1>
        <p>{detail}</p>
        <p className="plain-ways">{children}</p>
      </div>
    </Frame>
  )
}
