/** Whether an actor may call an endpoint: who its contract names, and in which relation to the thing. */
import type { Caller, Endpoint } from '#base/endpoint'
import { AppError } from '#base/errors'
import type { Role } from '#base/roles'
import { type Actor, hasRole, nobody } from '#kernel/actor'

/** What is decided before the thing itself is looked at. */
export type Admission =
  | { readonly decided: true }
  /** Roles that may only where the thing is their own office's. */
  | { readonly decided: false; readonly ownRoles: readonly Role[] }

/** Who acts here: in another zone than his own a person is a visitor like any other. */
export function actorIn(actor: Actor, zone: string | undefined): Actor {
  if (zone === undefined || actor.zone === zone) return actor
  return nobody(zone)
}

/**
 * @param signedIn who sent the request, before it was decided in which zone he acts
 * @errors http.sign_in_required, http.not_found for another zone's things, http.not_permitted
 */
export function admit(contract: Endpoint, signedIn: Actor, actor: Actor): Admission {
  const { callers, path } = contract
  if (callers.includes('anyone')) return { decided: true }
  if (actor.kind === 'nobody') {
    // Whether another zone has such a thing is none of his business.
    if (signedIn.kind === 'person') throw new AppError('http.not_found', 'not_found', { path })
    throw new AppError('http.sign_in_required', 'unauthenticated')
  }
  if (callers.includes('signed_in')) return { decided: true }
  if (callers.some((caller) => isRole(caller) && hasRole(actor, caller))) return { decided: true }
  const ownRoles = callers.flatMap((caller) => ownRoleOf(caller)).filter((role) => hasRole(actor, role))
  if (ownRoles.length > 0) return { decided: false, ownRoles }
  throw notPermitted()
}

/**
 * Decides the relation `own`: the caller acts for one of the offices that the thing belongs to.
 *
 * @errors http.not_permitted
 */
export function admitOwn(actor: Actor, ownRoles: readonly Role[], offices: readonly string[]): void {
  const isOwn = actor.grants.some(({ role, office }) => ownRoles.includes(role) && offices.includes(office))
  if (!isOwn) throw notPermitted()
}

function isRole(caller: Caller): caller is Role {
  return caller !== 'anyone' && caller !== 'signed_in' && !caller.endsWith(':own')
}

function ownRoleOf(caller: Caller): Role[] {
  return caller.endsWith(':own') ? [caller.slice(0, -':own'.length) as Role] : []
}

function notPermitted(): AppError {
  return new AppError('http.not_permitted', 'forbidden')
}
