/** The door of the slice's pages. */
import './document.css'
import './margin.css'
import './narrow.css'
import './print.css'

export { useGrowing } from './growing.ts'
export { HomePage } from './home-page.tsx'
export { PlanPage } from './plan-page.tsx'
export { PlansPage } from './plans-page.tsx'
