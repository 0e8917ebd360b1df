/** The door of the slice's pages. */
export { AuditPage } from './audit-page.tsx'
