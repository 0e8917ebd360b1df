/** The screens of setting up. */
export { SetupPage } from './setup-page.tsx'
