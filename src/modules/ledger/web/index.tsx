/** The door of the slice's pages. */
import './ledger.css'
import './item.css'
import './ledger-print.css'

export { ItemPage } from './item-page.tsx'
export { LedgerPage } from './ledger-page.tsx'
