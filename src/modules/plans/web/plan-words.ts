/** The slice's words as a hook. */
import { defineWords } from '#web/words'
import { en } from './words/en.ts'
import { zhCN } from './words/zh-cn.ts'

export const usePlanWords = defineWords('plans', zhCN, en)
export type PlanWords = ReturnType<typeof usePlanWords>
