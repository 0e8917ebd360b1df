/** Every sentence the server says, by code, in two languages. The page's own words are in `web`. */
import { compareText } from '#base/diagnostic'
import type { ErrorParams } from '#base/errors'
import { accessEn } from './access.en.ts'
import { accessZhCN } from './access.zh-CN.ts'
import { auditEn } from './audit.en.ts'
import { auditZhCN } from './audit.zh-CN.ts'
import { backupEn } from './backup.en.ts'
import { backupZhCN } from './backup.zh-CN.ts'
import { databaseEn } from './database.en.ts'
import { databaseZhCN } from './database.zh-CN.ts'
import { directoryEn } from './directory.en.ts'
import { directoryZhCN } from './directory.zh-CN.ts'
import { draftEn } from './draft.en.ts'
import { draftZhCN } from './draft.zh-CN.ts'
import { draftsEn } from './drafts.en.ts'
import { draftsZhCN } from './drafts.zh-CN.ts'
import { en } from './errors.en.ts'
import { zhCN } from './errors.zh-CN.ts'
import { filesEn } from './files.en.ts'
import { filesZhCN } from './files.zh-CN.ts'
import { ledgerEn } from './ledger.en.ts'
import { ledgerZhCN } from './ledger.zh-CN.ts'
import { planEn } from './plan.en.ts'
import { planZhCN } from './plan.zh-CN.ts'
import { readerEn } from './reader.en.ts'
import { readerZhCN } from './reader.zh-CN.ts'
import type { Sentence } from './sentence.ts'

export { acts } from './acts.ts'
export type { Sentence }

export type Language = 'zh-CN' | 'en'

type Catalogue = Readonly<Record<string, Sentence>>

/** One line an area of the program. */
const areas: readonly Readonly<Record<Language, Catalogue>>[] = [
  { 'zh-CN': accessZhCN, en: accessEn },
  { 'zh-CN': auditZhCN, en: auditEn },
  { 'zh-CN': backupZhCN, en: backupEn },
  { 'zh-CN': databaseZhCN, en: databaseEn },
  { 'zh-CN': directoryZhCN, en: directoryEn },
  { 'zh-CN': draftZhCN, en: draftEn },
  { 'zh-CN': draftsZhCN, en: draftsEn },
  { 'zh-CN': zhCN, en },
  { 'zh-CN': filesZhCN, en: filesEn },
  { 'zh-CN': ledgerZhCN, en: ledgerEn },
  { 'zh-CN': planZhCN, en: planEn },
  { 'zh-CN': readerZhCN, en: readerEn },
]

const catalogues: Readonly<Record<Language, Catalogue>> = {
  'zh-CN': Object.assign({}, ...areas.map((area) => area['zh-CN'])) as Catalogue,
  en: Object.assign({}, ...areas.map((area) => area.en)) as Catalogue,
}

/** Every code with its sentences as they are written, in the order of the codes: for the documentation and the tests. */
export function listSentences(): readonly {
  readonly code: string
  readonly chinese: Sentence
  readonly english: Sentence
}[] {
  const nothing: Sentence = { title: '', detail: '' }
  const codes = new Set(Object.values(catalogues).flatMap((catalogue) => Object.keys(catalogue)))
  return [...codes]
    .sort((a, b) => compareText(a, b))
    .map((code) => ({ code, chinese: catalogues['zh-CN'][code] ?? nothing, english: catalogues.en[code] ?? nothing }))
}

/** The sentence of a code, filled with its parameters. Every code has one: a test compares code and catalogue. */
export function sentenceOf(code: string, params: ErrorParams, language: Language): Sentence {
  const sentence = catalogues[language][code] ?? catalogues[language]['internal']
  if (sentence === undefined) return { title: code, detail: '' }
  return { title: fill(sentence.title, params), detail: fill(sentence.detail, params) }
}

function fill(template: string, params: ErrorParams): string {
  return template.replaceAll(/\{(\w+)\}/g, (whole, name: string) => {
    const value = params[name]
    return value === undefined ? whole : Array.isArray(value) ? value.join('、') : String(value)
  })
}
