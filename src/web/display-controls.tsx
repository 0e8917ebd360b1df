/** How the page is shown: light or dark, in which language, and the list of keys. */
import GlobalOutlined from '@ant-design/icons/es/icons/GlobalOutlined'
import MoonOutlined from '@ant-design/icons/es/icons/MoonOutlined'
import QuestionCircleOutlined from '@ant-design/icons/es/icons/QuestionCircleOutlined'
import SunOutlined from '@ant-design/icons/es/icons/SunOutlined'
import { chooseAppearance, useAppearance } from './appearance.tsx'
import { useFrameWords } from './frame-words.tsx'
import { useLanguage } from './words.tsx'

export function AppearanceControl() {
  const words = useFrameWords()
  const dark = useAppearance() === 'dark'
  return (
    <button
      type="button"
      className="control quiet display-control"
      onClick={() => chooseAppearance(dark ? 'light' : 'dark')}
    >
      {dark ? <SunOutlined aria-hidden /> : <MoonOutlined aria-hidden />}
      <span>{words(dark ? 'light' : 'dark')}</span>
    </button>
  )
}

export function LanguageControl() {
  const words = useFrameWords()
  const { language, choose } = useLanguage()
  const other = language === 'en' ? 'zh-CN' : 'en'
  return (
    <button type="button" className="control quiet display-control" lang={other} onClick={() => choose(other)}>
      <GlobalOutlined aria-hidden />
      <span>{words('otherLanguage')}</span>
    </button>
  )
}

export function HelpControl({ onHelp }: { readonly onHelp: () => void }) {
  const words = useFrameWords()
  return (
    <button type="button" className="control quiet help-control" onClick={onHelp} title="?">
      <QuestionCircleOutlined aria-hidden />
      <span>{words('help')}</span>
    </button>
  )
}
