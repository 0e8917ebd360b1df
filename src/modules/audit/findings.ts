/** Findings about the log as sentences in the language of whoever asks. */
import type { ErrorParams } from '#base/errors'
import type { Exchange } from '#kernel/http'
import { sentenceOf } from '#messages'
import type { Finding } from './schema.ts'

type Found = { readonly code: string; readonly number: number | null; readonly params: ErrorParams }

export function sayFindings(findings: readonly Found[], { headers }: Exchange): Finding[] {
  const language = /^en\b/.test(headers.get('accept-language') ?? '') ? 'en' : 'zh-CN'
  return findings.map(({ code, number, params }) => ({ code, number, ...sentenceOf(code, params, language) }))
}
