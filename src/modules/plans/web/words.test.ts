import { expect, it } from 'vitest'
import { en } from './words/en.ts'
import { zhCN } from './words/zh-cn.ts'

const parameters = (text: string): string[] => [...text.matchAll(/\{(\w+)\}/g)].map((found) => found[1] ?? '').sort()

it('says everything in English that it says in Chinese, with the same parameters', () => {
  const translated: Readonly<Record<string, string>> = en
  for (const [key, chinese] of Object.entries(zhCN)) {
    expect(translated[key]?.length, key).toBeGreaterThan(0)
    expect(parameters(translated[key] ?? ''), key).toEqual(parameters(chinese))
  }
})
