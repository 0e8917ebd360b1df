/**
 * The page's own words in two languages. Each slice brings its catalogue; Chinese comes first and names the keys, and an
 * English catalogue that lacks one does not compile.
 */
import i18next from 'i18next'
import { initReactI18next, useTranslation } from 'react-i18next'
import { findRemembered, remember } from './remembered.tsx'

export type Language = 'zh-CN' | 'en'

const storageKey = 'luoshi.language'

/** A key with `_other` has a singular `_one` in English and is asked for by its stem. */
type Stem<Key> = Key extends `${infer S}_other` ? S : Key
type Singular<Key> = Key extends `${infer S}_other` ? `${S}_one` : never
type Catalogue = Readonly<Record<string, string>>

/** What a translation must hold: the same keys, and singulars where a count is spoken of. */
export type Translation<Source extends Catalogue> = Readonly<
  Record<keyof Source, string> & Partial<Record<Singular<keyof Source>, string>>
>

export type Words<Source extends Catalogue> = (
  key: Stem<keyof Source & string>,
  params?: Readonly<Record<string, string | number>>,
) => string

/** Adds a catalogue; what comes back is the hook that speaks it. */
export function defineWords<const Source extends Catalogue>(
  name: string,
  chinese: Source,
  english: Translation<Source>,
): () => Words<Source> {
  i18next.addResourceBundle('zh-CN', name, chinese)
  i18next.addResourceBundle('en', name, english)
  return () => useTranslation(name).t as Words<Source>
}

/** Starts the languages; must run before any catalogue is added. */
function start(): void {
  void i18next.use(initReactI18next).init({
    lng: findRemembered(storageKey) === 'en' ? 'en' : 'zh-CN',
    resources: {},
    keySeparator: false,
    nsSeparator: false,
    initAsync: false,
    interpolation: { escapeValue: false, prefix: '{', suffix: '}' },
    react: { useSuspense: false },
  })
  document.documentElement.lang = i18next.language
}
start()

/** The language of now, and how to choose another. */
export function useLanguage(): { readonly language: Language; readonly choose: (language: Language) => void } {
  const { i18n } = useTranslation()
  const choose = (language: Language): void => {
    remember(storageKey, language)
    document.documentElement.lang = language
    void i18n.changeLanguage(language)
  }
  return { language: i18n.language === 'en' ? 'en' : 'zh-CN', choose }
}
