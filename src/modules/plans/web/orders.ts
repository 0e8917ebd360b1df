/** The order in which states and coverages are always named. */
import type { Coverage, DocumentPromise, State } from '#modules/plans/schema'

export const stateOrder: readonly State[] = ['done', 'on_track', 'at_risk', 'off_track', 'no_data', 'not_due']
export const coverageOrder: readonly Coverage[] = ['realised', 'assumed', 'noted', 'nothing']
export const kindOrder: readonly DocumentPromise['kind'][] = [
  'number',
  'mechanism',
  'programme',
  'project',
  'policy',
  'list',
  'event',
  'relation',
]
