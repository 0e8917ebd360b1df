/** The ways between the directory's pages, as far as somebody may go them. */
import { NavLink } from 'react-router'
import type { Role } from '#base/roles'
import { hasRole, useMe } from '#web/session'
import { useOfficeWords } from './office-words.ts'

const pages = [
  { key: 'offices', path: '/offices', roles: null },
  { key: 'people', path: '/people', roles: ['leader', 'office', 'administrator', 'auditor', 'steward'] },
  { key: 'contacts', path: '/contacts', roles: ['leader', 'office', 'administrator', 'unit'] },
] as const satisfies readonly { key: string; path: string; roles: readonly Role[] | null }[]

export function DirectoryTabs() {
  const words = useOfficeWords()
  const me = useMe()
  return (
    <nav className="tabs" aria-label={words('directory')}>
      {pages
        .filter(({ roles }) => roles === null || hasRole(me, ...roles))
        .map(({ key, path }) => (
          <NavLink key={key} to={path}>
            {words(`tab.${key}`)}
          </NavLink>
        ))}
    </nav>
  )
}
