/** The first page: where a role begins; the cards of a demonstration; for everybody else the document. */
import { lazy, Suspense } from 'react'
import { Navigate } from 'react-router'
import { homeOf } from './navigation.tsx'
import { WaitingPage } from './plain-pages.tsx'
import { useSession } from './session.tsx'

const RolePage = lazy(async () => ({ default: (await import('#modules/people/web')).RolePage }))

export function Home() {
  const session = useSession()
  if (session.state === 'waiting') return <WaitingPage />
  // Without an answer about the person there is still the plan to read.
  if (session.state === 'failed') return <Navigate to="/document" replace />
  const me = session.value
  if (me.person !== null) return <Navigate to={homeOf(me)} replace />
  if (!me.mayPickRole) return <Navigate to="/document" replace />
  return (
    <Suspense fallback={<WaitingPage />}>
      <RolePage />
    </Suspense>
  )
}
