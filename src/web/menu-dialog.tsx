/** The menu: places that are not in the bar, who one is and in which seats, and how the page is shown. */
import LogoutOutlined from '@ant-design/icons/es/icons/LogoutOutlined'
import SettingOutlined from '@ant-design/icons/es/icons/SettingOutlined'
import { Link, NavLink } from 'react-router'
import { type Me, peopleApi } from '#modules/people/schema'
import { useSend } from './api.tsx'
import { AppearanceControl, HelpControl, LanguageControl } from './display-controls.tsx'
import { useFrameWords } from './frame-words.tsx'
import { ModalDialog } from './modal-dialog.tsx'
import { type Destination, wayIn } from './navigation.tsx'
import { startAnew } from './session.tsx'
import './menu.css'

type MenuDialogProps = {
  readonly className: string
  readonly me: Me | null
  readonly places: readonly Destination[]
  readonly onHelp: () => void
  readonly onClose: () => void
}

export function MenuDialog({ className, me, places, onHelp, onClose }: MenuDialogProps) {
  const words = useFrameWords()
  return (
    <ModalDialog label={words('menu')} className={`menu ${className}`} onClose={onClose}>
      {places.length === 0 ? null : (
        <nav aria-label={words('moreScreens')} onClick={onClose}>
          {places.map(({ place, path }) => (
            <NavLink key={place} to={path}>
              {words(`go.${place}`)}
            </NavLink>
          ))}
        </nav>
      )}
      {me === null ? null : <Person me={me} onClose={onClose} />}
      <div className="menu-display">
        <AppearanceControl />
        <LanguageControl />
        <HelpControl onHelp={onHelp} />
      </div>
    </ModalDialog>
  )
}

function Person({ me, onClose }: { readonly me: Me; readonly onClose: () => void }) {
  const words = useFrameWords()
  const signOut = useSend(peopleApi.signOut)
  if (me.person === null) {
    return me.mayPickRole ? null : (
      <p className="menu-acts">
        <Link to={wayIn(me)}>{words('signIn')}</Link>
      </p>
    )
  }
  return (
    <section>
      <h2>{me.person.name}</h2>
      <SeatList me={me} />
      <p className="menu-acts" onClick={onClose}>
        <Link to="/account">
          <SettingOutlined aria-hidden />
          {words('account')}
        </Link>
        <button type="button" disabled={signOut.busy} onClick={() => void signOut.send({}, undefined).then(leave)}>
          <LogoutOutlined aria-hidden />
          {words('signOut')}
        </button>
      </p>
    </section>
  )
}

function leave(): void {
  startAnew('/')
}

function SeatList({ me }: { readonly me: Me }) {
  const words = useFrameWords()
  return (
    <ul className="menu-seats" aria-label={words('seats')}>
      {me.seats.map(({ role, office, officeName, onBehalfOf }) => (
        <li key={`${role} ${office} ${onBehalfOf}`}>
          <b>{words(`role.${role}`)}</b>
          <span lang="zh-CN">{officeName}</span>
          {onBehalfOf === null ? null : <em>{words('onBehalfOf', { name: onBehalfOf })}</em>}
        </li>
      ))}
    </ul>
  )
}
