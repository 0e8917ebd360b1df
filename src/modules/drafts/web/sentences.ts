/** Findings as sentences in the reader's language, with the fields called as the form calls them. */
import { sentenceOf, type Sentence } from '#messages'
import { useLanguage } from '#web/words'
import { labelOfField } from './entry-fields.ts'
import { useDraftWords } from './words.ts'
import type { Finding } from './working-draft.ts'

export function useSentences(): (finding: Pick<Finding, 'code' | 'params'>) => Sentence {
  const words = useDraftWords()
  const { language } = useLanguage()
  return ({ code, params }) => {
    const { field } = params
    const named = typeof field === 'string' ? { ...params, field: labelOfField(words, field) } : params
    return sentenceOf(code, named, language)
  }
}
