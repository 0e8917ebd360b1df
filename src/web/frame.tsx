/** What stands around every page: skip link, bar, main part. */
import GlobalOutlined from '@ant-design/icons/es/icons/GlobalOutlined'
import MoonOutlined from '@ant-design/icons/es/icons/MoonOutlined'
import PrinterOutlined from '@ant-design/icons/es/icons/PrinterOutlined'
import QuestionCircleOutlined from '@ant-design/icons/es/icons/QuestionCircleOutlined'
import SearchOutlined from '@ant-design/icons/es/icons/SearchOutlined'
import SunOutlined from '@ant-design/icons/es/icons/SunOutlined'
import UnorderedListOutlined from '@ant-design/icons/es/icons/UnorderedListOutlined'
import { type ReactNode, useEffect } from 'react'
import { Link, NavLink } from 'react-router'
import { chooseAppearance, useAppearance } from './appearance.tsx'
import { useFrameWords } from './frame-words.tsx'
import { useLanguage } from './words.tsx'
import './frame.css'

type FrameProps = {
  /** Of the page, for the window. */
  readonly title: string
  readonly children: ReactNode
  readonly demonstration?: boolean
  /** The day the data speak of. */
  readonly asOf?: string
  readonly onFind?: () => void
  /** Opens the outline where there is no room for it beside the main part. */
  readonly onOutline?: () => void
  readonly onHelp?: () => void
  /** Beside the main part: an outline. */
  readonly aside?: ReactNode
}

export function Frame({ title, children, demonstration = false, asOf, onFind, onOutline, onHelp, aside }: FrameProps) {
  const words = useFrameWords()
  const demonstrationMark = demonstration ? words('demonstration') : null
  useEffect(() => {
    document.title = [title, words('product'), demonstrationMark].filter(Boolean).join(' · ')
  }, [title, words, demonstrationMark])
  return (
    <>
      <a className="skip" href="#main">
        {words('skip')}
      </a>
      <header className="bar">
        <Link className="brand" to="/">
          {words('product')}
        </Link>
        {demonstrationMark === null ? null : <span className="demonstration">{demonstrationMark}</span>}
        <nav aria-label={words('navigation')}>
          <Link to="/" {...(asOf === undefined ? {} : { className: 'active', 'aria-current': 'page' })}>
            {words('home')}
          </Link>
          <NavLink to="/plans">{words('plans')}</NavLink>
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
          <button type="button" className="control quiet" onClick={() => window.print()}>
            <PrinterOutlined aria-hidden />
            <span>{words('print')}</span>
          </button>
        )}
        <AppearanceControl />
        <LanguageControl />
        {onHelp === undefined ? null : (
          <button type="button" className="control quiet help-control" onClick={onHelp} title="?">
            <QuestionCircleOutlined aria-hidden />
            <span>{words('help')}</span>
          </button>
        )}
      </header>
      <div className={aside === undefined ? 'lay lay-plain' : 'lay'}>
        {aside}
        <main id="main" tabIndex={-1}>
          {children}
        </main>
      </div>
    </>
  )
}

function AppearanceControl() {
  const words = useFrameWords()
  const dark = useAppearance() === 'dark'
  return (
    <button type="button" className="control quiet" onClick={() => chooseAppearance(dark ? 'light' : 'dark')}>
      {dark ? <SunOutlined aria-hidden /> : <MoonOutlined aria-hidden />}
      <span>{words(dark ? 'light' : 'dark')}</span>
    </button>
  )
}

function LanguageControl() {
  const words = useFrameWords()
  const { language, choose } = useLanguage()
  const other = language === 'en' ? 'zh-CN' : 'en'
  return (
    <button type="button" className="control quiet" lang={other} onClick={() => choose(other)}>
      <GlobalOutlined aria-hidden />
      <span>{words('otherLanguage')}</span>
    </button>
  )
}
