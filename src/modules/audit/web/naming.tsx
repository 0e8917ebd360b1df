/** What the log calls by code or id, said as people say it. */
import { createContext, useContext } from 'react'
import type { LogNames } from '#modules/audit/schema'
import { useLanguage } from '#web/words'
import { useCodeWords } from './audit-words.ts'

/** An id that was drawn by chance says nothing to anybody. */
const isMadeUp = /^[0-9a-f]{8}-[0-9a-f-]{27}$/

const nothing: LogNames = { acts: {}, people: {}, offices: {} }
export const NamesContext = createContext<LogNames>(nothing)

export function useNames(): {
  readonly actor: (id: string) => string
  readonly act: (code: string) => string
  readonly object: (object: string) => string
  /** The name of a person or an office; null where the text is no id of one. */
  readonly known: (id: string) => string | null
} {
  const names = useContext(NamesContext)
  const codes = useCodeWords()
  const { language } = useLanguage()
  const known = (id: string): string | null => names.people[id] ?? names.offices[id] ?? null
  return {
    known,
    actor: (id) => codes('actor', id) ?? known(id) ?? id,
    act: (code) => names.acts[code]?.[language] ?? code,
    object: (object) => {
      const slash = object.indexOf('/')
      const [kind, id] = [object.slice(0, slash), object.slice(slash + 1)]
      const word = codes('object', kind, { id })
      if (word === null) return object
      if (kind.endsWith('.zone') || word.includes(id)) return word
      const name = known(id) ?? (isMadeUp.test(id) ? null : id)
      return name === null ? word : `${word} ${name}`
    },
  }
}
