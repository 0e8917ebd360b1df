/** Who somebody is: accounts, passwords, the second factor, sessions. */
export { type Accounts, openAccounts, type SignedIn } from './identity/accounts.ts'
export { sessionLimits } from './identity/limits.ts'
export type { Session } from './identity/store.ts'
