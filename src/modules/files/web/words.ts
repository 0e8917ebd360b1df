/** The words of files as a hook. */
import { defineWords } from '#web/words'
import { en } from './words/en.ts'
import { zhCN } from './words/zh-cn.ts'

export const useFileWords = defineWords('files', zhCN, en)
