/** Who sits before the page: asked once, and again after signing in or out. */
import { createContext, type ReactNode, useContext } from 'react'
import type { Role } from '#base/roles'
import { type Me, peopleApi } from '#modules/people/schema'
import { useEndpoint } from './api.tsx'
import { forgetReplies } from './reply.tsx'

/** Null until the server has said it. */
const SessionContext = createContext<Me | null>(null)

export function SessionProvider({ children }: { readonly children: ReactNode }) {
  const reply = useEndpoint(peopleApi.getMe, {})
  return <SessionContext value={reply.state === 'ready' ? reply.value : null}>{children}</SessionContext>
}

export function useMe(): Me | null {
  return useContext(SessionContext)
}

export function hasRole(me: Me | null, ...roles: readonly Role[]): boolean {
  return me?.seats.some(({ role }) => roles.includes(role)) ?? false
}

/** Everything that was read belongs to somebody else now: the page begins anew. */
export function startAnew(path: string): void {
  forgetReplies()
  window.location.assign(path)
}
