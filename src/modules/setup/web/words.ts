/** The words of setting up as a hook. */
import { defineWords } from '#web/words'
import { en } from './words/en.ts'
import { zhCN } from './words/zh-cn.ts'

export const useSetupWords = defineWords('setup', zhCN, en)
