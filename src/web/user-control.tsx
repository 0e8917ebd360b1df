/** At the end of the bar: who is signed in, or the way to do so. */
import DownOutlined from '@ant-design/icons/es/icons/DownOutlined'
import UserOutlined from '@ant-design/icons/es/icons/UserOutlined'
import { Link } from 'react-router'
import type { Me } from '#modules/people/schema'
import { useFrameWords } from './frame-words.tsx'
import { wayIn } from './navigation.tsx'

type UserControlProps = { readonly me: Me | null; readonly onOpen: () => void }

export function UserControl({ me, onOpen }: UserControlProps) {
  const words = useFrameWords()
  if (me === null) return null
  if (me.person === null) {
    // Where roles may be picked, the mark of the demonstration is the way in.
    return me.mayPickRole ? null : (
      <Link className="control user-control" to={wayIn(me)}>
        {words('signIn')}
      </Link>
    )
  }
  return (
    <button type="button" className="control quiet user-control" aria-haspopup="dialog" onClick={onOpen}>
      <UserOutlined aria-hidden />
      <span>{me.person.name}</span>
      <DownOutlined aria-hidden className="user-more" />
    </button>
  )
}
