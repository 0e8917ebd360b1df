/** What a contract says about a call, and nothing else: no database is asked, no use case is known. */
import type { Endpoint } from '#base/endpoint'
import type { Caller } from './callers.ts'

/** Statuses with which a call must be refused; null where the caller may. */
export type Expectation = readonly number[] | null

type Target = {
  /** Zone of the path; null where the path names none. */
  readonly zone: string | null
  /** Office that the thing belongs to; null where there is no such thing in the zone. */
  readonly office: string | null
}

export function expectationOf({ callers }: Endpoint, caller: Caller, target: Target): Expectation {
  if (callers.includes('anyone')) return null
  // Whose last seat has ended is nobody any more.
  if (caller.grants.length === 0) return [401]
  if (target.zone !== null && target.zone !== caller.zone) return [404]
  if (callers.includes('signed_in')) return null
  if (caller.grants.some(({ role }) => callers.includes(role))) return null
  const ofOwnOffices = caller.grants.filter(({ role }) => callers.includes(`${role}:own`))
  if (ofOwnOffices.length === 0) return [403]
  // Whether there is a thing that is not his may stay untold.
  return ofOwnOffices.some(({ office }) => office === target.office) ? null : [403, 404]
}
