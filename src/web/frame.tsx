/** What stands around every page: skip link, bar, main part; and the keys that work everywhere. */
import MenuOutlined from '@ant-design/icons/es/icons/MenuOutlined'
import PrinterOutlined from '@ant-design/icons/es/icons/PrinterOutlined'
import SearchOutlined from '@ant-design/icons/es/icons/SearchOutlined'
import UnorderedListOutlined from '@ant-design/icons/es/icons/UnorderedListOutlined'
import { type ReactNode, useEffect, useMemo } from 'react'
import { Link, NavLink, useNavigate } from 'react-router'
import { DemonstrationMark } from './demonstration-mark.tsx'
import { AppearanceControl, HelpControl, LanguageControl } from './display-controls.tsx'
import { useFrameWords } from './frame-words.tsx'
import { HelpDialog } from './help-dialog.tsx'
import { type KeyHelp, type Keys, useKeys } from './keyboard.tsx'
import { MenuDialog } from './menu-dialog.tsx'
import { barPlacesMax, type Destination, destinationsOf } from './navigation.tsx'
import { useMe } from './session.tsx'
import { raise, useRaised } from './signals.tsx'
import { UserControl } from './user-control.tsx'
import './frame.css'

type FrameProps = {
  /** Of the page, for the window. */
  readonly title: string
  readonly children: ReactNode
  /** The page shows invented data, whatever the mode of the program. */
  readonly demonstration?: boolean
  /** The day the data speak of. */
  readonly asOf?: string
  readonly onFind?: () => void
  /** Opens the outline where there is no room for it beside the main part. */
  readonly onOutline?: () => void
  /** The page's own keys, for the list. */
  readonly keys?: readonly KeyHelp[]
  /** Beside the main part: an outline. */
  readonly aside?: ReactNode
}

export function Frame({
  title,
  children,
  demonstration = false,
  asOf,
  onFind,
  onOutline,
  keys = [],
  aside,
}: FrameProps) {
  const words = useFrameWords()
  const me = useMe()
  const raised = useRaised()
  const isMarked = demonstration || me?.mode === 'demonstration'
  const mark = isMarked ? words('demonstration') : null
  const places = useMemo(() => destinationsOf(me), [me])
  const navigate = useNavigate()
  useKeys(useMemo(() => frameKeys(places, (path) => void navigate(path), openHelp), [places, navigate]))
  useEffect(() => {
    document.title = [title, words('product'), mark].filter(Boolean).join(' · ')
  }, [title, words, mark])
  const isSignedIn = me !== null && me.person !== null
  return (
    <>
      <a className="skip" href="#main">
        {words('skip')}
      </a>
      <header className="bar" data-places={places.length > 3 ? 'many' : 'few'}>
        <button
          type="button"
          className="control quiet menu-control"
          aria-label={words('menu')}
          onClick={() => raise('menu')}
        >
          <MenuOutlined aria-hidden />
        </button>
        <Link className="brand" to="/">
          {words('product')}
        </Link>
        {isMarked ? <DemonstrationMark me={me} /> : null}
        <nav aria-label={words('navigation')}>
          {places.slice(0, barPlacesMax).map(({ place, path }) => (
            <NavLink key={place} to={path}>
              {words(`go.${place}`)}
            </NavLink>
          ))}
        </nav>
        <span className="bar-space" />
        {onOutline === undefined ? null : (
          <button type="button" className="control outline-control" onClick={onOutline}>
            <UnorderedListOutlined aria-hidden />
            <span>{words('outline')}</span>
          </button>
        )}
        {asOf === undefined ? null : (
          <span className="as-of">
            <span>{words('asOf')}</span> <b>{asOf}</b>
          </span>
        )}
        {onFind === undefined ? null : (
          <button type="button" className="control find-control" onClick={onFind} aria-label={words('find')}>
            <SearchOutlined aria-hidden />
            <span>{words('find')}</span>
            <kbd aria-hidden="true">/</kbd>
          </button>
        )}
        {asOf === undefined ? null : (
          <button type="button" className="control quiet print-control" onClick={() => window.print()}>
            <PrinterOutlined aria-hidden />
            <span>{words('print')}</span>
          </button>
        )}
        {isSignedIn ? null : (
          <>
            <AppearanceControl />
            <LanguageControl />
            <HelpControl onHelp={openHelp} />
          </>
        )}
        <UserControl me={me} onOpen={() => raise('user')} />
      </header>
      <div className={aside === undefined ? 'lay lay-plain' : 'lay'}>
        {aside}
        <main id="main" tabIndex={-1}>
          {children}
        </main>
      </div>
      {raised === 'help' ? <HelpDialog keys={[...keys, ...helpOf(places, words)]} onClose={close} /> : null}
      {raised === 'menu' ? (
        <MenuDialog className="menu-dialog" me={me} places={places} onHelp={openHelp} onClose={close} />
      ) : null}
      {raised === 'user' ? (
        <MenuDialog
          className="user-dialog"
          me={me}
          places={places.slice(barPlacesMax)}
          onHelp={openHelp}
          onClose={close}
        />
      ) : null}
    </>
  )
}

const close = (): void => raise(null)
const openHelp = (): void => raise('help')

function frameKeys(places: readonly Destination[], go: (path: string) => void, help: () => void): Keys {
  return { '?': help, ...Object.fromEntries(places.map(({ key, path }) => [`g ${key}`, () => go(path)])) }
}

function helpOf(places: readonly Destination[], words: ReturnType<typeof useFrameWords>): KeyHelp[] {
  return [
    ...places.map(({ place, key }) => ({
      marks: ['G', key.toUpperCase()],
      meaning: words('go', { place: words(`go.${place}`) }),
    })),
    { marks: ['?'], meaning: words('key.help') },
  ]
}
