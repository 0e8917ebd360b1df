/** The slice's words as a hook. */
import { defineWords } from '#web/words'
import { en } from './words/en.ts'
import { zhCN } from './words/zh-cn.ts'

export const useLedgerWords = defineWords('ledger', zhCN, en)
export type LedgerWords = ReturnType<typeof useLedgerWords>
