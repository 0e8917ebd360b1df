/** Every sentence the server says, by code, in two languages. The page's own words are in `web`. */
import type { ErrorParams } from '#base/errors'
import { en } from './errors.en.ts'
import { zhCN } from './errors.zh-CN.ts'
import { planEn } from './plan.en.ts'
import { planZhCN } from './plan.zh-CN.ts'

export type Language = 'zh-CN' | 'en'

/** What is wrong, and what to do next. */
export type Sentence = { readonly title: string; readonly detail: string }

const catalogues: Readonly<Record<Language, Readonly<Record<string, Sentence>>>> = {
  'zh-CN': { ...zhCN, ...planZhCN },
  en: { ...en, ...planEn },
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
