/** The door of the slice's pages, and of the two dialogs that any page may call up. */
import './people.css'

export { ContactsPage } from './contacts-page.tsx'
export { DirectoryPage } from './directory-page.tsx'
export { PeoplePage } from './people-page.tsx'
export { AccountPage } from './account-page.tsx'
export { ActivatePage } from './activate-page.tsx'
export { RoleDialog } from './role-dialog.tsx'
export { RolePage } from './role-page.tsx'
export { SessionOverDialog } from './session-over-dialog.tsx'
export { SignInPage } from './sign-in-page.tsx'
