/** The words of people, posts and contacts as a hook. */
import { defineWords } from '#web/words'
import { directoryEn } from './words/directory-en.ts'
import { directoryZhCN } from './words/directory-zh-cn.ts'

export const useDirectoryWords = defineWords('directory', directoryZhCN, directoryEn)
