/** Who sits before the page: asked once, and again after signing in or out. */
import { createContext, type ReactNode, useContext } from 'react'
import type { Role } from '#base/roles'
import { type Me, peopleApi } from '#modules/people/schema'
import { useEndpoint } from './api.tsx'
import { forgetReplies, type Reply } from './reply.tsx'

const SessionContext = createContext<Reply<Me>>({ state: 'waiting' })

export function SessionProvider({ children }: { readonly children: ReactNode }) {
  return <SessionContext value={useEndpoint(peopleApi.getMe, {})}>{children}</SessionContext>
}

export function useSession(): Reply<Me> {
  return useContext(SessionContext)
}

/** Null until the server has said it. */
export function useMe(): Me | null {
  const session = useSession()
  return session.state === 'ready' ? session.value : null
}

export function hasRole(me: Me | null, ...roles: readonly Role[]): boolean {
  return me?.seats.some(({ role }) => roles.includes(role)) ?? false
}

/** Everything that was read belongs to somebody else now: the page begins anew. */
export function startAnew(path: string): void {
  forgetReplies()
  window.location.assign(path)
}
