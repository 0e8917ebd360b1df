/** Every address at which the browser shows a page; the server answers the same page at each. One line a slice. */
import { auditPages } from '#modules/audit'
import { draftsPages } from '#modules/drafts'
import { ledgerPages } from '#modules/ledger'
import { officesPages } from '#modules/offices'
import { directoryPages, peoplePages } from '#modules/people'
import { plansPages } from '#modules/plans'
import { setupPages } from '#modules/setup'
import { workbenchPages } from '#modules/workbench'

export const pageAddresses: readonly string[] = [
  ...Object.values(plansPages),
  ...Object.values(peoplePages),
  ...Object.values(directoryPages),
  ...Object.values(officesPages),
  ...Object.values(setupPages),
  ...Object.values(ledgerPages),
  ...Object.values(auditPages),
  ...Object.values(draftsPages),
  ...Object.values(workbenchPages),
]
