/** The words of the directory as a hook. */
import { defineWords } from '#web/words'
import { en } from './words/en.ts'
import { zhCN } from './words/zh-cn.ts'

export const useOfficeWords = defineWords('offices', zhCN, en)
