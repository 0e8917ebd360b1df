/** The door of the slice's pages. */
import './dialogs.css'
import './document.css'
import './margin.css'
import './narrow.css'
import './print.css'

export { DocumentPage } from './document-page.tsx'
export { useGrowing } from './growing.ts'
export { PlanPage } from './plan-page.tsx'
export { PlansPage } from './plans-page.tsx'
