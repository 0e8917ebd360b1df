/** The words of imports as a hook. */
import { defineWords } from '#web/words'
import { en } from './words/en.ts'
import { zhCN } from './words/zh-cn.ts'

export const useDraftWords = defineWords('drafts', zhCN, en)
export type DraftWords = ReturnType<typeof useDraftWords>
