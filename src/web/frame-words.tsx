/** The frame's words as a hook. */
import { defineWords } from '#web/words'
import { en } from './words/en.ts'
import { zhCN } from './words/zh-cn.ts'

export const useFrameWords = defineWords('frame', zhCN, en)
