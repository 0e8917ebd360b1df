/** Around every route: the page itself, and what may be called up over it. */
import { lazy, Suspense } from 'react'
import { Outlet } from 'react-router'
import { raise, useRaised } from './signals.tsx'
import { useMe } from './session.tsx'

const people = () => import('#modules/people/web')
const RoleDialog = lazy(async () => ({ default: (await people()).RoleDialog }))
const SessionOverDialog = lazy(async () => ({ default: (await people()).SessionOverDialog }))

export function Shell() {
  const raised = useRaised()
  const me = useMe()
  const close = (): void => raise(null)
  return (
    <>
      <Outlet />
      <Suspense>
        {raised === 'change_role' ? <RoleDialog onClose={close} /> : null}
        {raised === 'session_over' && me !== null && me.person !== null ? (
          <SessionOverDialog me={me} person={me.person} onClose={close} />
        ) : null}
      </Suspense>
    </>
  )
}
