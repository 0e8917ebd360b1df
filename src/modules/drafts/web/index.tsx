/** The door of the slice's pages. */
import './drafts.css'
import './draft-rows.css'
import './draft-narrow.css'
import './draft-print.css'
import './comparison.css'

export { ComparisonPage } from './comparison-page.tsx'
export { DraftPage } from './draft-page.tsx'
export { DraftsPage } from './drafts-page.tsx'
