/** The first page of a demonstration: as whom would you like to see it? */
import { useLocation } from 'react-router'
import { Frame } from '#web/frame'
import { wantedPath } from '#web/navigation'
import { useMe } from '#web/session'
import { usePeopleWords } from './people-words.ts'
import { RoleCards } from './role-cards.tsx'

export function RolePage() {
  const words = usePeopleWords()
  const { search } = useLocation()
  const day = useMe()?.today ?? ''
  return (
    <Frame title={words('pickTitle')}>
      <div className="role-page">
        <h1>{words('pickTitle')}</h1>
        <p className="role-lead">{words('pickDetail', { day })}</p>
        <RoleCards to={wantedPath(search)} />
      </div>
    </Frame>
  )
}
