/** The door of the slice's pages. */
export { DirectoryTabs } from './directory-tabs.tsx'
export { OfficesPage } from './offices-page.tsx'
export { useDirectoryAddress } from './addresses.ts'
export type { OfficeSlots } from './slots.ts'
