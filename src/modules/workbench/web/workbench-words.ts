/** The slice's words as a hook. */
import { defineWords } from '#web/words'
import { en } from './words/en.ts'
import { zhCN } from './words/zh-cn.ts'

export const useWorkbenchWords = defineWords('workbench', zhCN, en)
