/** The door of the slice's pages. */
import './workbench.css'

export { WorkbenchPage } from './workbench-page.tsx'
