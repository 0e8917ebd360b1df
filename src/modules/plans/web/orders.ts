/** The order in which states, coverages and kinds are always named. One that is left out does not compile. */
import type { Coverage, DocumentPromise, State } from '#modules/plans/schema'

export const stateOrder = keysOf<State>({
  done: true,
  on_track: true,
  at_risk: true,
  off_track: true,
  no_data: true,
  not_due: true,
})

export const coverageOrder = keysOf<Exclude<Coverage, 'principle'>>({
  realised: true,
  assumed: true,
  noted: true,
  nothing: true,
})

export const kindOrder = keysOf<Exclude<DocumentPromise['kind'], 'principle'>>({
  number: true,
  mechanism: true,
  programme: true,
  project: true,
  policy: true,
  list: true,
  event: true,
  relation: true,
})

function keysOf<Key extends string>(named: Readonly<Record<Key, true>>): readonly Key[] {
  return Object.keys(named) as Key[]
}
