/** The door of the slice's pages. */
export { ContactsPage } from './contacts-page.tsx'
export { DirectoryPage } from './directory-page.tsx'
export { PeoplePage } from './people-page.tsx'
