/** The words of the log's page as a hook, and those that are looked up by a code. */
import { useCallback } from 'react'
import { defineWords, useLanguage } from '#web/words'
import { en } from './words/en.ts'
import { zhCN } from './words/zh-cn.ts'

export const useAuditWords = defineWords('audit', zhCN, en)

type Key = Parameters<ReturnType<typeof useAuditWords>>[0]
type Kind = 'actor' | 'object' | 'read' | 'field' | 'value'

/** The word for a code of the log; null where there is none, and the code itself has to do. */
export function useCodeWords(): (kind: Kind, code: string, params?: Record<string, string>) => string | null {
  const words = useAuditWords()
  return useCallback(
    (kind, code, params = {}) => {
      const key = `${kind}.${code}`
      return Object.hasOwn(zhCN, key) ? words(key as Key, params) : null
    },
    [words],
  )
}

/** Writes an instant as people of the place read it (UTC+8). */
export function useInstants(): (instant: string) => string {
  const { language } = useLanguage()
  return useCallback(
    (instant) => {
      const format = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : 'zh-CN', {
        timeZone: 'Asia/Shanghai',
        dateStyle: 'medium',
        timeStyle: 'medium',
      })
      return format.format(new Date(instant))
    },
    [language],
  )
}
